import {quote} from './byte.ts';
import type {ByteWindow} from './byte-window.ts';

const envelopeKeys = ['Records', 'Events'];

/** Whether a document is an envelope when it has an array under the key: `Records` in log files, `Events` of LookupEvents. */
export function isEnvelopeKey(key: string): boolean {
	return envelopeKeys.includes(key);
}

/** Tells lines that may be envelopes from those that cannot, mostly by one search of a whole window. */
export class EnvelopeKeySearch {
	readonly #window: ByteWindow;
	readonly #keys = envelopeKeys.map(key => new KeySearch(key));

	constructor(window: ByteWindow) {
		this.#window = window;
	}

	/** To be called when the window has changed. */
	restart(): void {
		for (const key of this.#keys) {
			key.restart();
		}
	}

	/** Whether such a key may stand between two places of the stream. */
	mayFind(from: number, to: number): boolean {
		return this.#keys.some(key => key.mayFind(this.#window, from, to));
	}
}

class KeySearch {
	readonly #needle: Buffer;
	/** There is none from one place up to the other. */
	#from = 0;
	#next = 0;

	constructor(key: string) {
		// Without its quotes: what begins with a quote, or is of eight bytes or more, is found several times slower.
		this.#needle = Buffer.from(key);
	}

	restart(): void {
		this.#from = 0;
		this.#next = 0;
	}

	mayFind({bytes, base}: ByteWindow, from: number, to: number): boolean {
		if (from < this.#from) {
			// Lines that are read again would otherwise search the whole window each.
			return bytes.subarray(from - base, to - base).includes(this.#needle);
		}

		if (this.#next <= from) {
			let index = bytes.indexOf(this.#needle, from - base);
			while (index !== -1 && !this.#isQuoted(bytes, index)) {
				index = bytes.indexOf(this.#needle, index + 1);
			}

			this.#from = from;
			this.#next = index === -1 ? Number.POSITIVE_INFINITY : base + index;
		}

		return this.#next < to;
	}

	/** GetRecords is no key. */
	#isQuoted(bytes: Uint8Array, index: number): boolean {
		return bytes[index - 1] === quote && bytes[index + this.#needle.length] === quote;
	}
}
