import {backslash, newline, openBrace, openBracket, quote} from './byte.ts';
import {isScalar} from './scalar.ts';
import {
	closeBraceKind,
	closeBracketKind,
	colonKind,
	commaKind,
	openBraceKind,
	openBracketKind,
	quoteKind,
	scalarKind,
	tokenKinds,
	whiteSpaceKind,
} from './token-kind.ts';

/** What may come next, ordered so that `<= valueOrEnd` takes a value and `>= restOfKey` is inside a token. */
const value = 0;
const valueOrEnd = 1;
const key = 2;
const keyOrEnd = 3;
const colon = 4;
const commaOrEnd = 5;
const restOfKey = 6;
const restOfString = 7;
const restOfScalar = 8;

/** `more`: the bytes ended first. `broken`: `position` is where the value stops being JSON. */
export type ScanResult = 'complete' | 'more' | 'broken';

/**
Finds the end of one JSON value in bytes that arrive in pieces, looking at every byte once.

Stricter than JSON's readers need to be in one thing, so that a cut line cannot hide the next one: no string holds a line break.
More lenient in what stands in strings otherwise, escapes and control characters: that is left to whoever parses the value.
*/
export class ValueScanner {
	#expected = value;
	/** The bracket that opened each container around the current place. */
	#containers = new Uint8Array(64);
	#depth = 0;
	#scalarLength = 0;
	#position = 0;
	#newlines = 0;
	#spaced = false;

	/** Where the last scan stopped: behind the value, at the first byte it did not understand, or where bytes are missing. */
	get position(): number {
		return this.#position;
	}

	/** Line breaks seen within the value. */
	get newlines(): number {
		return this.#newlines;
	}

	/** Whether there is white space between the value's tokens. */
	get spaced(): boolean {
		return this.#spaced;
	}

	/** Forgets everything: the next scan starts at the first byte of a value. */
	begin(): void {
		this.#expected = value;
		this.#depth = 0;
		this.#scalarLength = 0;
		this.#newlines = 0;
		this.#spaced = false;
	}

	/** Goes on at `from`. After `more`, the next scan must start with the byte at `position`. */
	scan(bytes: Uint8Array, from: number, to: number): ScanResult {
		// Fields are copied for the loop, which is what reading an envelope costs.
		let position = from;
		let expected = this.#expected;
		let depth = this.#depth;
		for (;;) {
			if (depth === 0 && expected === commaOrEnd) {
				return this.#stop('complete', position, expected, depth);
			}

			if (position >= to) {
				return this.#stop('more', position, expected, depth);
			}

			if (expected === restOfKey || expected === restOfString) {
				position = endOfString(bytes, position, to);
				if (position >= to || bytes[position] !== quote) {
					const result = isBroken(bytes, position, to) ? 'broken' : 'more';
					return this.#stop(result, position, expected, depth);
				}

				position++;
				expected = expected === restOfKey ? colon : commaOrEnd;
				continue;
			}

			if (expected === restOfScalar) {
				const start = position - this.#scalarLength;
				position = endOfScalar(bytes, position, to);
				this.#scalarLength = position - start;
				if (position === to) {
					return this.#stop('more', position, expected, depth);
				}

				if (!isScalar(bytes, start, position)) {
					return this.#stop('broken', start, expected, depth);
				}

				this.#scalarLength = 0;
				expected = commaOrEnd;
				continue;
			}

			const byte = bytes[position] ?? 0;
			let isPlaced = false;
			switch (tokenKinds[byte]) {
				case whiteSpaceKind:
					isPlaced = true;
					this.#spaced = true;
					if (byte === newline) this.#newlines++;
					break;
				case quoteKind:
					isPlaced = expected <= keyOrEnd;
					expected = expected <= valueOrEnd ? restOfString : restOfKey;
					break;
				case openBraceKind:
				case openBracketKind:
					isPlaced = expected <= valueOrEnd;
					this.#enter(depth, byte);
					depth++;
					expected = byte === openBrace ? keyOrEnd : valueOrEnd;
					break;
				case closeBraceKind:
					isPlaced =
						expected === keyOrEnd || (expected === commaOrEnd && this.#isIn(openBrace, depth));
					depth--;
					expected = commaOrEnd;
					break;
				case closeBracketKind:
					isPlaced =
						expected === valueOrEnd || (expected === commaOrEnd && this.#isIn(openBracket, depth));
					depth--;
					expected = commaOrEnd;
					break;
				case commaKind:
					isPlaced = expected === commaOrEnd;
					expected = this.#isIn(openBrace, depth) ? key : value;
					break;
				case colonKind:
					isPlaced = expected === colon;
					expected = value;
					break;
				case scalarKind:
					isPlaced = expected <= valueOrEnd;
					expected = restOfScalar;
					this.#scalarLength = 1;
					break;
			}

			if (!isPlaced) {
				return this.#stop('broken', position, expected, depth);
			}

			position++;
		}
	}

	#stop(result: ScanResult, position: number, expected: number, depth: number): ScanResult {
		this.#position = position;
		this.#expected = expected;
		this.#depth = depth;
		return result;
	}

	#isIn(bracket: number, depth: number): boolean {
		return this.#containers[depth - 1] === bracket;
	}

	#enter(depth: number, bracket: number): void {
		if (depth === this.#containers.length) {
			const larger = new Uint8Array(depth * 2);
			larger.set(this.#containers);
			this.#containers = larger;
		}

		this.#containers[depth] = bracket;
	}
}

/** Position of the string's closing quote, or of the line break, the escape without its second byte or the end that comes first. */
function endOfString(bytes: Uint8Array, from: number, to: number): number {
	let position = from;
	for (;;) {
		let byte = bytes[position];
		while (position < to && byte !== quote && byte !== backslash && byte !== newline) {
			position++;
			byte = bytes[position];
		}

		if (byte !== backslash || position + 1 >= to || bytes[position + 1] === newline) {
			return position;
		}

		position += 2;
	}
}

/** Whether a string that does not close here can never do so. */
function isBroken(bytes: Uint8Array, position: number, to: number): boolean {
	const isEscape = bytes[position] === backslash;
	return position < to && (!isEscape || position + 1 < to);
}

function endOfScalar(bytes: Uint8Array, from: number, to: number): number {
	let position = from;
	while (position < to && tokenKinds[bytes[position] ?? 0] === scalarKind) {
		position++;
	}

	return position;
}
