import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Range, rangesSince, withRange} from '../../../source/sources/sweep/range.ts';

const range = fc
	.tuple(fc.integer({min: 0, max: 60}), fc.integer({min: -2, max: 15}))
	.map(([from, length]) => ({from, to: from + length}));

function members(ranges: readonly Range[]): ReadonlySet<number> {
	return new Set(
		ranges.flatMap(({from, to}) =>
			Array.from({length: Math.max(0, to - from + 1)}, (_, place) => from + place),
		),
	);
}

test('ranges put together hold what each held, sorted and apart', () => {
	fc.assert(
		fc.property(fc.array(range), ranges => {
			const joined = ranges.reduce<readonly Range[]>(withRange, []);
			expect(members(joined)).toEqual(members(ranges));
			for (const [place, {from, to}] of joined.entries()) {
				expect(to).toBeGreaterThanOrEqual(from);
				expect(from).toBeGreaterThan((joined[place - 1]?.to ?? -10) + 1);
			}
		}),
	);
});

test('what is left from a time on is what is not before it', () => {
	fc.assert(
		fc.property(fc.array(range), fc.integer({min: 0, max: 80}), (ranges, from) => {
			const joined = ranges.reduce<readonly Range[]>(withRange, []);
			const left = [...members(joined)].filter(time => time >= from);
			expect(members(rangesSince(joined, from))).toEqual(new Set(left));
		}),
	);
});
