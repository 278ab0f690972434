import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Pace} from '../../../source/sources/sweep/pace.ts';

/** Calls as fast as the pace allows, answered or throttled; gives the times of the calls. */
function callTimes(pace: Pace, answers: readonly ('answered' | 'throttled')[]): readonly number[] {
	const times: number[] = [];
	let now = 0;
	for (const answer of answers) {
		now += pace.delay(now);
		times.push(now);
		pace.called(now);
		if (answer === 'answered') pace.answered();
		else pace.throttled(now);
	}
	return times;
}

const answers = fc.array(fc.constantFrom('answered' as const, 'throttled' as const), {
	maxLength: 200,
});
const drawn = fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true});

test('never calls more often than it may', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 25}), answers, drawn, (callsPerSecond, given, random) => {
			const times = callTimes(new Pace(callsPerSecond, () => random), given);
			const least = 1000 / callsPerSecond - 1e-6;
			return times.every((time, place) => place === 0 || time - (times[place - 1] ?? 0) >= least);
		}),
	);
});

test('slows down while it is throttled, up to half a minute, and recovers', () => {
	const pace = new Pace(2, () => 1);
	const throttled = callTimes(pace, Array(12).fill('throttled'));
	expect(throttled.slice(0, 5)).toEqual([0, 1000, 3000, 7000, 15_000]);
	expect((throttled[11] ?? 0) - (throttled[10] ?? 0)).toBe(30_000);
	const recovering = callTimes(pace, Array(40).fill('answered'));
	expect((recovering[39] ?? 0) - (recovering[38] ?? 0)).toBe(500);
});

test.each([0, 0.5, 0.75])('half of the pause after throttling is drawn: %d', random => {
	const pace = new Pace(2, () => random);
	pace.called(0);
	pace.throttled(0);
	expect(pace.delay(0)).toBe(500 + random * 500);
});
