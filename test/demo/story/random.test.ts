import {describe, expect, it} from 'vitest';
import {Random, seedOf} from '../../../source/demo/story/random.ts';

function words(...seeds: readonly number[]): readonly number[] {
	const random = new Random(...seeds);
	return Array.from({length: 8}, () => random.word());
}

describe('Random', () => {
	it('is the same for the same seeds', () => {
		expect(words(1, 2, 3)).toEqual(words(1, 2, 3));
	});

	it('is another for other seeds, for fewer of them and for another order', () => {
		const all = [words(1, 2), words(2, 1), words(1), words(1, 2, 0), words(1, 3), words()];
		expect(new Set(all.map(String)).size).toBe(all.length);
	});

	it('has no two equal beginnings among neighbouring seconds', () => {
		const first = Array.from({length: 20_000}, (_, index) => words(7, 1_763_683_200 + index)[0]);
		expect(new Set(first).size).toBeGreaterThan(19_990);
	});

	it('spreads evenly', () => {
		const random = new Random(5);
		const counts = new Array<number>(10).fill(0);
		for (let draw = 0; draw < 100_000; draw++) {
			const number = random.below(10);
			counts[number] = (counts[number] ?? 0) + 1;
		}
		expect(counts).toHaveLength(10);
		expect(Math.min(...counts)).toBeGreaterThan(9_500);
		expect(Math.max(...counts)).toBeLessThan(10_500);
	});

	it.each([0, 0.02, 0.7, 6])('happens %d times on average', mean => {
		const random = new Random(6);
		let sum = 0;
		for (let draw = 0; draw < 50_000; draw++) {
			sum += random.times(mean);
		}
		expect(sum / 50_000).toBeCloseTo(mean, 1);
	});

	it('has favourites', () => {
		const random = new Random(7);
		const draws = Array.from({length: 10_000}, () => random.favourite(1_000));
		const popular = draws.filter(number => number < 10).length;
		expect(popular).toBeGreaterThan(1_500);
		expect(Math.max(...draws)).toBeGreaterThan(900);
		expect(Math.max(...draws)).toBeLessThan(1_000);
	});
});

describe('seedOf', () => {
	it('is FNV-1a', () => {
		expect(seedOf('') >>> 0).toBe(0x811c9dc5);
		expect(seedOf('foobar') >>> 0).toBe(0xbf9cf968);
	});
});
