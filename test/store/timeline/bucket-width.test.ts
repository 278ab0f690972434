import fc from 'fast-check';
import {expect, test} from 'vitest';
import {bucketCount, bucketWidth} from '../../../source/store/timeline/bucket-width.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
	[0, 1 * second],
	[59 * second, 1 * second],
	[60 * second, 2 * second],
	[9 * minute, 10 * second],
	[59 * minute, minute],
	[3 * hour, 5 * minute],
	[24 * hour, 30 * minute],
	[59 * hour, hour],
	[100 * hour, 2 * hour],
	[14 * day, 6 * hour],
	[29 * day, 12 * hour],
	[59 * day, day],
	[60 * day, 2 * day],
])('60 buckets hold %d ms when each is %d ms wide', (length, width) => {
	const start = Date.UTC(2026, 0, 1);
	expect(bucketWidth(start, start + length, 60)).toBe(width);
});

test('there are never more buckets than asked for, and half the width would not do', () => {
	const time = fc.integer({min: -8.64e15, max: 8.64e15});
	fc.assert(
		fc.property(time, time, fc.integer({min: 1, max: 500}), (a, b, most) => {
			const [from, to] = [Math.min(a, b), Math.max(a, b)];
			const width = bucketWidth(from, to, most);
			expect(bucketCount(from, to, width)).toBeLessThanOrEqual(Math.max(2, most));
			expect(bucketCount(from, to, width)).toBeGreaterThan(0);
			if (width > 2 * day) {
				expect(bucketCount(from, to, width / 2)).toBeGreaterThan(Math.max(2, most));
			}
		}),
	);
});
