import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {Clients} from '../../../source/aws/client.ts';
import {type Endpoint, startEndpoint} from '../../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../../source/demo/endpoint/log-group.ts';
import type {Clock} from '../../../source/sources/live-tail/clock.ts';
import type {Update} from '../../../source/sources/source.ts';
import {Sweep} from '../../../source/sources/sweep/sweep.ts';
import type {SweepOptions} from '../../../source/sources/sweep/sweep-options.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {FastClock} from '../fast-clock.ts';
import {Tailing} from '../live-tail/tailing.ts';

const region = 'eu-west-1';
const accountId = '111122223333';
let clock: FastClock;
let groups: readonly [LogGroup, LogGroup];
let endpoint: Endpoint;
let tailings: Tailing[];
/** ms that the endpoint's clock is ahead of this computer's. */
let skew: number;

beforeEach(async () => {
	stubAwsEnvironment();
	clock = new FastClock(200);
	skew = 0;
	tailings = [];
	groups = [
		new LogGroup({name: 'trail', accountId, region}),
		new LogGroup({name: 'other', accountId, region}),
	];
	endpoint = await startEndpoint({
		logGroups: groups,
		callsPerSecond: 1_000,
		now: () => clock.now() + skew,
	});
});

afterEach(async () => {
	for (const tailing of tailings) await tailing.leave();
	await endpoint.close();
	vi.unstubAllEnvs();
});

async function start(
	options: Partial<SweepOptions> = {},
): Promise<{readonly sweep: Sweep; readonly reading: Tailing}> {
	const sweep = new Sweep({
		clients: await Clients.open({region, endpointUrl: endpoint.url}, () => {}),
		logGroups: [{name: 'trail', arn: groups[0].logGroupArn}],
		region,
		log: () => {},
		clock,
		random: () => 0,
		...options,
	});
	const reading = new Tailing({
		name: 'sweep',
		region,
		minutePrice: undefined,
		updates: signal => sweep.updates(signal),
	});
	tailings.push(reading);
	return {sweep, reading};
}

function append(group: LogGroup, timestamp: number, message: string): void {
	group.append([{timestamp, ingestionTime: timestamp, logStreamName: 's', message}]);
}

const denied = {
	kind: 'error',
	name: 'AccessDeniedException',
	status: 400,
	message: `User: arn:aws:iam::${accountId}:user/jane is not authorized to perform: logs:FilterLogEvents on resource: x`,
} as const;

/** Reads on until everything before a time is there. */
async function untilComplete(reading: Tailing, time: number) {
	while (true) {
		const update = await reading.untilKind('completeness');
		if ((update.completeTo ?? 0) >= time) return update;
	}
}

describe('what it yields', () => {
	test('what Live Tail left out is recovered, and everything is complete up to a time', async () => {
		const {sweep, reading} = await start();
		const first = await reading.untilKind('completeness');
		expect(first).toMatchObject({completeTo: undefined, swept: 'idle', stretches: []});
		sweep.heard({kind: 'state', state: {kind: 'live', since: clock.now()}}, []);
		const lost = clock.now() + 1000;
		append(groups[0], lost, '{"eventName":"Query"}');
		const {deliveries} = await reading.untilDeliveries();
		expect(deliveries).toEqual([
			{
				text: '{"eventName":"Query"}',
				deliveredAt: lost,
				origin: 'recovered',
				logGroup: groups[0].logGroupArn,
				logStream: 's',
			},
		]);
		const {completeTo = 0, behind, stretches} = await untilComplete(reading, lost);
		expect(behind).toBeGreaterThanOrEqual(30_000);
		expect(stretches[0]).toMatchObject({to: completeTo, state: 'complete'});
	});

	test('events from before the first session are history', async () => {
		const since = clock.now() - 60_000;
		const {sweep, reading} = await start({since});
		await reading.untilKind('completeness');
		append(groups[0], since + 1_000, '{}');
		sweep.heard({kind: 'state', state: {kind: 'live', since: 0}}, []);
		const [delivery] = (await reading.untilDeliveries()).deliveries;
		expect(delivery?.origin).toBe('history');
	});

	test('a gap is read at once, shown, and complete later', async () => {
		// The gap is shown for the seconds until CloudWatch has all of it; a busy computer may not see so little of them.
		clock = new FastClock(20);
		const {sweep, reading} = await start();
		await reading.untilKind('completeness');
		const from = clock.now();
		append(groups[0], from + 100, '{"n":1}');
		const gap = {kind: 'gap', from, to: from + 2_000, reason: 'reset'} as const;
		sweep.heard(gap, [groups[0].logGroupArn]);
		const {deliveries} = await reading.untilDeliveries();
		expect(deliveries).toHaveLength(1);
		const shown = await reading.until(
			(update): update is Extract<Update, {kind: 'completeness'}> =>
				update.kind === 'completeness' && update.stretches.some(({state}) => state === 'gap'),
		);
		expect(shown.swept).toBe('catching up');
		const {stretches} = await untilComplete(reading, gap.to);
		expect(stretches.some(({state}) => state === 'gap')).toBe(false);
	});

	test('from since to until it is history, tells how far it is, and ends', async () => {
		const since = clock.now() - 3_600_000;
		const until = clock.now() - 60_000;
		for (let n = 0; n < 50; n++) append(groups[0], since + n * 60_000, `{"n":${n}}`);
		append(groups[0], since - 1000, '{"n":"before"}');
		append(groups[0], until + 1, '{"n":"after"}');
		const {reading} = await start({since, until});
		await reading.failure();
		const texts = reading.seen.flatMap(update =>
			update.kind === 'records' ? update.deliveries.map(({text}) => text) : [],
		);
		expect(texts).toEqual(Array.from({length: 50}, (_, n) => `{"n":${n}}`));
		expect(reading.seen.at(-1)).toMatchObject({
			kind: 'completeness',
			completeTo: until,
			history: {from: since, to: until, done: 1, read: 50},
		});
	});

	test('only what a pattern selects', async () => {
		const now = clock.now() - 60_000;
		append(groups[0], now, '{"eventName":"Query"}');
		append(groups[0], now, '{"eventName":"Scan"}');
		const {reading} = await start({since: now, pattern: '{ $.eventName = "Scan" }'});
		const {deliveries} = await reading.untilDeliveries();
		expect(deliveries.map(({text}) => text)).toEqual(['{"eventName":"Scan"}']);
	});
});

describe('what goes wrong', () => {
	test('a sweep that is denied names the permission and ends, and nothing is called complete', async () => {
		endpoint.fail('FilterLogEvents', denied, 9);
		const {reading} = await start();
		const {message} = await reading.untilKind('problem');
		expect(message).toContain('is not allowed logs:FilterLogEvents');
		await reading.failure();
		expect(reading.seen.filter(({kind}) => kind === 'problem')).toHaveLength(1);
		expect(reading.seen.at(-1)).toMatchObject({kind: 'completeness', completeTo: undefined});
	});

	test('one log group that is denied leaves the others, but all is not complete', async () => {
		endpoint.fail('FilterLogEvents', denied);
		const now = clock.now() - 60_000;
		append(groups[1], now, '{}');
		const {reading} = await start({
			since: now,
			logGroups: groups.map(({name, logGroupArn}) => ({name, arn: logGroupArn})),
		});
		await reading.untilKind('problem');
		const [delivery] = (await reading.untilDeliveries()).deliveries;
		expect(delivery?.logGroup).toBe(groups[1].logGroupArn);
		expect((await reading.untilKind('completeness')).completeTo).toBeUndefined();
	});

	test.each([
		['throttling', {kind: 'error', name: 'ThrottlingException', status: 400}],
		['a reset', {kind: 'reset'}],
		['502', {kind: 'answer', status: 502, contentType: 'text/html', body: '<html>'}],
		['503', {kind: 'error', name: 'ServiceUnavailableException', status: 503}],
		['expired credentials', {kind: 'error', name: 'ExpiredTokenException', status: 400}],
	] as const)('%s passes without a word', async (_, fault) => {
		endpoint.fail('FilterLogEvents', fault, 3);
		const now = clock.now() - 60_000;
		append(groups[0], now, '{}');
		const {reading} = await start({since: now});
		await reading.untilDeliveries();
		endpoint.fail('FilterLogEvents', fault, 3);
		await untilComplete(reading, clock.now());
		expect(reading.seen.some(({kind}) => kind === 'problem')).toBe(false);
	});

	test('an outage is told once', async () => {
		endpoint.fail('FilterLogEvents', {kind: 'reset'}, 8);
		const {reading} = await start({since: clock.now() - 60_000});
		await untilComplete(reading, clock.now());
		const problems = reading.seen.filter(({kind}) => kind === 'problem');
		expect(problems).toMatchObject([
			{message: expect.stringMatching(/cannot be read at the moment/)},
		]);
	});

	test.each([-120_000, 120_000])('a clock that is %d ms wrong', async ahead => {
		skew = ahead;
		const {sweep, reading} = await start();
		await reading.untilKind('completeness');
		sweep.heard({kind: 'state', state: {kind: 'live', since: clock.now()}}, []);
		const lost = clock.now() + skew + 5_000;
		append(groups[0], lost, '{}');
		await reading.untilDeliveries();
		const {completeTo = 0} = await untilComplete(reading, lost);
		expect(completeTo).toBeLessThan(clock.now() + skew - 29_000);
	});

	test.each([-3_600_000, 3_600_000])('a clock that jumps by %d ms while it runs', async jump => {
		let jumped = 0;
		const jumping: Clock = {
			now: () => clock.now() + jumped,
			elapsed: clock.elapsed,
			after: (ms, callback) => clock.after(ms, callback),
		};
		const {sweep, reading} = await start({clock: jumping});
		await reading.untilKind('completeness');
		sweep.heard({kind: 'state', state: {kind: 'live', since: clock.now()}}, []);
		await untilComplete(reading, clock.now());
		jumped = jump;
		const lost = clock.now() + 60_000;
		append(groups[0], lost, '{}');
		await reading.untilDeliveries();
		const {completeTo = 0} = await untilComplete(reading, lost);
		expect(completeTo).toBeLessThan(clock.now() - 29_000);
	});
});

describe('what it asks for', () => {
	test('no more calls than it may make, over all log groups', async () => {
		const calls = vi.fn();
		const {reading} = await start({
			since: clock.now() - 24 * 3_600_000,
			logGroups: groups.map(({name, logGroupArn}) => ({name, arn: logGroupArn})),
			log: line => {
				if (line.startsWith('swept')) calls();
			},
		});
		const begun = clock.now();
		await untilComplete(reading, begun);
		expect(calls.mock.calls.length).toBeLessThanOrEqual(2 + ((clock.now() - begun) / 1000) * 2);
	});
});
