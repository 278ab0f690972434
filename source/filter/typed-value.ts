import type {ValuePattern} from '../store/value-pattern.ts';

/**
Reads a value as typed: `*` stands for any characters, quotes are left out, and `\*`, `\"` and `\\` are an asterisk, a
quote and a backslash. Before any other character a backslash is one itself.
*/
export function readPattern(text: string): ValuePattern {
	let piece = '';
	const earlier: string[] = [];
	for (const [part, character] of text.matchAll(/\\(["*\\])|["*\\]|[^"*\\]+/g)) {
		if (character !== undefined) {
			piece += character;
		} else if (part === '*') {
			earlier.push(piece);
			piece = '';
		} else if (part !== '"') {
			piece += part;
		}
	}

	const [first, ...rest] = earlier;
	return first === undefined ? [piece] : [first, ...rest, piece];
}

/** A pattern as one would type it. */
export function writePattern(pattern: ValuePattern): string {
	const text = pattern.map(piece => escapeText(piece)).join('*');
	return /[\s,|]/.test(text) ? `"${text}"` : text;
}

/** The text between the quotes of a term, in which `*` is nothing special. */
export function readQuoted(text: string): string {
	return text.replaceAll(/\\(["*\\])|"/g, '$1');
}

/** A text whose quotes, asterisks and backslashes are those characters, whatever surrounds it. */
export function escapeText(text: string): string {
	return text.replaceAll(/["*\\]/g, '\\$&');
}

/** A piece of a filter, its quotes closed where they were left open. It means the same. */
export function closeQuotes(text: string): string {
	const plain = text.replaceAll(/\\["*\\]/g, '');
	if (plain.split('"').length % 2 === 1) {
		return text;
	}

	return plain.endsWith('\\') ? `${text}\\"` : `${text}"`;
}
