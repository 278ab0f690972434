import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {expect, onTestFinished, test, vi} from 'vitest';
import type {SaveOutcome, SaveRequest} from '../../../source/ui/save/save-state.ts';
import {Saver} from '../../../source/ui/save/saver.ts';
import {patience} from '../../fixtures/patience.ts';
import {TestFeed} from '../test-feed.ts';

async function folder(): Promise<string> {
	const path = await mkdtemp(join(tmpdir(), 'trailtail-saver-'));
	onTestFinished(() => rm(path, {recursive: true}));
	return path;
}

function request(name: string, fields: Partial<SaveRequest> = {}): SaveRequest {
	return {name, rows: [0, 1, 2], filter: '', existing: 'keep', ...fields};
}

function saverOf(test: TestFeed, changed: () => void = () => {}): Saver {
	return new Saver(test.feed, test.callers, () => test.now, changed);
}

function outcomeOf(saver: Saver, wanted: SaveRequest): Promise<SaveOutcome> {
	return new Promise(resolve => {
		saver.carryOut(wanted, (_request, outcome) => resolve(outcome));
	});
}

test('a log file holds the records in their order, for its owner only', async () => {
	const path = join(await folder(), 'a.json.gz');
	const test = new TestFeed();
	const texts = ['Query', 'Scan', 'PutItem'].map(eventName => test.record({eventName}));
	test.deliverTexts(texts);
	const saver = saverOf(test);
	expect(await outcomeOf(saver, request(path, {rows: [2, 0]}))).toEqual({
		kind: 'written',
		path,
		rows: 2,
		leftOut: 0,
		gone: 0,
	});
	expect(gunzipSync(await readFile(path)).toString()).toBe(`{"Records":[${texts[2]},${texts[0]}]}`);
	expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('what has left, and what the format cannot hold, is counted', async () => {
	const path = join(await folder(), 'a.csv');
	const test = new TestFeed({keep: 10});
	test.deliver(600);
	test.deliverTexts(['no record']);
	const outcome = await outcomeOf(saverOf(test), request(path, {rows: [0, 599, 600]}));
	expect(outcome).toEqual({kind: 'written', path, rows: 1, leftOut: 1, gone: 1});
});

test.each(['.md', '.html'])('a report %s tells callers, errors and completeness', async ending => {
	const path = join(await folder(), `a${ending}`);
	const test = new TestFeed();
	const userIdentity = {type: 'IAMUser', userName: 'jane'};
	test.deliver(2, {userIdentity});
	test.deliverTexts([test.record({errorCode: 'Throttled', errorMessage: 'slow'}), 'no record']);
	const outcome = await outcomeOf(
		saverOf(test),
		request(path, {rows: [0, 1, 2, 3], filter: 'table:orders'}),
	);
	expect(outcome).toEqual({kind: 'written', path, rows: 3, leftOut: 1, gone: 0});
	const report = await readFile(path, 'utf8');
	for (const text of [
		'jane',
		'Throttled',
		'table:orders',
		'no sweep reads what Live Tail misses',
	]) {
		expect(report).toContain(text);
	}
});

test.each(['a.ndjson', 'a.md'])(
	'%s that exists is kept until replacing it is wanted',
	async name => {
		const path = join(await folder(), name);
		await writeFile(path, 'mine');
		const test = new TestFeed();
		test.deliver(3);
		const saver = saverOf(test);
		expect(await outcomeOf(saver, request(path))).toEqual({kind: 'exists'});
		expect(await readFile(path, 'utf8')).toBe('mine');
		expect(await outcomeOf(saver, request(path, {existing: 'replace'}))).toMatchObject({
			kind: 'written',
		});
		expect(await readFile(path, 'utf8')).not.toBe('mine');
	},
);

test.each(['a.json.gz', 'a.html'])('%s given up leaves no file behind', async name => {
	const path = await folder();
	const test = new TestFeed({keep: 5000});
	test.deliver(5000);
	const rows = Array.from({length: 5000}, (_, row) => row);
	const ended = vi.fn();
	const saver: Saver = saverOf(test, () => saver.carryOut(undefined, ended));
	saver.carryOut(request(join(path, name), {rows}), ended);
	await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), patience);
	expect(ended.mock.calls[0]?.[1]).toEqual({kind: 'aborted'});
	expect(await readdir(path)).toEqual([]);
});

test('the end of the program waits until nothing is left of it', async () => {
	const path = await folder();
	const test = new TestFeed({keep: 5000});
	test.deliver(5000);
	const rows = Array.from({length: 5000}, (_, row) => row);
	const begun = vi.fn();
	const saver = saverOf(test, begun);
	saver.carryOut(request(join(path, 'a.ndjson'), {rows}), () => {});
	await vi.waitFor(() => expect(begun).toHaveBeenCalled(), patience);
	await saver.end();
	expect(await readdir(path)).toEqual([]);
});

test('how many rows had their turn is told while it goes on', async () => {
	const path = join(await folder(), 'a.ndjson');
	const test = new TestFeed({keep: 3000});
	test.deliver(3000);
	const steps: number[] = [];
	const saver: Saver = saverOf(test, () => steps.push(saver.done));
	const rows = Array.from({length: 3000}, (_, row) => row);
	await outcomeOf(saver, request(path, {rows}));
	expect(steps).toHaveLength(3);
	expect(steps).toEqual([...steps].sort((a, b) => a - b));
	expect(steps.at(-1)).toBe(3000);
	expect(saver.done).toBe(0);
});

test('a folder that is not there, and a name without an ending, are told of in a sentence', async () => {
	const test = new TestFeed();
	const saver = saverOf(test);
	const path = join(await folder(), 'none', 'a.csv');
	expect(await outcomeOf(saver, request(path))).toEqual({
		kind: 'failed',
		message: `The folder of ${path} does not exist; make it, or choose another place.`,
	});
	expect(await outcomeOf(saver, request('a'))).toMatchObject({kind: 'failed'});
});
