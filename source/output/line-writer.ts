import type {Writable} from 'node:stream';

/**
Writes lines to a stream at the pace of its reader. A reader that has gone away is no error: `closed`
says so, and nothing more is written.
*/
export class LineWriter {
	readonly #stream: Writable;
	readonly #onClosed: () => void;
	#closed = false;
	#failure: Error | undefined;

	/** @param onClosed called once when the reader goes away or the stream fails */
	constructor(stream: Writable, onClosed: () => void) {
		this.#stream = stream;
		this.#onClosed = onClosed;
		stream.on('error', this.#close);
	}

	/** Whether nobody reads any more. */
	get closed(): boolean {
		return this.#closed;
	}

	/** What broke the stream, unless its reader just left. */
	get failure(): Error | undefined {
		return this.#failure;
	}

	/** Writes text and waits until the reader has room for more. */
	async write(text: string | Uint8Array): Promise<void> {
		if (this.#closed || this.#stream.write(text)) {
			return;
		}

		await new Promise<void>(resolve => {
			const done = () => {
				this.#stream.off('drain', done);
				this.#stream.off('error', done);
				this.#stream.off('close', done);
				resolve();
			};

			this.#stream.on('drain', done);
			this.#stream.on('error', done);
			this.#stream.on('close', done);
		});
	}

	/** Waits until all is written, and lets go of the stream. */
	async end(): Promise<void> {
		if (!this.#closed) {
			await new Promise<void>(resolve => {
				this.#stream.write('', () => resolve());
			});
		}
	}

	readonly #close = (error: NodeJS.ErrnoException): void => {
		if (!this.#closed) {
			this.#closed = true;
			this.#failure = error.code === 'EPIPE' ? undefined : error;
			this.#onClosed();
		}
	};
}
