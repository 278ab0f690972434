import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {GzipError, gunzip, isGzip} from '../../../source/cloudtrail/log-file/gzip.ts';

async function contentOf(bytes: Uint8Array): Promise<string> {
	async function* chunks() {
		yield bytes;
	}

	const parts: Uint8Array[] = [];
	for await (const part of gunzip(chunks())) parts.push(part);
	return Buffer.concat(parts).toString();
}

test('gzip is known by its first two bytes', () => {
	expect(isGzip(gzipSync('a'))).toBe(true);
	for (const bytes of [[], [0x1f], [0x1f, 0x8c], [0x1e, 0x8b], [0x8b, 0x1f]]) {
		expect(isGzip(Uint8Array.from(bytes))).toBe(false);
	}
});

test('data that stops and data that is damaged are told apart, with their cause', async () => {
	const bytes = gzipSync('x'.repeat(100_000));
	expect(await contentOf(bytes)).toBe('x'.repeat(100_000));
	const failureOf = (data: Uint8Array) => contentOf(data).catch((error: unknown) => error);
	const stopped = await failureOf(bytes.subarray(0, -9));
	expect(stopped).toBeInstanceOf(GzipError);
	expect(stopped).toMatchObject({
		name: 'GzipError',
		kind: 'stops',
		message: 'The gzip data stops in the middle.',
		cause: {code: 'Z_BUF_ERROR'},
	});
	const damaged = await failureOf(bytes.fill(0xff, 20, 30));
	expect(damaged).toMatchObject({
		kind: 'damaged',
		message: 'The gzip data is damaged.',
		cause: {code: 'Z_DATA_ERROR'},
	});
});
