import {PatternError} from './pattern-error.ts';

/** Walks over the text of a pattern. */
export class Scanner {
	readonly #text: string;
	#position = 0;

	constructor(text: string) {
		this.#text = text;
	}

	get atEnd(): boolean {
		return this.#position >= this.#text.length;
	}

	/** What is next, for error messages. */
	get rest(): string {
		return this.atEnd ? 'the end' : `"${this.#text.slice(this.#position, this.#position + 20)}"`;
	}

	skipSpace(): void {
		this.take(/\s*/y);
	}

	/** Takes the text if it is next. */
	takeText(text: string): boolean {
		if (!this.#text.startsWith(text, this.#position)) return false;
		this.#position += text.length;
		return true;
	}

	/** Takes what a sticky expression matches here, if it does. */
	take(expression: RegExp): string | undefined {
		expression.lastIndex = this.#position;
		const found = expression.exec(this.#text)?.[0];
		if (found !== undefined) this.#position += found.length;
		return found;
	}

	/** Takes a double-quoted phrase, if one is next; `\"` and `\\` stand for `"` and `\`. */
	takePhrase(): string | undefined {
		const quoted = this.take(/"(?:[^"\\]|\\.)*"/sy);
		return quoted?.slice(1, -1).replace(/\\(["\\])/g, '$1');
	}

	/** Takes the inside of `%…%`, if one is next. */
	takeRegex(): string | undefined {
		return this.take(/%[^%]*%/y)?.slice(1, -1);
	}

	expect(text: string): void {
		if (!this.takeText(text)) throw new PatternError(`${text} expected before ${this.rest}`);
	}
}
