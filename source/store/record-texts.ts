import {deflateRawSync, inflateRawSync} from 'node:zlib';

/** Records to a block: the unit of compression and of eviction. */
export const blockLength = 256;

/** Speed over size: level 1 packs neighbouring records, which repeat each other, almost as well as 6. */
const compressionLevel = 1;

type Block = {
	readonly compressed: Uint8Array;
	/** Where each record ends, in UTF-16 units of the opened text. */
	readonly ends: Uint32Array;
};

/**
The text of the records held, compressed in blocks of `blockLength`. A record's place is its sequence
number; only whole blocks leave, oldest first.
*/
export class RecordTexts {
	#blocks: Block[] = [];
	#open: string[] = [];
	#first = 0;
	#bytes = 0;
	#opened: {readonly block: Block; readonly text: string} | undefined;

	/** Bytes of compressed text held. */
	get bytes(): number {
		return this.#bytes;
	}

	append(text: string): void {
		this.#open.push(text);
		if (this.#open.length === blockLength) {
			const block = compress(this.#open);
			this.#blocks.push(block);
			this.#bytes += block.compressed.byteLength;
			this.#open = [];
		}
	}

	/** The text of a record that is held. Opening a block takes about a millisecond; the last one stays open. */
	text(sequence: number): string {
		const blockNumber = Math.floor((sequence - this.#first) / blockLength);
		const place = (sequence - this.#first) % blockLength;
		const block = this.#blocks[blockNumber];
		if (block === undefined) {
			return this.#open[place] ?? '';
		}

		if (this.#opened?.block !== block) {
			this.#opened = {block, text: inflateRawSync(block.compressed).toString('utf8')};
		}

		return this.#opened.text.slice(block.ends[place - 1] ?? 0, block.ends[place]);
	}

	evictBlock(): void {
		const block = this.#blocks.shift();
		if (block === undefined) {
			throw new RangeError('There is no whole block to evict');
		}

		this.#first += blockLength;
		this.#bytes -= block.compressed.byteLength;
	}
}

function compress(texts: readonly string[]): Block {
	const ends = new Uint32Array(texts.length);
	let end = 0;
	for (const [place, text] of texts.entries()) {
		end += text.length;
		ends[place] = end;
	}

	return {compressed: deflateRawSync(texts.join(''), {level: compressionLevel}), ends};
}
