import fc from 'fast-check';
import {expect, test} from 'vitest';
import {backOff} from '../../../source/sources/live-tail/back-off.ts';

test.each([
	[0, 1_000],
	[1, 2_000],
	[4, 16_000],
	[5, 30_000],
	[5_000, 30_000],
])('after %i failures the wait is drawn from below %i ms', (failures, most) => {
	expect(backOff(failures, () => 0)).toBe(0);
	expect(backOff(failures, () => 0.5)).toBe(most / 2);
});

test('is never longer than 30 s, nor negative', () => {
	fc.assert(
		fc.property(
			fc.nat(),
			fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}),
			(failures, drawn) => {
				const wait = backOff(failures, () => drawn);
				return wait >= 0 && wait < 30_000;
			},
		),
	);
});
