import {expect, test} from 'vitest';
import {type Clock, wait} from '../../../source/sources/live-tail/clock.ts';

function heldClock(): Clock & {readonly timers: Set<() => void>} {
	const timers = new Set<() => void>();
	return {
		timers,
		now: () => 0,
		elapsed: () => 0,
		after(_ms, callback) {
			timers.add(callback);
			return () => timers.delete(callback);
		},
	};
}

test('a wait ends with its time', async () => {
	const clock = heldClock();
	const waiting = wait(clock, 1_000, new AbortController().signal);
	for (const ring of clock.timers) ring();
	await waiting;
	expect(clock.timers.size).toBe(0);
});

test('an abort ends a wait and takes its timer away', async () => {
	const clock = heldClock();
	const controller = new AbortController();
	const waiting = wait(clock, 1_000, controller.signal);
	expect(clock.timers.size).toBe(1);
	controller.abort();
	await waiting;
	expect(clock.timers.size).toBe(0);
});

test('nothing is waited for once aborted', async () => {
	const clock = heldClock();
	await wait(clock, 1_000, AbortSignal.abort());
	expect(clock.timers.size).toBe(0);
});
