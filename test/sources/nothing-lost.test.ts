import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {Clients} from '../../source/aws/client.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {type Endpoint, startEndpoint} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import type {SessionBreakage} from '../../source/demo/endpoint/session-breakage.ts';
import {logGroupSource} from '../../source/sources/log-group-source.ts';
import type {Source, Update} from '../../source/sources/source.ts';
import {Intake} from '../../source/store/intake.ts';
import {stubAwsEnvironment} from '../aws/aws-environment.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {seededRandom} from '../fixtures/deliveries.ts';
import {patience} from '../fixtures/patience.ts';
import {FastClock} from './fast-clock.ts';

const region = 'eu-west-1';
const events = 24_000;
const breakages: readonly SessionBreakage[] = [
	'close',
	'reset',
	'truncate',
	'bad-crc',
	'bad-json',
	'session-timeout',
	'streaming-exception',
	'unmodeled-exception',
	'error',
	'silence',
];
/** Of this clock, whose seconds are short. */
const second = 1000;
/** CloudTrail's timestamps are up to so much older than the time they can be read. */
const late = 3 * second;

let clock: FastClock;
let logGroup: LogGroup;
let endpoint: Endpoint;

beforeEach(async () => {
	stubAwsEnvironment();
	clock = new FastClock(20);
	logGroup = new LogGroup({name: 'trail', accountId: '111122223333', region});
	endpoint = await startEndpoint({
		logGroups: [logGroup],
		updateInterval: second / clock.factor,
		// Counted within seconds of its clock.
		now: clock.now,
	});
});

afterEach(async () => {
	await endpoint.close();
	vi.unstubAllEnvs();
});

/** Delivers events as CloudTrail does, some twice, in bursts that are sampled, until there are enough. */
class Delivering {
	readonly #random = seededRandom(7);
	made = 0;
	/** Nothing is older. */
	begunAt = 0;
	lastTimestamp = 0;

	second(): void {
		const burst = this.#random() < 0.05;
		const count = Math.min(events - this.made, burst ? 1200 : 80);
		const now = clock.now();
		logGroup.append(
			Array.from({length: count}, () => {
				const timestamp = Math.max(this.begunAt, now - Math.floor(this.#random() * late));
				this.lastTimestamp = Math.max(this.lastTimestamp, timestamp);
				return this.#event(timestamp, now);
			}).flatMap(event => (this.#random() < 0.02 ? [event, event] : [event])),
		);
	}

	#event(timestamp: number, ingestionTime: number) {
		const number = (this.made++).toString(16).padStart(12, '0');
		return {
			timestamp,
			ingestionTime,
			logStreamName: `111122223333_CloudTrail_${region}_${this.made % 4}`,
			message: dataEvent({eventID: `00000000-0000-4000-8000-${number}`}),
		};
	}
}

async function open(): Promise<Source> {
	const clients = await Clients.open({region, endpointUrl: endpoint.url}, () => {});
	const logGroups = [{name: logGroup.name, arn: logGroup.logGroupArn}];
	// Nearly no wait between tries.
	const random = () => 0.05;
	return logGroupSource({clients, logGroups, region, log: () => {}, clock, random}, {});
}

test('drops of every kind, silent loss, sampling, throttling and duplicates: every event once', async () => {
	const delivering = new Delivering();
	const intake = new Intake(parseRecord);
	const received = new Map<string, number>();
	const origins = {live: 0, recovered: 0, history: 0, file: 0};
	const counts = {gaps: 0, sampled: 0, problems: 0};
	let completeTo = 0;
	const states = new Set<string>();
	const controller = new AbortController();
	const take = (update: Update) => {
		switch (update.kind) {
			case 'records':
				counts.sampled += update.sampled ? 1 : 0;
				for (const {delivery, event} of intake.take(update.deliveries)) {
					origins[delivery.origin]++;
					received.set(event?.id ?? '', (received.get(event?.id ?? '') ?? 0) + 1);
				}
				break;
			case 'gap':
				counts.gaps++;
				break;
			case 'problem':
				counts.problems++;
				break;
			case 'completeness':
				expect(update.completeTo ?? 0).toBeGreaterThanOrEqual(completeTo);
				completeTo = update.completeTo ?? 0;
				for (const {state} of update.stretches) states.add(state);
		}
	};

	endpoint.loseSilently(0.3);
	const source = await open();
	let seconds = 0;
	let broken = 0;
	let liveSince: number | undefined;
	const timer = setInterval(() => {
		if (delivering.begunAt === 0) return;
		delivering.second();
		seconds++;
		if (liveSince !== undefined && clock.now() - liveSince > 6 * second) {
			endpoint.breakSessions(breakages[broken % breakages.length] ?? 'close');
			broken++;
			liveSince = undefined;
		}
		if (seconds % 25 === 0) {
			const throttling = {kind: 'error', name: 'ThrottlingException', status: 400} as const;
			endpoint.fail('FilterLogEvents', throttling);
		}
		if (seconds % 60 === 0) endpoint.fail('FilterLogEvents', {kind: 'reset'});
		if (delivering.made === events) clearInterval(timer);
	}, second / clock.factor);
	try {
		for await (const update of source.updates(controller.signal)) {
			// By its first update it has begun.
			if (delivering.begunAt === 0) delivering.begunAt = clock.now();
			if (update.kind === 'state' && update.state.kind === 'live') liveSince = clock.now();
			take(update);
			if (delivering.made === events && completeTo >= delivering.lastTimestamp) controller.abort();
		}
	} finally {
		clearInterval(timer);
	}

	expect(received.size).toBe(events);
	expect([...received.values()].every(count => count === 1)).toBe(true);
	expect(origins.live).toBeGreaterThan(events * 0.2);
	expect(origins.recovered).toBeGreaterThan(events * 0.3);
	expect(broken).toBeGreaterThanOrEqual(breakages.length);
	expect(counts.gaps).toBeGreaterThanOrEqual(breakages.length);
	expect(counts.sampled).toBeGreaterThan(0);
	expect(counts.problems).toBe(0);
	expect(states).toEqual(new Set(['complete', 'being swept', 'gap', 'sampled']));
	await vi.waitFor(() => expect(endpoint.openSessions).toBe(0), patience);
});
