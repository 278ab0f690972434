import {describe, expect, test} from 'vitest';
import type {SessionBreakage} from '../../../source/demo/endpoint/session-breakage.ts';
import {endlessPatience, TestClock} from './test-clock.ts';
import {TestTail} from './test-tail.ts';

const tail = new TestTail();

const breakages: readonly (readonly [SessionBreakage, RegExp])[] = [
	['close', /closed the connection/],
	['reset', /was reset/],
	['truncate', /damaged/],
	['bad-crc', /damaged/],
	['bad-json', /damaged/],
	['session-timeout', /after three hours/],
	['streaming-exception', /ended the session with an error/],
	['unmodeled-exception', /throttles/],
	['error', /not available/],
];

describe('a running session that ends', () => {
	test.each(breakages)('%s: reconnects and reports the gap', async (breakage, reason) => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		tail.endpoint.breakSessions(breakage);
		const {state} = await tailing.untilState('reconnecting');
		expect(state.reason).toMatch(reason);
		await tailing.untilState('live');
		const gap = await tailing.untilKind('gap');
		expect(gap.reason).toBe(state.reason);
		expect(gap.to).toBeGreaterThanOrEqual(gap.from);
		tail.append('{"eventName":"Query"}');
		expect((await tailing.untilDeliveries()).deliveries).toHaveLength(1);
		expect(tail.endpoint.openSessions).toBe(1);
	});

	test.each(['silence', 'slow-frame'] as const)(
		'%s: the session is aborted and another begins',
		async breakage => {
			const tailing = await tail.startTailing({
				patience: {credentials: 10_000, start: 10_000, update: 400},
			});
			await tailing.untilKind('records');
			tail.endpoint.breakSessions(breakage);
			const {state} = await tailing.untilState('reconnecting');
			expect(state.reason).toBe('No update came for 0.4 s');
			await tailing.untilKind('gap');
			expect(tail.endpoint.openSessions).toBe(1);
		},
	);

	test('a frame that says it is longer than any is given up at once', async () => {
		// It is not waited for.
		const tailing = await tail.startTailing({patience: endlessPatience});
		await tailing.untilKind('records');
		tail.endpoint.breakSessions('endless-frame');
		const {state} = await tailing.untilState('reconnecting');
		expect(state.reason).toMatch(/damaged/);
		await tailing.untilKind('gap');
		expect(tail.endpoint.openSessions).toBe(1);
	});

	test('the gap spans failed tries, from the last update to the first of the session that works', async () => {
		const clock = new TestClock();
		const tailing = await tail.startTailing({clock, patience: endlessPatience, random: () => 0.5});
		await tailing.untilKind('records');
		const last = clock.time;
		tail.endpoint.fail('StartLiveTail', {
			kind: 'error',
			name: 'ServiceUnavailableException',
			status: 503,
		});
		tail.endpoint.breakSessions('close');
		const lost = await tailing.untilState('reconnecting');
		expect(lost.state.at).toBe(last + 500);
		expect((await tailing.untilState('reconnecting')).state.reason).toMatch(/not available/);
		const gap = await tailing.untilKind('gap');
		expect(gap).toEqual({
			kind: 'gap',
			from: last,
			to: last + 500 + 1_000,
			reason: lost.state.reason,
		});
	});

	test('a clock that is set back makes no gap that ends before it begins', async () => {
		const clock = new TestClock();
		const tailing = await tail.startTailing({clock, patience: endlessPatience});
		await tailing.untilKind('records');
		clock.time -= 3_600_000;
		tail.endpoint.breakSessions('close');
		const {from, to} = await tailing.untilKind('gap');
		expect(to).toBeGreaterThanOrEqual(from);
	});

	test('a session that timed out after a healthy time is followed at once, and failures start over', async () => {
		const clock = new TestClock();
		const tailing = await tail.startTailing({
			clock,
			patience: endlessPatience,
			random: () => 0.999,
		});
		tail.endpoint.fail(
			'StartLiveTail',
			{kind: 'error', name: 'ThrottlingException', status: 400},
			2,
		);
		await tailing.untilState('live');
		expect(clock.waits).toEqual([999, 1998]);
		clock.time += 60_001;
		await tailing.untilKind('records');
		tail.endpoint.breakSessions('session-timeout');
		await tailing.untilState('live');
		expect(clock.waits).toEqual([999, 1998, 0]);
		tail.endpoint.breakSessions('session-timeout');
		await tailing.untilState('live');
		expect(clock.waits.at(-1)).toBe(1998);
	});
});
