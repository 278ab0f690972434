import {describe, expect, it, vi} from 'vitest';
import {storedObject} from '../../../source/demo/endpoint/s3/bucket.ts';
import {
	archiveOf,
	fileWith,
	idsOf,
	keyOf,
	keysRead,
	logFile,
	openBucketOf,
	problemsOf,
	recordAt,
	updatesOf,
} from './archives.ts';

const time = '2024-05-17T10:00:00Z';
const patience = {timeout: 20_000};

describe('a file', () => {
	it('that is corrupt is named, and the others are read', async () => {
		const good = Array.from({length: 99}, (_, number) =>
			fileWith(`id-${number}`, keyOf(time, {}, `n${number}`)),
		);
		const key = keyOf(time, {}, 'n50b');
		const corrupt = storedObject(key, Buffer.from('\u001f\u008b\bnonsense', 'latin1'));
		const {endpoint} = await openBucketOf([...good, corrupt]);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toHaveLength(99);
		expect(new Set(idsOf(updates))).toHaveLength(99);
		expect(problemsOf(updates)).toEqual([
			expect.stringMatching(
				/^unreadable: s3:\/\/logs\/AWSLogs\/.*_n50b\.json\.gz has damaged gzip data/,
			),
		]);
	});

	const many = Array.from({length: 3000}, (_, number) =>
		recordAt(time, `id-${String(number).padStart(4, '0')}-${Math.sin(number)}`),
	);
	const long = logFile(keyOf(time), ...many);

	it.each(['cut', 'stall'] as const)('is read on where its connection ends (%s)', async kind => {
		const {endpoint} = await openBucketOf([long]);
		endpoint.fail({operation: 'GetObject'}, {kind, after: 10_000});
		endpoint.fail({operation: 'GetObject'}, {kind, after: 5000});
		const updates = await updatesOf(archiveOf(endpoint, {silence: 1000}));
		expect(problemsOf(updates)).toEqual([]);
		expect(idsOf(updates)).toHaveLength(3000);
		expect(new Set(idsOf(updates))).toHaveLength(3000);
		expect(
			endpoint.calls.flatMap(call => (call.operation === 'GetObject' ? [call.range] : [])),
		).toEqual([undefined, 'bytes=10000-', 'bytes=15000-']);
	});

	it('is given up when its connection ends again and again', async () => {
		const {endpoint} = await openBucketOf([long, fileWith('next', keyOf(time, {}, 'b'))]);
		endpoint.fail({operation: 'GetObject', key: long.key}, {kind: 'cut', after: 10_000});
		endpoint.fail({operation: 'GetObject', key: long.key}, {kind: 'cut', after: 0}, 100);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toContain('next');
		expect(problemsOf(updates)).toEqual([
			expect.stringMatching(
				/^unreadable: s3:\/\/logs\/\S+ broke off after 10,000 bytes \(The connection to .* was reset\); what stands before that was read, read it again for the rest\.$/,
			),
		]);
		expect(keysRead(endpoint).filter(key => key === long.key)).toHaveLength(6);
	});

	it('is asked for again where no answer comes', async () => {
		const {endpoint} = await openBucketOf([fileWith('a', keyOf(time))]);
		endpoint.fail({operation: 'GetObject'}, {kind: 'reset'});
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toEqual(['a']);
		expect(problemsOf(updates)).toEqual([]);
	});

	it('is not put together of two versions', async () => {
		const {endpoint, bucket} = await openBucketOf([long]);
		endpoint.fail({operation: 'GetObject'}, {kind: 'stall', after: 10_000});
		const reading = updatesOf(archiveOf(endpoint, {silence: 1000}));
		await vi.waitFor(() => expect(keysRead(endpoint)).toHaveLength(1), patience);
		bucket.replace(fileWith('new', long.key));
		expect(problemsOf(await reading)).toEqual([
			expect.stringContaining('was replaced while it was read'),
		]);
	});

	it('may be gone when its turn comes', async () => {
		const {endpoint} = await openBucketOf([
			fileWith('a', keyOf(time)),
			fileWith('b', keyOf(time, {}, 'b')),
		]);
		endpoint.fail(
			{operation: 'GetObject', key: keyOf(time)},
			{kind: 'error', code: 'NoSuchKey', status: 404},
		);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toEqual(['b']);
		expect(problemsOf(updates)).toEqual([
			`unreadable: s3://logs/${keyOf(time)} is no longer there: it was deleted or expired.`,
		]);
	});

	it('may be archived, which is told once', async () => {
		const frozen = Array.from({length: 12}, (_, number) => ({
			...fileWith('frozen', keyOf(time, {}, `f${String(number).padStart(2, '0')}`)),
			storageClass: 'DEEP_ARCHIVE' as const,
		}));
		const {endpoint} = await openBucketOf([fileWith('warm', keyOf(time, {}, 'w')), ...frozen]);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toEqual(['warm']);
		expect(problemsOf(updates)).toEqual([
			expect.stringMatching(
				/^unreadable: 12 files are archived in S3 Glacier and not read, such as s3:\/\/logs\/\S+_f\d\d\.json\.gz: restore/,
			),
		]);
	});
});
