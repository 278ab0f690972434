import fc from 'fast-check';
import {expect, test} from 'vitest';
import {boundedFrames} from '../../source/aws/bounded-frames.ts';
import {encodeFrame} from '../../source/demo/endpoint/event-stream.ts';

const mebibyte = 1024 * 1024;

/** Bytes in chunks that end at these places. */
async function* cut(bytes: Buffer, places: readonly number[]): AsyncIterable<Uint8Array> {
	let start = 0;
	for (const end of [...places.map(place => place % (bytes.length + 1)), bytes.length].sort(
		(one, other) => one - other,
	)) {
		yield bytes.subarray(start, end);
		start = end;
	}
}

async function passed(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const chunk of boundedFrames(chunks)) parts.push(chunk);
	return Buffer.concat(parts);
}

const frames = fc
	.array(fc.string({maxLength: 300}), {maxLength: 6})
	.map(payloads => Buffer.concat(payloads.map(payload => encodeFrame({a: 'b'}, payload))));
const places = fc.array(fc.nat(), {maxLength: 20});

test('frames pass as they are, wherever their chunks end', async () => {
	await fc.assert(
		fc.asyncProperty(frames, places, async (bytes, ends) => {
			expect((await passed(cut(bytes, ends))).equals(bytes)).toBe(true);
		}),
	);
});

test('one that says it is too long is refused, wherever it begins', async () => {
	const length = fc.integer({min: 25 * mebibyte, max: 0xffff_ffff});
	await fc.assert(
		fc.asyncProperty(frames, length, places, async (bytes, claimed, ends) => {
			const start = Buffer.alloc(12);
			start.writeUInt32BE(claimed);
			const endless = passed(cut(Buffer.concat([bytes, start]), ends));
			await expect(endless).rejects.toThrow(expect.objectContaining({name: 'EndlessAnswerError'}));
		}),
	);
});

test('one of 24 MiB passes', async () => {
	const bytes = encodeFrame({a: 'b'}, 'x'.repeat(24 * mebibyte));
	expect(await passed(cut(bytes, []))).toHaveLength(bytes.length);
});
