import fc from 'fast-check';
import {expect, test} from 'vitest';
import {median, percentile} from '../../benchmark/median.ts';

test.each([
	[[3], 3],
	[[9, 1, 5], 5],
	[[10, 1, 2, 9], 5.5],
])('the median of %j is %d', (numbers, middle) => {
	expect(median(numbers)).toBe(middle);
});

test.each([
	[0.5, 50],
	[0.95, 95],
	[1, 100],
])('of 1 to 100, a share of %d does not exceed %d', (share, expected) => {
	const numbers = Array.from({length: 100}, (_, place) => 100 - place);
	expect(percentile(numbers, share)).toBe(expected);
});

test('as many numbers are below the median as above, whatever their order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), {minLength: 1}), numbers => {
			const middle = median(numbers);
			const below = numbers.filter(number => number < middle).length;
			const above = numbers.filter(number => number > middle).length;
			expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
		}),
	);
});

test('nothing has no median', () => {
	expect(() => median([])).toThrow(RangeError);
});
