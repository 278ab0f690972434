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
