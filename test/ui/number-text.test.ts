import fc from 'fast-check';
import {expect, test} from 'vitest';
import {countText, rateText} from '../../source/ui/number-text.ts';

test.each([
	[0, '0'],
	[999, '999'],
	[1000, '1,000'],
	[48_219, '48,219'],
	[1_000_000, '1,000,000'],
])('%i is %s', (count, text) => {
	expect(countText(count)).toBe(text);
});

test.each([
	[0, '0/s'],
	[0.001, '0.1/s'],
	[0.14, '0.1/s'],
	[0.94, '0.9/s'],
	[0.95, '1/s'],
	[1.4, '1/s'],
	[312.4, '312/s'],
	[999.4, '999/s'],
	[999.6, '1k/s'],
	[1234, '1.2k/s'],
	[9949, '9.9k/s'],
	[9950, '10k/s'],
	[123_456, '123k/s'],
])('%d a second is %s', (perSecond, text) => {
	expect(rateText(perSecond)).toBe(text);
});

test('a rate fits its column, and a larger one never reads smaller', () => {
	const rate = fc.double({min: 0, max: 900_000, noNaN: true});
	const read = (text: string) => Number.parseFloat(text) * (text.includes('k') ? 1000 : 1);
	fc.assert(
		fc.property(rate, rate, (a, b) => {
			expect(rateText(a).length).toBeLessThanOrEqual(6);
			expect(read(rateText(Math.min(a, b)))).toBeLessThanOrEqual(read(rateText(Math.max(a, b))));
		}),
	);
});
