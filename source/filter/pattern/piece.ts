import type {ValuePattern} from '../../store/value-pattern.ts';

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

/** Printable ASCII, which a pattern can name, without the asterisk, which is a wildcard there at some places. */
const printable = /[ -)+-~]+/g;

/** What no writer of JSON escapes, so that it stands in the record's text as it stands in the value. */
const unescaped = /[a-z0-9_.-]+/g;

/** The longest piece that a pattern can compare with a parsed value; undefined when there is none. */
export function printablePiece(pattern: ValuePattern): Piece | undefined {
	return longest(pattern, printable);
}

/** The longest piece that can be looked for in a record's text; undefined when there is none. */
export function unescapedPiece(pattern: ValuePattern): Piece | undefined {
	return longest(pattern, unescaped);
}

function longest(pattern: ValuePattern, characters: RegExp): Piece | undefined {
	let found: Piece | undefined;
	for (const [number, part] of pattern.entries()) {
		const lower = part.toLowerCase();
		for (const {0: text, index} of lower.matchAll(characters)) {
			if (found === undefined || text.length > found.text.length) {
				const atStart = number === 0 && index === 0;
				const atEnd = number === pattern.length - 1 && index + text.length === lower.length;
				const others = pattern.filter((_, place) => place !== number);
				const isWhole = text === lower && others.every(other => other === '');
				found = {text, atStart, atEnd, isWhole};
			}
		}
	}

	return found;
}
