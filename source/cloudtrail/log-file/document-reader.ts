import {
	closeBrace,
	closeBracket,
	colon,
	comma,
	isWhiteSpace,
	newline,
	openBrace,
	openBracket,
	quote,
} from './byte.ts';
import type {ByteWindow} from './byte-window.ts';
import {isEnvelopeKey} from './envelope-key.ts';
import {ValueScanner} from './value-scanner.ts';

/** One element of an envelope's array, by its places in the stream. */
export type Element = {
	readonly start: number;
	readonly end: number;
	/** Whether there is white space between its tokens. */
	readonly spaced: boolean;
	/** The key of the array, `''` when the document is the array. */
	readonly key: string;
};

/** `record`: the document is over and was no envelope. `envelope`: it is over and its elements were handed out. */
export type DocumentResult = 'more' | 'broken' | 'record' | 'envelope';

type Expected =
	| 'key or end'
	| 'key'
	| 'rest of key'
	| 'colon'
	| 'member'
	| 'rest of member'
	| 'after member'
	| 'element or end'
	| 'element'
	| 'rest of element'
	| 'after element';

/** An array that begins with more elements than this and no object among them is no envelope. */
const mostWaiting = 10_000;

/**
Reads one JSON object or array that may be an envelope, as the bytes of it arrive.

It is one for sure as soon as `Records` or `Events` opens an array, and an array is when an element of it is an object.
From then on the elements are handed out one by one and need not be held.
*/
export class DocumentReader {
	readonly #window: ByteWindow;
	readonly #hand: (element: Element) => void;
	readonly #scanner = new ValueScanner();
	#expected: Expected = 'key or end';
	#start = 0;
	#position = 0;
	#limit = 0;
	#kind: 'object' | 'array' = 'object';
	#key = '';
	#isEnvelope = false;
	#heldFrom = 0;
	#newlines = 0;
	#tokenStart = 0;
	/** Elements of an array that is not known to be an envelope. */
	#waiting: Element[] = [];

	constructor(window: ByteWindow, hand: (element: Element) => void) {
		this.#window = window;
		this.#hand = hand;
	}

	/** Place of the document's bracket. */
	get start(): number {
		return this.#start;
	}

	/** Place that reading has come to. */
	get position(): number {
		return this.#position;
	}

	/** Line breaks between the two. */
	get newlines(): number {
		return this.#newlines + this.#scanner.newlines;
	}

	/** Whether the document is known to be an envelope. */
	get isEnvelope(): boolean {
		return this.#isEnvelope;
	}

	/** Place in the stream before which nothing of an envelope is needed any more. */
	get heldFrom(): number {
		return this.#heldFrom;
	}

	get isInElement(): boolean {
		return this.#expected === 'rest of element';
	}

	/** Starts at the bracket at `start`. What is no envelope is broken when it is not over before `limit`. */
	begin(start: number, limit: number): void {
		const {bytes, base} = this.#window;
		this.#kind = bytes[start - base] === openBrace ? 'object' : 'array';
		this.#expected = this.#kind === 'object' ? 'key or end' : 'element or end';
		this.#start = start;
		this.#position = start + 1;
		this.#limit = limit;
		this.#key = '';
		this.#isEnvelope = false;
		this.#heldFrom = start;
		this.#newlines = 0;
		this.#scanner.begin();
		this.#waiting = [];
	}

	/** Reads as far as the window goes. After `broken`, `position` is where. */
	read(): DocumentResult {
		for (;;) {
			const limit = this.#isEnvelope ? Number.POSITIVE_INFINITY : this.#limit;
			const end = Math.min(limit, this.#window.end);
			const result = this.#position < end ? this.#step(end) : 'more';
			if (result === 'more' && this.#position >= limit) {
				return 'broken';
			}

			if (result !== 'on') {
				return result;
			}
		}
	}

	#step(end: number): DocumentResult | 'on' {
		switch (this.#expected) {
			case 'rest of key':
			case 'rest of member':
			case 'rest of element':
				return this.#readValue(end);
			default:
				return this.#skipWhiteSpace(end) ? this.#readToken() : 'more';
		}
	}

	#skipWhiteSpace(end: number): boolean {
		const {bytes, base} = this.#window;
		let index = this.#position - base;
		while (base + index < end && isWhiteSpace(bytes[index])) {
			if (bytes[index] === newline) {
				this.#newlines++;
			}

			index++;
		}

		this.#position = base + index;
		this.#heldFrom = this.#position;
		return this.#position < end;
	}

	#readToken(): DocumentResult | 'on' {
		const byte = this.#window.bytes[this.#position - this.#window.base];
		switch (this.#expected) {
			case 'key or end':
				return byte === closeBrace ? this.#endDocument() : this.#beginKey(byte);
			case 'key':
				return this.#beginKey(byte);
			case 'colon':
				return byte === colon ? this.#pass('member') : 'broken';
			case 'member':
				return byte === openBracket && isEnvelopeKey(this.#key)
					? this.#openEnvelope()
					: this.#beginValue('rest of member');
			case 'after member':
				return byte === closeBrace ? this.#endDocument() : this.#passComma(byte, 'key');
			case 'element or end':
				return byte === closeBracket ? this.#endArray() : this.#beginValue('rest of element');
			case 'after element':
				return byte === closeBracket ? this.#endArray() : this.#passComma(byte, 'element');
			default:
				return this.#beginValue('rest of element');
		}
	}

	#pass(next: Expected): 'on' {
		this.#position++;
		this.#expected = next;
		return 'on';
	}

	#passComma(byte: number | undefined, next: Expected): 'on' | 'broken' {
		if (byte !== comma) {
			return 'broken';
		}

		this.#decide();
		return this.#pass(next);
	}

	#beginKey(byte: number | undefined): 'on' | 'broken' {
		return byte === quote ? this.#beginValue('rest of key') : 'broken';
	}

	#beginValue(rest: Expected): 'on' {
		this.#expected = rest;
		this.#tokenStart = this.#position;
		this.#newlines += this.#scanner.newlines;
		this.#scanner.begin();
		return 'on';
	}

	#readValue(end: number): DocumentResult | 'on' {
		const {bytes, base} = this.#window;
		const result = this.#scanner.scan(bytes, this.#position - base, end - base);
		this.#position = base + this.#scanner.position;
		if (result !== 'complete') {
			return result;
		}

		if (this.#expected === 'rest of key') {
			this.#key = bytes.toString('utf8', this.#tokenStart + 1 - base, this.#position - 1 - base);
			this.#expected = 'colon';
		} else if (this.#expected === 'rest of member') {
			this.#expected = 'after member';
		} else {
			this.#expected = 'after element';
			this.#endElement();
		}

		return 'on';
	}

	#endElement(): void {
		const element = {
			start: this.#tokenStart,
			end: this.#position,
			spaced: this.#scanner.spaced,
			key: this.#key,
		};
		if (this.#isEnvelope) {
			this.#hand(element);
			this.#heldFrom = this.#position;
		} else if (this.#waiting.length < mostWaiting) {
			this.#waiting.push(element);
		}
	}

	#openEnvelope(): 'on' {
		this.#isEnvelope = true;
		return this.#pass('element or end');
	}

	/** Once an object in an array is followed by a comma or the end, the array is an envelope and no cut line. */
	#decide(): void {
		const last = this.#waiting.at(-1);
		if (last === undefined || this.#window.bytes[last.start - this.#window.base] !== openBrace) {
			return;
		}

		this.#isEnvelope = true;
		for (const element of this.#waiting) {
			this.#hand(element);
		}

		this.#waiting = [];
	}

	#endArray(): DocumentResult | 'on' {
		this.#decide();
		if (this.#kind === 'object') {
			return this.#pass('after member');
		}

		this.#position++;
		return this.#waiting.length === 0 ? 'envelope' : 'record';
	}

	#endDocument(): DocumentResult {
		this.#position++;
		return this.#isEnvelope ? 'envelope' : 'record';
	}
}
