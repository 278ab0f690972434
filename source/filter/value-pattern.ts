/**
What a value has to be, in any casing: these pieces in this order, with any characters between them. A single piece
is the whole value.
*/
export type ValuePattern = readonly [string, ...string[]];

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

/** Whether any value is accepted, the empty one included. */
export function isAnything(pattern: ValuePattern): boolean {
	return pattern.length > 1 && pattern.every(piece => piece === '');
}

/**
Whether a value is what the pattern says. The pieces are searched from left to right, so the time is linear in
the value for each piece.
*/
export function accepting(pattern: ValuePattern): (value: string) => boolean {
	const [first, ...rest] = pattern.map(piece => piece.toLowerCase());
	const last = rest.pop();
	if (first === undefined || last === undefined) {
		return value => value.toLowerCase() === first;
	}

	return original => {
		const value = original.toLowerCase();
		if (
			value.length < first.length + last.length ||
			!value.startsWith(first) ||
			!value.endsWith(last)
		) {
			return false;
		}

		let place = first.length;
		for (const piece of rest) {
			const found = value.indexOf(piece, place);
			if (found === -1) {
				return false;
			}

			place = found + piece.length;
		}

		return place <= value.length - last.length;
	};
}
