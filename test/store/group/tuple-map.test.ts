import fc from 'fast-check';
import {expect, test} from 'vitest';
import {TupleMap} from '../../../source/store/group/tuple-map.ts';

test('does what a map with joined keys does', () => {
	const tuple = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
	fc.assert(
		fc.property(fc.array(fc.tuple(tuple, fc.option(fc.nat(9), {nil: undefined}))), steps => {
			const map = new TupleMap<number>();
			const model = new Map<string, number>();
			for (const [key, value] of steps) {
				if (value === undefined) {
					map.delete(key);
					model.delete(key.join());
				} else {
					map.set(key, value);
					model.set(key.join(), value);
				}

				for (const [other] of steps) {
					expect(map.get(other)).toBe(model.get(other.join()));
				}
			}
		}),
	);
});
