/** A piece of a filter between spaces, with the characters it stands at. */
export type Token = {
	readonly kind: 'term' | 'or';
	readonly text: string;
	readonly start: number;
	readonly end: number;
};

/** Splits at white space outside quotes; a `|` that stands alone is an OR. A `\"` neither opens nor closes quotes. */
export function tokens(text: string): readonly Token[] {
	return [...text.matchAll(/(?:"(?:\\["*\\]|[^"])*"?|\\["*\\]|[^\s"])+/g)].map(match => ({
		kind: match[0] === '|' ? 'or' : 'term',
		text: match[0],
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** A value of a list, as typed, with the character of the list it starts at. */
export type ListedValue = {readonly text: string; readonly start: number};

/** Splits the values of a term at commas outside quotes; there are no empty ones. */
export function listedValues(list: string): readonly ListedValue[] {
	return [...list.matchAll(/(?:"(?:\\["*\\]|[^"])*"?|\\["*\\]|[^",])+/g)].map(
		({0: text, index}) => ({text, start: index}),
	);
}
