import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {Clients} from '../../source/aws/client.ts';
import {
	type Endpoint,
	type EndpointOptions,
	startEndpoint,
} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {Failure} from '../../source/failure.ts';
import type {ServerFilter} from '../../source/filter/pattern/server-filter.ts';
import {type LogGroupsOptions, logGroupSource} from '../../source/sources/log-group-source.ts';
import {plainReading, WantedReading} from '../../source/sources/reading.ts';
import type {Update} from '../../source/sources/source.ts';
import {stubAwsEnvironment} from '../aws/aws-environment.ts';
import {patience} from '../fixtures/patience.ts';
import {FastClock} from './fast-clock.ts';
import {Tailing} from './live-tail/tailing.ts';

const region = 'eu-west-1';
let clock: FastClock;
let groups: readonly LogGroup[];
let endpoint: Endpoint;
let tailings: Tailing[];

beforeEach(async () => {
	stubAwsEnvironment();
	clock = new FastClock(20);
	tailings = [];
	groups = Array.from(
		{length: 23},
		(_, n) => new LogGroup({name: `trail-${n}`, accountId: '111122223333', region}),
	);
	await serve();
});

afterEach(async () => {
	for (const tailing of tailings) await tailing.leave();
	await vi.waitFor(() => expect(endpoint.openSessions).toBe(0), patience);
	await endpoint.close();
	vi.unstubAllEnvs();
});

async function serve(options: Partial<EndpointOptions> = {}): Promise<void> {
	await endpoint?.close();
	endpoint = await startEndpoint({
		logGroups: groups,
		updateInterval: 50,
		callsPerSecond: 1_000,
		now: clock.now,
		...options,
	});
}

async function start(options: LogGroupsOptions = {}, count = 1): Promise<Tailing> {
	const clients = await Clients.open({region, endpointUrl: endpoint.url}, () => {});
	const logGroups = groups.slice(0, count).map(({name, logGroupArn}) => ({name, arn: logGroupArn}));
	const opened = {clients, logGroups, region, log: () => {}, clock, random: () => 0};
	const tailing = new Tailing(await logGroupSource(opened, options));
	tailings.push(tailing);
	return tailing;
}

/** Appends what was delivered so many ms ago. */
function append(place: number, message: string, ago = 0): void {
	const timestamp = clock.now() - ago;
	groups[place]?.append([{timestamp, ingestionTime: timestamp, logStreamName: 's', message}]);
}

function texts(updates: readonly Update[]): readonly string[] {
	return updates.flatMap(update =>
		update.kind === 'records' ? update.deliveries.map(({text}) => text) : [],
	);
}

/** A filter whose pattern looks at `n`. */
function only(n: number): ServerFilter {
	return {pattern: `{ $.n = ${n} }`, text: `n:${n}`};
}

function isComplete(update: Update): update is Extract<Update, {kind: 'completeness'}> {
	return update.kind === 'completeness' && update.completeTo !== undefined;
}

const denied = {kind: 'error', name: 'AccessDeniedException', status: 400} as const;
const unknown = {kind: 'error', name: 'UnknownOperationException', status: 400} as const;
const full = {kind: 'error', name: 'LimitExceededException', status: 400} as const;

describe('a tail and a sweep', () => {
	test('what the tail delivered comes again from the sweep, and both end with the reader', async () => {
		const tailing = await start();
		await tailing.untilState('live');
		await tailing.untilKind('completeness');
		append(0, '{"eventName":"Query"}', -2_000);
		const [live] = (await tailing.untilDeliveries()).deliveries;
		const [swept] = (await tailing.untilDeliveries()).deliveries;
		expect(live?.origin).toBe('live');
		expect(swept).toEqual({...live, origin: 'recovered'});
		await tailing.abort();
	});

	test('a sweep that is denied is a problem, and the tail goes on', async () => {
		endpoint.fail('FilterLogEvents', denied, 99);
		const tailing = await start();
		expect((await tailing.untilKind('problem')).message).toContain('logs:FilterLogEvents');
		await tailing.untilKind('records');
		append(0, '{"eventName":"Query"}');
		expect((await tailing.untilDeliveries()).deliveries[0]?.origin).toBe('live');
	});

	test('a tail that is denied ends the sweep as well', async () => {
		endpoint.fail('StartLiveTail', denied);
		expect(await (await start()).failure()).toBeInstanceOf(Failure);
	});

	test('without a sweep nothing is read', async () => {
		const tailing = await start({sweep: 'off'});
		for (let n = 0; n < 60; n++) await tailing.untilKind('records');
		expect(tailing.seen.every(({kind}) => kind === 'state' || kind === 'records')).toBe(true);
	});
});

describe('several sessions', () => {
	test('more than ten log groups are spread over sessions, live when all are', async () => {
		const tailing = await start({}, 23);
		expect((await tailing.untilState('live')).state.sessions).toBe(3);
		expect(endpoint.openSessions).toBe(3);
		for (const place of [0, 10, 22]) {
			append(place, `{"n":${place}}`);
			const [delivery] = (await tailing.untilDeliveries()).deliveries;
			expect(delivery?.text).toBe(`{"n":${place}}`);
			expect(delivery?.logGroup).toBe(groups[place]?.logGroupArn);
		}
	});

	test('one that reconnects says how many others are open, and its gap is no gap of theirs', async () => {
		const tailing = await start({}, 11);
		await tailing.untilState('live');
		endpoint.breakSessions('close');
		const {state} = await tailing.untilState('reconnecting');
		expect(state.sessions).toBe(1);
		await tailing.untilKind('gap');
		await tailing.untilKind('gap');
	});

	test('one log group, several sessions that share what the filter pattern selects', async () => {
		const wanted = new WantedReading({...plainReading, sessions: 2, filter: only(1)});
		const tailing = await start({wanted, sweep: 'off'});
		expect((await tailing.untilState('live')).state.sessions).toBe(2);
		append(0, '{"n":1,"eventID":"0"}');
		append(0, '{"n":1,"eventID":"f"}');
		append(0, '{"n":2,"eventID":"0"}');
		await tailing.untilDeliveries();
		for (let n = 0; n < 10; n++) await tailing.untilKind('records');
		expect(texts(tailing.seen).toSorted()).toEqual([
			'{"n":1,"eventID":"0"}',
			'{"n":1,"eventID":"f"}',
		]);
	});
});

describe('another reading while it runs', () => {
	test('more sessions take over without a gap, and the one before is left', async () => {
		const wanted = new WantedReading();
		const tailing = await start({wanted, sweep: 'off'});
		await tailing.untilKind('records');
		let appended = 0;
		const timer = setInterval(
			() => append(0, `{"n":${appended++},"eventID":"${appended % 10}"}`),
			3,
		);
		wanted.want({sessions: 4});
		const {reading, refusal} = await tailing.untilKind('reading');
		expect({sessions: reading.sessions, refusal}).toEqual({sessions: 4, refusal: undefined});
		expect((await tailing.untilState('live')).state.sessions).toBe(4);
		await vi.waitFor(() => expect(endpoint.openSessions).toBe(4), patience);
		wanted.want({sessions: 1});
		expect((await tailing.untilKind('reading')).reading.sessions).toBe(1);
		clearInterval(timer);
		while (new Set(texts(tailing.seen)).size < appended) await tailing.untilDeliveries();
		await vi.waitFor(() => expect(endpoint.openSessions).toBe(1), patience);
		expect(tailing.seen.some(({kind}) => kind === 'gap')).toBe(false);
	});

	test('a filter pattern, and everything again: what the change missed is swept', async () => {
		const wanted = new WantedReading();
		const tailing = await start({wanted});
		await tailing.untilKind('completeness');
		wanted.want({filter: only(1)});
		expect((await tailing.untilKind('reading')).reading.filter).toEqual(only(1));
		append(0, '{"n":1}');
		append(0, '{"n":2}');
		expect((await tailing.untilDeliveries()).deliveries.map(({text}) => text)).toEqual(['{"n":1}']);
		wanted.want({filter: undefined});
		await tailing.untilKind('reading');
		while (!texts(tailing.seen).includes('{"n":2}')) await tailing.untilDeliveries();
		append(0, '{"n":3}');
		while (!texts(tailing.seen).includes('{"n":3}')) await tailing.untilDeliveries();
		const {completeFrom, completeTo = 0} = await tailing.until(isComplete);
		expect(completeTo).toBeGreaterThanOrEqual(completeFrom);
	});

	test.each([
		['denied', denied, 1],
		['the quota is used up', full, 9],
	] as const)('%s: it goes on as before, and says why', async (_, fault, times) => {
		const wanted = new WantedReading();
		const tailing = await start({wanted});
		await tailing.untilKind('records');
		endpoint.fail('StartLiveTail', fault, times);
		wanted.want({sessions: 2});
		const {reading, refusal} = await tailing.untilKind('reading');
		expect(reading).toEqual(plainReading);
		expect(refusal).toMatch(/not allowed|used up/);
		expect(wanted.current).toEqual(plainReading);
		append(0, '{"n":1}');
		expect((await tailing.untilDeliveries()).deliveries[0]?.text).toBe('{"n":1}');
		await vi.waitUntil(() => endpoint.openSessions === 1, 10_000);
	});

	test('taken back before the others are live, nothing changes', async () => {
		const wanted = new WantedReading();
		const tailing = await start({wanted, sweep: 'off'});
		await tailing.untilKind('records');
		endpoint.fail('StartLiveTail', {kind: 'headers only'}, 2);
		wanted.want({sessions: 2});
		await tailing.untilKind('records');
		wanted.want({sessions: 1});
		for (let n = 0; n < 10; n++) await tailing.untilKind('records');
		expect(tailing.seen.some(({kind}) => kind === 'reading')).toBe(false);
		await vi.waitFor(() => expect(endpoint.openSessions).toBe(1), patience);
	});
});

describe('no session to be had', () => {
	test.each([
		['not offered', unknown],
		['501', {kind: 'error', name: 'InternalFailure', status: 501}],
		['the quota is used up', full],
	] as const)('%s: new events are polled until there is one', async (_, fault) => {
		endpoint.fail('StartLiveTail', fault, fault === full ? 3 : 1);
		const tailing = await start();
		const {state} = await tailing.untilState('polling');
		expect(state.reason).toMatch(/does not know|not available|used up/);
		append(0, '{"n":1}');
		const [delivery] = (await tailing.untilDeliveries()).deliveries;
		expect(delivery).toMatchObject({text: '{"n":1}', origin: 'live'});
		expect(clock.now() - (delivery?.deliveredAt ?? 0)).toBeLessThan(30_000);
		await tailing.untilState('live');
		expect(tailing.seen.some(({kind}) => kind === 'gap')).toBe(false);
		append(0, '{"n":2}');
		while (!texts(tailing.seen).includes('{"n":2}')) await tailing.untilDeliveries();
	});

	test('after a session that ended, polling goes back to its end', async () => {
		const tailing = await start();
		await tailing.untilKind('completeness');
		await tailing.untilKind('records');
		endpoint.fail('StartLiveTail', full, 3);
		endpoint.breakSessions('close');
		await tailing.untilState('reconnecting');
		append(0, '{"n":1}');
		await tailing.untilState('polling');
		expect(texts(tailing.seen)).toEqual([]);
		expect((await tailing.untilDeliveries()).deliveries[0]?.text).toBe('{"n":1}');
	});

	test.each(['first', 'last'])('when the sweep is denied %s, that ends the run', async order => {
		endpoint.fail('FilterLogEvents', denied, 9);
		endpoint.fail('StartLiveTail', order === 'first' ? full : unknown, 9);
		const failure = await (await start()).failure();
		expect(failure).toBeInstanceOf(Failure);
		expect(failure).toMatchObject({message: expect.stringContaining('logs:FilterLogEvents')});
	});

	test('without a sweep there is no polling', async () => {
		endpoint.fail('StartLiveTail', unknown);
		expect(await (await start({sweep: 'off'})).failure()).toBeInstanceOf(Failure);
	});
});

describe('history', () => {
	test('is read while the tail is live', async () => {
		append(0, '{"n":"old"}', 600_000);
		append(0, '{"n":"too old"}', 700_000);
		const since = clock.now() - 660_000;
		const tailing = await start({since});
		const {deliveries} = await tailing.untilDeliveries();
		expect(deliveries).toMatchObject([{text: '{"n":"old"}', origin: 'history'}]);
		append(0, '{"n":"new"}');
		expect((await tailing.untilDeliveries()).deliveries[0]?.origin).toBe('live');
		const done = await tailing.until(
			(update): update is Extract<Update, {kind: 'completeness'}> =>
				update.kind === 'completeness' && update.history?.done === 1,
		);
		expect(done.history).toMatchObject({from: since, done: 1});
	});

	test('up to a time it needs no session, and ends', async () => {
		append(0, '{"n":1}', 600_000);
		append(0, '{"n":2}', 100_000);
		const tailing = await start({since: clock.now() - 660_000, until: clock.now() - 300_000});
		await tailing.failure();
		expect(texts(tailing.seen)).toEqual(['{"n":1}']);
		expect(tailing.seen[0]).toMatchObject({state: {kind: 'reading'}});
		expect(tailing.seen.at(-2)).toMatchObject({kind: 'completeness', history: {done: 1}});
		expect(tailing.seen.at(-1)).toEqual({kind: 'state', state: {kind: 'ended'}});
		expect(endpoint.openSessions).toBe(0);
	});

	test('that is denied ends the run', async () => {
		endpoint.fail('FilterLogEvents', denied);
		const tailing = await start({since: 0, until: clock.now()});
		expect(await tailing.failure()).toBeInstanceOf(Failure);
	});

	test('the rest of it can be done without', async () => {
		for (let n = 0; n < 200; n++) append(0, `{"n":${n}}`, 200 * 60_000 - n * 60_000);
		const wanted = new WantedReading();
		const tailing = await start({since: clock.now() - 200 * 60_000, wanted});
		await tailing.untilDeliveries();
		wanted.want({history: 'skipped'});
		const {stretches} = await tailing.until(
			(update): update is Extract<Update, {kind: 'completeness'}> =>
				update.kind === 'completeness' && update.history === undefined,
		);
		expect(stretches.map(({state}) => state)).toContain('skipped');
		append(0, '{"n":"new"}');
		while (!texts(tailing.seen).includes('{"n":"new"}')) await tailing.untilDeliveries();
		await tailing.until(isComplete);
		expect(texts(tailing.seen).length).toBeLessThan(200);
	});

	test('what is live need not wait for it', async () => {
		const tailing = await start({since: clock.now() - 30 * 24 * 3_600_000});
		const {completeFrom, history} = await tailing.until(isComplete);
		expect(history?.done).toBeLessThan(1);
		expect(completeFrom).toBeGreaterThan(history?.to ?? 0);
	});

	test('without a sweep it is read up to the start', async () => {
		append(0, '{"n":"old"}', 600_000);
		const tailing = await start({since: clock.now() - 660_000, sweep: 'off'});
		expect((await tailing.untilDeliveries()).deliveries[0]?.origin).toBe('history');
	});
});
