import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bars, barWidth} from '../../../source/ui/timeline/bars.ts';

test('one row of bars', () => {
	expect(bars([0, 1, 4, 8], 1, 1)).toEqual([' ▁▄█']);
	expect(bars([1, 2], 1, 3)).toEqual(['▄▄▄███']);
	expect(bars([0, 0], 1, 1)).toEqual(['  ']);
});

test('bars share the room, but a few do not fill it', () => {
	expect(barWidth(100, 40)).toBe(2);
	expect(barWidth(100, 300)).toBe(1);
	expect(barWidth(100, 1)).toBe(4);
});

test('several rows, from top to bottom', () => {
	expect(bars([16, 8, 12], 2, 1)).toEqual(['█ ▄', '███']);
});

test('what is more than nothing is seen, what is nothing is not', () => {
	fc.assert(
		fc.property(
			fc.array(fc.nat({max: 1_000_000}), {minLength: 1, maxLength: 50}),
			fc.integer({min: 1, max: 9}),
			(numbers, height) => {
				const last = bars(numbers, height, 1).at(-1) ?? '';
				expect([...last].map(bar => bar !== ' ')).toEqual(numbers.map(number => number > 0));
			},
		),
	);
});
