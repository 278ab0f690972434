import {createGunzip} from 'node:zlib';

/** The compressed data is damaged or stops; all that could be read before that was handed out. */
export class GzipError extends Error {
	override readonly name = 'GzipError';
	readonly kind: 'stops' | 'damaged';

	constructor(kind: 'stops' | 'damaged', cause: unknown) {
		super(`The gzip data ${kind === 'stops' ? 'stops in the middle' : 'is damaged'}.`, {cause});
		this.kind = kind;
	}
}

/** zlib gets this much at a time: of what it holds, the content before a damage is lost up to one piece of output. */
const inputLength = 16 * 1024;
const outputLength = 64 * 1024;

/** Whether a stream that begins with these bytes is gzipped. */
export function isGzip(start: Uint8Array): boolean {
	return start[0] === 0x1f && start[1] === 0x8b;
}

/** The content of gzip data, of all its members one after the other. Throws `GzipError`. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	const decompressor = createGunzip({chunkSize: outputLength});
	let output: Uint8Array[] = [];
	let failure: GzipError | undefined;
	let isOver = false;
	let wake = () => {};
	decompressor.on('data', (content: Uint8Array) => output.push(content));
	decompressor.on('error', error => {
		const stops = 'code' in error && error.code === 'Z_BUF_ERROR';
		failure = new GzipError(stops ? 'stops' : 'damaged', error);
		wake();
	});
	decompressor.on('end', () => {
		isOver = true;
		wake();
	});

	const contentAfter = async (start: () => void) => {
		await new Promise<void>(resolve => {
			wake = resolve;
			start();
		});
		const content = output;
		output = [];
		return content;
	};

	try {
		for await (const chunk of chunks) {
			for (let start = 0; start < chunk.length && !isOver; start += inputLength) {
				const input = chunk.subarray(start, start + inputLength);
				// A write that fails is followed by the stream's error.
				const written = (error?: Error | null) => (error ? undefined : wake());
				yield* await contentAfter(() => decompressor.write(input, written));
				if (failure) throw failure;
			}
		}

		if (!isOver) {
			yield* await contentAfter(() => decompressor.end());
			if (failure) throw failure;
		}
	} finally {
		decompressor.destroy();
	}
}
