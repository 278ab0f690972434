import fc from 'fast-check';
import {expect, test} from 'vitest';
import {SlidingMinimum} from '../../../source/store/group/sliding-minimum.ts';

test('is the minimum of what is left, however numbers come and go', () => {
	const steps = fc.array(fc.tuple(fc.integer({min: -20, max: 20}), fc.nat(3)), {maxLength: 400});
	fc.assert(
		fc.property(steps, items => {
			const minimum = new SlidingMinimum();
			let first = 0;
			for (const [sequence, [number, dropped]] of items.entries()) {
				minimum.add(sequence, number);
				first = Math.min(sequence + 1, first + dropped);
				minimum.dropBefore(first);
				const left = items.slice(first, sequence + 1).map(([value]) => value);
				expect(minimum.value).toBe(left.length === 0 ? undefined : Math.min(...left));
			}
		}),
	);
});

test('growing numbers leave one by one', () => {
	const minimum = new SlidingMinimum();
	for (let sequence = 0; sequence < 1000; sequence++) {
		minimum.add(sequence, sequence * 10);
	}

	for (let first = 1; first < 1000; first++) {
		minimum.dropBefore(first);
		expect(minimum.value).toBe(first * 10);
	}
});
