import {expect, onTestFinished, test, vi} from 'vitest';
import type {SessionBreakage} from '../../source/demo/endpoint/session-breakage.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {seededRandom} from '../fixtures/deliveries.ts';
import {PipedProgram} from './piped-program.ts';
import {TailedLogGroup} from './tailed-log-group.ts';

const events = 20_000;
const breakages: readonly SessionBreakage[] = [
	'close',
	'reset',
	'truncate',
	'bad-crc',
	'streaming-exception',
	'error',
	'session-timeout',
];
const second = 1000;
/** CloudTrail's timestamps are up to so much older than the time they can be read. */
const late = 3 * second;
/** Sweeps read what is half a minute old. */
const patience = 200 * second;

/** Delivers events in bursts, a few twice and in no order, and breaks what is tailed. */
class Delivering {
	readonly ids = new Set<string>();
	readonly #trail: TailedLogGroup;
	readonly #random = seededRandom(11);
	readonly #begunAt = Date.now();
	readonly #timer: NodeJS.Timeout;
	#ticks = 0;

	constructor(trail: TailedLogGroup) {
		this.#trail = trail;
		this.#timer = setInterval(() => this.#tick(), 100);
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#tick(): void {
		const {endpoint, logGroup} = this.#trail;
		this.#ticks++;
		const now = Date.now();
		const count = this.#ticks % 20 === 0 ? 1_000 : 60;
		logGroup.append(
			Array.from({length: Math.min(count, events - this.ids.size)}, () => this.#event(now)).flatMap(
				event => (this.#random() < 0.02 ? [event, event] : [event]),
			),
		);
		if (this.#ticks % 25 === 0) {
			const breakage = breakages[(this.#ticks / 25) % breakages.length];
			endpoint.breakSessions(breakage ?? 'close');
		}
		if (this.#ticks % 30 === 0) {
			endpoint.fail('FilterLogEvents', {kind: 'error', name: 'ThrottlingException', status: 400});
		}
		if (this.ids.size === events) this.stop();
	}

	#event(now: number) {
		const timestamp = Math.max(this.#begunAt, now - Math.floor(this.#random() * late));
		const eventID = `00000000-0000-4000-8000-${this.ids.size.toString(16).padStart(12, '0')}`;
		this.ids.add(eventID);
		return {
			timestamp,
			ingestionTime: now,
			logStreamName: `111122223333_CloudTrail_eu-west-1_${this.ids.size % 4}`,
			message: dataEvent({eventID}),
		};
	}
}

test('--json prints every event once, whatever happens to the tail', {
	timeout: patience + 20 * second,
}, async () => {
	const trail = await TailedLogGroup.open({updateInterval: second});
	trail.endpoint.loseSilently(0.3);
	const program = new PipedProgram(['trail', '--json', '--sweep-rate', '25'], {
		environment: trail.environment,
	});
	onTestFinished(() => program.close());
	await program.until('the tail', () => program.notes.includes('Live.'));
	const delivering = new Delivering(trail);
	onTestFinished(() => delivering.stop());

	await program.until('all events', () => program.lines >= events, patience);
	program.signal('SIGINT');
	const {code, output, notes} = await program.ended();

	expect(code).toBe(0);
	const printed = output
		.trim()
		.split('\n')
		.map(line => /"eventID":"([^"]*)"/.exec(line)?.[1]);
	expect(printed).toHaveLength(events);
	expect(new Set(printed)).toEqual(delivering.ids);
	expect(notes).toMatch(/Gap: nothing was received for \d+ s/);
	expect(notes).toMatch(/Found by sweeps, as Live Tail had missed them: \d{4,}\./);
	expect(notes).toMatch(/Dropped, as the same record had come before: \d+/);
	expect(notes).toMatch(/Updates that CloudWatch sampled: \d+/);
	await vi.waitFor(() => expect(trail.endpoint.openSessions).toBe(0), patience);
});
