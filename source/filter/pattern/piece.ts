/** A run of characters, in lower case, that every value which a filter's value accepts contains in some casing. */
export type Piece = {
	readonly text: string;
	/** Whether accepted values start with it. */
	readonly atStart: boolean;
	/** Whether accepted values end with it. */
	readonly atEnd: boolean;
	/** Whether it says all that the filter's value does. */
	readonly isWhole: boolean;
};

/** Printable ASCII, which a pattern can name; `*` is the filter's wildcard. */
const printable = /[ -)+-~]+/g;

/** What no writer of JSON escapes, so that it stands in the record's text as it stands in the value. */
const unescaped = /[a-z0-9_.-]+/g;

/** The longest piece that a pattern can compare with a parsed value; undefined when there is none. */
export function printablePiece(value: string): Piece | undefined {
	return longest(value, printable);
}

/** The longest piece that can be looked for in a record's text; undefined when there is none. */
export function unescapedPiece(value: string): Piece | undefined {
	return longest(value, unescaped);
}

function longest(value: string, characters: RegExp): Piece | undefined {
	const lower = value.toLowerCase();
	let found: Piece | undefined;
	for (const {0: text, index} of lower.matchAll(characters)) {
		if (found === undefined || text.length > found.text.length) {
			const atStart = index === 0;
			const atEnd = index + text.length === lower.length;
			const isWhole = lower === `${atStart ? '' : '*'}${text}${atEnd ? '' : '*'}`;
			found = {text, atStart, atEnd, isWhole};
		}
	}

	return found;
}
