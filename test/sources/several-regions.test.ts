import {expect, test} from 'vitest';
import {severalRegions} from '../../source/sources/several-regions.ts';
import type {Completeness, Source, Update} from '../../source/sources/source.ts';

const complete: Completeness = {
	completeFrom: 100,
	completeTo: 500,
	behind: 30,
	swept: 'idle',
	stretches: [{from: 100, to: 500, state: 'complete'}],
	history: undefined,
};

function region(name: string, updates: readonly Update[]): Source {
	return {
		name,
		region: name,
		minutePrice: 0.01,
		async *updates() {
			yield* updates;
		},
	};
}

/** What the last update of a kind was. */
async function last<K extends Update['kind']>(
	kind: K,
	...sources: readonly [Source, ...Source[]]
): Promise<Extract<Update, {kind: K}> | undefined> {
	const seen: Extract<Update, {kind: K}>[] = [];
	const isWanted = (update: Update): update is Extract<Update, {kind: K}> => update.kind === kind;
	for await (const update of severalRegions(sources).updates(new AbortController().signal)) {
		if (isWanted(update)) seen.push(update);
	}
	return seen.at(-1);
}

function completeness(update: Partial<Completeness>): Update {
	return {kind: 'completeness', ...complete, ...update};
}

test('it is as complete as the Region that is least so', async () => {
	const behind: Partial<Completeness> = {
		completeFrom: 200,
		completeTo: 400,
		behind: 130,
		swept: 'catching up',
		stretches: [
			{from: 200, to: 400, state: 'complete'},
			{from: 401, to: 450, state: 'gap'},
		],
	};
	expect(
		await last(
			'completeness',
			region('a', [completeness({})]),
			region('b', [completeness(behind)]),
		),
	).toEqual({kind: 'completeness', history: undefined, ...behind});
});

test('nothing is complete while one Region has told nothing, or has nothing complete', async () => {
	const all = region('a', [completeness({})]);
	expect(await last('completeness', all, region('b', []))).toMatchObject({completeTo: undefined});
	const none = region('b', [completeness({completeTo: undefined, stretches: []})]);
	expect(await last('completeness', all, none)).toMatchObject({
		completeTo: undefined,
		stretches: [],
	});
});

test('the history is as far as the slowest, and counts the records of all', async () => {
	const history = {from: 0, to: 100, begunAt: 100, done: 0.5, read: 7};
	const regions = [0.5, 0.25].map(done =>
		region(`${done}`, [completeness({history: {...history, done}})]),
	);
	const [a, b] = regions;
	if (a === undefined || b === undefined) throw new Error('two were made');
	expect(await last('completeness', a, b)).toMatchObject({
		history: {...history, done: 0.25, read: 14},
	});
});

test('sessions add up, and it has ended when all have', async () => {
	const live: Update = {kind: 'state', state: {kind: 'live', since: 1}};
	const two: Update = {kind: 'state', state: {kind: 'live', since: 2, sessions: 2}};
	const ended: Update = {kind: 'state', state: {kind: 'ended'}};
	expect(await last('state', region('a', [live]), region('b', [two]))).toMatchObject({
		state: {kind: 'live', since: 2, sessions: 3},
	});
	expect(await last('state', region('a', [live, ended]), region('b', [two]))).toMatchObject({
		state: {kind: 'live', sessions: 2},
	});
	expect(await last('state', region('a', [ended]), region('b', [live, ended]))).toEqual(ended);
});
