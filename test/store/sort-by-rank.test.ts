import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sortByRank} from '../../source/store/sort-by-rank.ts';

test('sorts as a comparison does, and keeps the order of equal ranks', () => {
	const rank = fc.oneof(
		fc.nat(3),
		fc.integer(),
		fc.double({min: 0, max: 2 ** 52, noNaN: true}).map(Math.trunc),
	);
	fc.assert(
		fc.property(fc.array(rank, {maxLength: 300, size: 'max'}), ranks => {
			const numbers = Float64Array.from(ranks.keys());
			sortByRank(numbers, number => ranks[number] ?? 0);
			const sorted = [...ranks.keys()].sort((a, b) => {
				const [one = 0, other = 0] = [ranks[a], ranks[b]];
				return one < other ? -1 : one > other ? 1 : 0;
			});
			expect([...numbers]).toEqual(sorted);
		}),
	);
});
