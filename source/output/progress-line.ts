import type {WriteStream} from 'node:tty';

const interval = 1000;

/** One line of a terminal that is written anew, once a second at the most. Elsewhere nothing is written. */
export class ProgressLine {
	readonly #stream: Pick<WriteStream, 'isTTY' | 'write'>;
	readonly #now: () => number;
	#shownAt = Number.NEGATIVE_INFINITY;

	constructor(stream: Pick<WriteStream, 'isTTY' | 'write'>, now: () => number) {
		this.#stream = stream;
		this.#now = now;
	}

	/** @param text without anything that acts on a terminal */
	show(text: string): void {
		if (this.#stream.isTTY && this.#now() - this.#shownAt >= interval) {
			this.#shownAt = this.#now();
			this.#stream.write(`\r${text}\u001B[K`);
		}
	}

	/** Leaves the line empty for what comes. */
	clear(): void {
		if (this.#shownAt !== Number.NEGATIVE_INFINITY) {
			this.#shownAt = Number.NEGATIVE_INFINITY;
			this.#stream.write('\r\u001B[K');
		}
	}
}
