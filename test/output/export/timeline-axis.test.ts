import fc from 'fast-check';
import {expect, test} from 'vitest';
import {countTicks, timeTicks} from '../../../source/output/export/timeline-axis.ts';

const hour = 3_600_000;
const midnight = Date.UTC(2026, 2, 2);

function labels(from: number, to: number): readonly string[] {
	return timeTicks(from, to).map(({label}) => label);
}

test('times are as exact as the period is short, and a new day is named', () => {
	expect(labels(midnight, midnight + 4000)).toEqual([
		'2026-03-02',
		'00:00:01',
		'00:00:02',
		'00:00:03',
		'00:00:04',
	]);
	expect(labels(midnight - 2 * hour, midnight + 2 * hour)).toEqual([
		'22:00',
		'22:30',
		'23:00',
		'23:30',
		'2026-03-02',
		'00:30',
		'01:00',
		'01:30',
		'02:00',
	]);
	expect(labels(midnight - 36 * hour, midnight + 60 * hour)).toEqual([
		'12:00',
		'2026-03-01',
		'12:00',
		'2026-03-02',
		'12:00',
		'2026-03-03',
		'12:00',
		'2026-03-04',
		'12:00',
	]);
});

test('times stand within their period, in order, and are not too many', () => {
	const from = fc.integer({min: 0, max: 4_000_000_000}).map(second => second * 1000);
	fc.assert(
		fc.property(from, fc.integer({min: 1, max: 3_000_000_000}), (start, seconds) => {
			const end = start + seconds * 1000;
			const ticks = timeTicks(start, end).map(({at}) => at);
			expect(ticks.length).toBeLessThanOrEqual(9);
			expect(ticks.every(at => at >= start && at <= end)).toBe(true);
			expect(ticks).toEqual([...ticks].sort((one, other) => one - other));
		}),
	);
});

test.each([
	[0, [0, 1]],
	[1, [0, 1]],
	[4, [0, 1, 2, 3, 4]],
	[5, [0, 2, 4, 6]],
	[985, [0, 500, 1000]],
	[1204, [0, 500, 1000, 1500]],
])('the axis of %i calls', (highest, ticks) => {
	expect(countTicks(highest)).toEqual(ticks);
});

test('the axis reaches the highest bar and no further than needed', () => {
	fc.assert(
		fc.property(fc.nat(), highest => {
			const ticks = countTicks(highest);
			expect(ticks.length).toBeLessThanOrEqual(5);
			expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
			expect(ticks.at(-2) ?? 0).toBeLessThanOrEqual(highest);
		}),
	);
});
