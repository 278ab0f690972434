import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Dictionary} from '../../source/store/dictionary.ts';

test('a code stands for its value as long as it is referred to', () => {
	const dictionary = new Dictionary<string>(value => value);
	const orders = dictionary.retain('orders');
	expect(dictionary.retain('orders')).toBe(orders);
	expect(dictionary.references(orders)).toBe(2);
	dictionary.release(orders);
	expect(dictionary.value(orders)).toBe('orders');
	dictionary.release(orders);
	expect(() => dictionary.value(orders)).toThrow(RangeError);
});

test('a freed code goes to the next new value, with another assignment', () => {
	const dictionary = new Dictionary<string>(value => value);
	const code = dictionary.retain('orders');
	const before = dictionary.assignment(code);
	dictionary.release(code);
	expect(dictionary.retain('carts')).toBe(code);
	expect(dictionary.assignment(code)).not.toBe(before);
});

test('every code that is given again has another assignment, however many there are', () => {
	const dictionary = new Dictionary<number>(String);
	const codes = Array.from({length: 300}, (_, number) => dictionary.retain(number));
	const before = codes.map(code => dictionary.assignment(code));
	expect(new Set(before).size).toBe(300);
	for (const code of codes) dictionary.release(code);
	const again = codes.map((_, number) => dictionary.retain(1000 + number));
	const after = again.map(code => dictionary.assignment(code));
	expect(new Set([...before, ...after]).size).toBe(600);
});

test('holds what a map of reference counts holds, with no more codes than values at one time', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({min: 0, max: 200}))), steps => {
			const dictionary = new Dictionary<string>(value => value);
			const model = new Map<string, number>();
			const codes = new Map<string, number>();
			let most = 0;
			for (const [adds, number] of steps) {
				const value = `v${number}`;
				const count = model.get(value) ?? 0;
				if (adds) {
					codes.set(value, dictionary.retain(value));
					model.set(value, count + 1);
				} else if (count > 0) {
					dictionary.release(codes.get(value) ?? -1);
					if (count === 1) {
						model.delete(value);
					} else {
						model.set(value, count - 1);
					}
				}

				most = Math.max(most, model.size);
			}

			expect(dictionary.size).toBe(model.size);
			expect(new Map(dictionary.held())).toEqual(model);
			expect(dictionary.codeLimit).toBe(most);
			for (const [value, count] of model) {
				const code = codes.get(value) ?? -1;
				expect(dictionary.value(code)).toBe(value);
				expect(dictionary.references(code)).toBe(count);
			}
		}),
	);
});
