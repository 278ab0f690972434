import {UnboundedAnswer} from './unbounded-answer.ts';

/** Bytes of headers and payload, two lengths and two checksums; AWS's own clients take no more either (botocore, eventstream.py). */
const largest = 128 * 1024 + 24 * 1024 * 1024 + 16;
const lengthBytes = 4;

/**
The bytes of an event stream as they are. Throws `UnboundedAnswer` for a frame that says it is longer than any: the SDK
would make room for it at once.
*/
export async function* boundedFrames(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	/** Bytes until the next frame begins. */
	let rest = 0;
	let start = Buffer.alloc(0);
	for await (const chunk of chunks) {
		let place = 0;
		while (place < chunk.length) {
			if (rest > 0) {
				const passed = Math.min(rest, chunk.length - place);
				rest -= passed;
				place += passed;
				continue;
			}

			const missing = lengthBytes - start.length;
			start = Buffer.concat([start, chunk.subarray(place, place + missing)]);
			place += missing;
			if (start.length < lengthBytes) break;
			const length = start.readUInt32BE();
			if (length > largest) throw new UnboundedAnswer('EndlessAnswerError');
			rest = Math.max(0, length - lengthBytes);
			start = Buffer.alloc(0);
		}

		yield chunk;
	}
}
