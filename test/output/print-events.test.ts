import {PassThrough, Writable} from 'node:stream';
import {expect, test, vi} from 'vitest';
import type {Delivery} from '../../source/cloudtrail/delivery.ts';
import {Failure} from '../../source/failure.ts';
import {compileFilter} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {LineWriter} from '../../source/output/line-writer.ts';
import {type PrintOptions, printEvents} from '../../source/output/print-events.ts';
import type {RunSummary} from '../../source/output/print-matches.ts';
import type {Update} from '../../source/sources/source.ts';
import {Acquaintance} from '../../source/store/acquaintance.ts';
import {verdictsOf} from '../../source/store/caller-verdicts.ts';
import type {Matcher} from '../../source/store/matcher.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {patience} from '../fixtures/patience.ts';

type Printed = RunSummary & {readonly output: Buffer; readonly notes: readonly string[]};

function records(...deliveries: ReadonlyArray<string | Delivery>): Update {
	return {
		kind: 'records',
		sampled: false,
		deliveries: deliveries.map(delivery =>
			typeof delivery === 'string'
				? {text: delivery, deliveredAt: undefined, origin: 'file'}
				: delivery,
		),
	};
}

function clausesOf(filter: string) {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') {
		throw new Error(parsed.message);
	}

	return parsed.clauses;
}

function matcherOf(filter: string): Matcher {
	return compileFilter(clausesOf(filter));
}

let made = 0;

function named(eventName: string): string {
	made++;
	return dataEvent({eventName, eventID: `id-${made}`});
}

type Steps = (signal: AbortSignal) => AsyncIterable<Update>;

async function print(
	steps: Steps | readonly Update[],
	options: Partial<PrintOptions> = {},
): Promise<Printed> {
	const stream = new PassThrough();
	const output: Buffer[] = [];
	stream.on('data', (chunk: Buffer) => output.push(chunk));
	const notes: string[] = [];
	const controller = options.controller ?? new AbortController();
	const updates: Steps =
		typeof steps === 'function'
			? steps
			: async function* () {
					yield* steps;
				};
	const summary = await printEvents({
		source: {name: 'test', region: undefined, minutePrice: undefined, updates},
		matcher: [],
		acquaintance: new Acquaintance('reading files', 0),
		now: () => 0,
		format: 'plain',
		destination: 'pipe',
		limit: undefined,
		writer: new LineWriter(stream, () => controller.abort()),
		note: sentence => notes.push(sentence),
		controller,
		...options,
	});
	return {...summary, output: Buffer.concat(output), notes};
}

test('plain: a line each, and lines that are no records as they are', async () => {
	const {output, matched, unreadable, notes} = await print([
		records(named('Query'), 'no record'),
		records(named('Scan')),
	]);
	expect(output.toString()).toMatch(/^\S+ {2}Query .*\nno record\n\S+ {2}Scan .*\n$/);
	expect({matched, unreadable, notes}).toEqual({matched: 3, unreadable: 0, notes: []});
});

test('a filter lets through what matches, and no lines that are no records', async () => {
	const {output, matched} = await print(
		[records(named('Query'), 'no record', named('Scan'), named('Query'))],
		{matcher: matcherOf('event:Query')},
	);
	expect(matched).toBe(2);
	expect(output.toString()).not.toMatch(/Scan|no record/);
});

test('is:new and is:unknown ask who came before, and who is known', async () => {
	const by = (userName: string, origin: Delivery['origin']): Delivery => ({
		text: dataEvent({eventID: `id-${made++}`, userIdentity: {type: 'IAMUser', userName}}),
		deliveredAt: undefined,
		origin,
	});
	const update = (...deliveries: readonly Delivery[]) => records(...deliveries);
	const completeness = (done: number): Update => ({
		kind: 'completeness',
		completeFrom: 0,
		completeTo: undefined,
		behind: 0,
		swept: 'catching up',
		stretches: [],
		history: {from: 0, to: 1, begunAt: 0, done, read: 0},
	});
	const matched = async (filter: string) => {
		const acquaintance = new Acquaintance('tailing', 0);
		let now = 0;
		const known = {isKnown: (principal: string) => principal === 'jane'};
		const {output} = await print(
			[
				completeness(0),
				update(by('early', 'live'), by('jane', 'history')),
				completeness(1),
				update(by('late', 'live'), by('jane', 'live'), by('early', 'live')),
			],
			{
				acquaintance,
				now: () => now++,
				matcher: compileFilter(
					clausesOf(filter),
					verdictsOf(known, acquaintance.ledger, () => acquaintance.newSince),
				),
			},
		);
		return output.toString().match(/jane|early|late/g);
	};
	expect(await matched('is:new')).toEqual(['late']);
	expect(await matched('is:unknown')).toEqual(['early', 'late', 'early']);
});

test('json: verbatim, byte for byte where it is not UTF-8', async () => {
	const odd =
		'{"eventName" : "Odd", "n": 12345678901234567890, "n": 1.50, "t": "\\u00e9é\u009B"}\r';
	const bytes = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
	const {output} = await print(
		[
			records(
				odd,
				{text: bytes.toString(), bytes, deliveredAt: undefined, origin: 'file'},
				'{"other":1}',
			),
		],
		{format: 'json'},
	);
	expect(output).toEqual(
		Buffer.concat([Buffer.from(`${odd}\n`), bytes, Buffer.from('\n{"other":1}\n')]),
	);
});

test('json on a terminal: what it would obey is written as escapes, and the JSON means the same', async () => {
	const text = JSON.stringify({eventName: 'x', userAgent: 'a\u009B31mb\u202Ec\u{E0001}d\u007F'});
	const {output} = await print([records(text)], {format: 'json', destination: 'terminal'});
	expect(output.toString().trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(JSON.parse(output.toString())).toEqual(JSON.parse(text));
});

test('json: a log event over several lines comes out as one', async () => {
	const text = JSON.stringify(JSON.parse(named('Query')), undefined, 2);
	const {output} = await print([records(text, named('Scan'))], {format: 'json'});
	const lines = output.toString().trimEnd().split('\n');
	expect(lines.map(line => JSON.parse(line).eventName)).toEqual(['Query', 'Scan']);
});

test('json: what is no JSON object is left out and counted', async () => {
	const {output, notes, matched} = await print(
		[records('text', '[1]', 'null', '"string"', '{"cut":', named('Query'), '{}')],
		{format: 'json'},
	);
	expect(matched).toBe(2);
	expect(output.toString().split('\n')).toHaveLength(3);
	expect(notes).toEqual(['Left out because they are no JSON objects: 5 of 7 lines.']);
});

test('the limit counts what matches, ends the source and lets go of it', async () => {
	const released = vi.fn();
	const controller = new AbortController();
	const endless: Steps = async function* () {
		try {
			while (true) {
				yield records(named('Query'), named('Scan'), named('Query'));
			}
		} finally {
			released();
		}
	};
	const {output, matched} = await print(endless, {
		controller,
		limit: 3,
		matcher: matcherOf('event:Query'),
	});
	expect(matched).toBe(3);
	expect(output.toString().split('\n')).toHaveLength(4);
	expect(released).toHaveBeenCalledOnce();
	expect(controller.signal.aborted).toBe(true);
});

test('a duplicate is printed once and counted', async () => {
	const twice = named('Query');
	const {output, notes, matched} = await print([
		records(twice, named('Scan')),
		records(twice, twice),
	]);
	expect(matched).toBe(2);
	expect(output.toString().match(/Query/g)).toHaveLength(1);
	expect(notes).toEqual(['Dropped, as the same record had come before: 2.']);
});

test('states, gaps and problems are notes, each one line of safe text', async () => {
	const {notes, unreadable, output} = await print([
		{kind: 'state', state: {kind: 'connecting'}},
		{kind: 'state', state: {kind: 'live', since: 0}},
		{kind: 'state', state: {kind: 'reconnecting', at: 0, reason: 'It broke'}},
		{kind: 'gap', from: 1000, to: 6400, reason: 'It broke'},
		{kind: 'gap', from: 1000, to: 1001, reason: 'It broke'},
		{kind: 'problem', cause: 'unreadable', message: 'a\u001B[31m.json does not exist.'},
		{kind: 'problem', cause: 'source', message: 'Something.'},
		{kind: 'state', state: {kind: 'reading', name: 'a.json'}},
		{kind: 'state', state: {kind: 'ended'}},
	]);
	expect(output.toString()).toBe('');
	expect(unreadable).toBe(1);
	expect(notes).toEqual([
		'Live.',
		'Reconnecting: It broke.',
		'Gap: nothing was received for 5 s (It broke).',
		'Gap: nothing was received for 1 s (It broke).',
		'a\\u001b[31m.json does not exist.',
		'Something.',
	]);
});

test('how many files were read, where they are counted and all are wanted', async () => {
	const progress = {
		files: {read: 2, found: 3},
		bytes: {read: 1234, found: 5678},
		search: 'going on',
	} as const;
	const updates: readonly Update[] = [
		{kind: 'state', state: {kind: 'reading', name: 's3://logs', progress}},
		records(named('Query')),
		{
			kind: 'state',
			state: {
				kind: 'reading',
				name: 's3://logs',
				progress: {...progress, files: {read: 3, found: 3}, search: 'finished'},
			},
		},
		{kind: 'state', state: {kind: 'ended'}},
	];
	expect((await print(updates)).notes).toEqual(['Read 3 of 3 files, 1.2 KB.']);
	expect((await print(updates.slice(0, 2))).notes).toEqual(['Read 2 of at least 3 files, 1.2 KB.']);
	expect((await print(updates, {limit: 1})).notes).toEqual([]);
});

test('sampled updates make the count a lower bound', async () => {
	const {notes} = await print([
		{kind: 'records', sampled: true, deliveries: []},
		records(named('Query')),
		{kind: 'records', sampled: true, deliveries: []},
	]);
	expect(notes).toEqual(['Updates that CloudWatch sampled: 2; the 1 printed are a lower bound.']);
});

test('a slow reader holds the source back', async () => {
	const waiting: Array<() => void> = [];
	const stream = new Writable({
		highWaterMark: 1,
		write: (_chunk, _encoding, done) => waiting.push(() => done()),
	});
	let asked = 0;
	const steps: Steps = async function* () {
		for (asked = 1; asked <= 5; asked++) {
			yield records(named('Query'));
		}
	};
	const printing = print(steps, {writer: new LineWriter(stream, () => {})});
	for (let read = 1; read <= 5; read++) {
		await vi.waitFor(() => expect(waiting).toHaveLength(1), patience);
		expect(asked).toBe(read);
		waiting.pop()?.();
	}

	await vi.waitFor(() => expect(waiting).toHaveLength(1), patience);
	waiting.pop()?.();
	expect((await printing).matched).toBe(5);
});

test('a reader that goes away ends the source quietly', async () => {
	const released = vi.fn();
	const stream = new Writable({
		write: (_chunk, _encoding, done) => done(Object.assign(new Error('EPIPE'), {code: 'EPIPE'})),
	});
	const controller = new AbortController();
	const endless: Steps = async function* () {
		try {
			while (true) {
				yield records(named('Query'));
				// A source waits for its network; the error of a write comes meanwhile.
				await new Promise(setImmediate);
			}
		} finally {
			released();
		}
	};
	const {notes} = await print(endless, {
		controller,
		writer: new LineWriter(stream, () => controller.abort()),
	});
	expect(notes).toEqual([]);
	expect(released).toHaveBeenCalledOnce();
	expect(controller.signal.aborted).toBe(true);
});

test('an output that cannot be written is a failure, 3', async () => {
	const stream = new Writable({
		write: (_chunk, _encoding, done) =>
			done(Object.assign(new Error('no space left on device'), {code: 'ENOSPC'})),
	});
	await expect(
		print([records(named('Query'))], {writer: new LineWriter(stream, () => {})}),
	).rejects.toEqual(new Failure(3, 'The output could not be written: no space left on device.'));
});

test('what came before a source failed is written before the failure is thrown', async () => {
	const taken: string[] = [];
	const stream = new Writable({
		write: (chunk: Buffer, _encoding, done) => {
			setImmediate(() => {
				taken.push(chunk.toString());
				done();
			});
		},
	});
	const failure = new Failure(3, 'It failed.');
	const failing: Steps = async function* () {
		yield records(named('Query'));
		throw failure;
	};
	await expect(print(failing, {writer: new LineWriter(stream, () => {})})).rejects.toBe(failure);
	expect(taken.join('')).toMatch(/Query .*\n$/);
});

test('what a sweep found and made sure of is told at the end', async () => {
	const found: Delivery = {text: named('Query'), deliveredAt: 1, origin: 'recovered'};
	const completeness: Update = {
		kind: 'completeness',
		completeFrom: Date.UTC(2026, 2, 1, 6),
		completeTo: Date.UTC(2026, 2, 1, 6, 20),
		behind: 0,
		swept: 'idle',
		stretches: [],
		history: undefined,
	};
	const recovered = 'Found by sweeps, as Live Tail had missed them: 1.';
	const all = 'All that CloudWatch had up to 2026-03-01T06:20:00.000Z was received';
	expect((await print([records(found), completeness])).notes).toEqual([recovered, `${all}.`]);
	expect((await print([{...completeness, swept: 'catching up'}])).notes).toEqual([
		`${all}; what came later was not all read, and is a lower bound.`,
	]);
	expect((await print([{...completeness, completeTo: undefined}])).notes).toEqual([
		'Nothing was checked for completeness yet: what was printed is a lower bound.',
	]);
	const enough = await print([records(found), completeness], {limit: 1});
	expect(enough.notes).toEqual([recovered]);
});
