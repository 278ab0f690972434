import {describe, expect, it, vi} from 'vitest';
import type {StoredObject} from '../../../source/demo/endpoint/s3/bucket.ts';
import type {Update} from '../../../source/sources/source.ts';
import {
	archiveOf,
	fileWith,
	keyOf,
	keysRead,
	listed,
	openBucketOf,
	recordAt,
	updatesOf,
} from './archives.ts';

const time = '2024-05-17T10:00:00Z';
const patience = {timeout: 20_000};

describe('an archive without an end', () => {
	const count = 8000;
	let made = 0;
	// More than sockets hold of it.
	const content = Buffer.from(
		`${JSON.stringify(recordAt(time, 'x'.repeat(1000)))}\n`.repeat(15_000),
	);

	function endless(): readonly StoredObject[] {
		made = 0;
		return Array.from({length: count}, (_, number) => ({
			key: keyOf(time, {}, String(number).padStart(6, '0')).replace(/\.gz$/, ''),
			size: content.length,
			eTag: `"${number}"`,
			storageClass: 'STANDARD' as const,
			content: () => {
				made++;
				return content;
			},
		}));
	}

	it('is listed and read no further than it is asked for', async () => {
		const {endpoint} = await openBucketOf(endless());
		const controller = new AbortController();
		// No progress is told: what holds the listing up is the files that wait.
		const clock = {now: () => 0, elapsed: () => 0, after: () => () => {}};
		const iterator = archiveOf(endpoint, {clock})
			.updates(controller.signal)
			[Symbol.asyncIterator]();
		let update = await iterator.next();
		while (update.value?.kind !== 'records') update = await iterator.next();
		const pages = () => listed(endpoint).filter(prefix => prefix.endsWith('/17/'));
		await vi.waitFor(() => {
			expect(keysRead(endpoint)).toHaveLength(8);
			expect(pages()).toHaveLength(6);
		}, patience);
		// What could come meanwhile, comes: many calls of someone else.
		const files = Array.from({length: 50}, (_, id) => fileWith('a', keyOf(time, {}, `n${id}`)));
		const {endpoint: other} = await openBucketOf(files);
		await updatesOf(archiveOf(other));
		expect(keysRead(endpoint)).toHaveLength(8);
		expect(endpoint.mostObjectsAtOnce).toBe(8);
		expect(pages()).toHaveLength(6);
		controller.abort();
		await iterator.return?.();
	});

	it('ends quietly when it is aborted', async () => {
		const {endpoint} = await openBucketOf(endless());
		const controller = new AbortController();
		const kinds: string[] = [];
		for await (const update of archiveOf(endpoint).updates(controller.signal)) {
			kinds.push(update.kind);
			if (update.kind === 'records') controller.abort();
		}
		expect(kinds.at(-1)).toBe('records');
		expect(made).toBeLessThanOrEqual(8);
	});

	it('ends quietly while nothing answers', async () => {
		const {endpoint} = await openBucketOf([fileWith('a', keyOf(time))]);
		endpoint.fail({operation: 'GetObject'}, {kind: 'silence'});
		const controller = new AbortController();
		const reading = (async () => {
			const updates: Update[] = [];
			for await (const update of archiveOf(endpoint).updates(controller.signal))
				updates.push(update);
			return updates;
		})();
		await vi.waitFor(() => expect(keysRead(endpoint)).toHaveLength(1), patience);
		controller.abort();
		expect((await reading).map(({kind}) => kind)).not.toContain('problem');
	});
});
