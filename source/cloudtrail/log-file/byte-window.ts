/**
The part of a byte stream that is still needed. Places are counted from the start of the stream:
byte `place` of the stream is `bytes[place - base]`.
*/
export class ByteWindow {
	#memory = Buffer.alloc(0);
	#bytes = this.#memory;
	#base = 0;
	#end = 0;

	get bytes(): Buffer {
		return this.#bytes;
	}

	/** Place in the stream of the first of `bytes`. */
	get base(): number {
		return this.#base;
	}

	/** Place in the stream behind the last byte received. */
	get end(): number {
		return this.#end;
	}

	/** Copies a chunk in. What stands before `keepFrom` may go. */
	append(chunk: Uint8Array, keepFrom: number): void {
		if (this.#bytes.length + chunk.length > this.#memory.length) {
			this.#makeRoom(chunk.length, keepFrom);
		}

		this.#memory.set(chunk, this.#end - this.#base);
		this.#end += chunk.length;
		this.#bytes = this.#memory.subarray(0, this.#end - this.#base);
	}

	#makeRoom(length: number, keepFrom: number): void {
		const needed = this.#end - keepFrom + length;
		const kept = this.#bytes.subarray(keepFrom - this.#base);
		// Twice the need: what is kept moves once per doubling, not once per chunk.
		if (needed > this.#memory.length / 2) {
			this.#memory = Buffer.allocUnsafeSlow(needed * 2);
		}

		this.#memory.set(kept);
		this.#base = keepFrom;
	}
}
