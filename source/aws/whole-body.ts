import type {Readable} from 'node:stream';
import {UnboundedAnswer} from './unbounded-answer.ts';

/** Bytes. Pages of CloudWatch Logs, CloudTrail, S3 and Athena have a few million at the most. */
const largest = 64 * 1024 * 1024;

/**
All bytes of a body. Throws `UnboundedAnswer` where there is no end to them, and what the stream throws.
@param longest ms until the last byte has to be there
*/
export async function wholeBody(body: Readable, longest: number): Promise<Uint8Array> {
	const timer = setTimeout(() => body.destroy(new UnboundedAnswer('SlowAnswerError')), longest);
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of body) {
			if (!(chunk instanceof Uint8Array)) throw new TypeError('A body came without bytes.');
			length += chunk.length;
			// Leaving the loop ends the connection.
			if (length > largest) throw new UnboundedAnswer('EndlessAnswerError');
			chunks.push(chunk);
		}
	} finally {
		clearTimeout(timer);
	}

	return Buffer.concat(chunks);
}
