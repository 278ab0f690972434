import fc from 'fast-check';
import {expect, test} from 'vitest';
import {accepting, isAnything} from '../../source/store/value-pattern.ts';

test('accepts what a regular expression does', () => {
	const piece = fc.string({unit: fc.constantFrom('a', 'B', '.'), maxLength: 3});
	const value = fc.string({
		unit: fc.constantFrom('a', 'b', 'a', 'b', 'A', '.', '\n'),
		maxLength: 7,
	});
	fc.assert(
		fc.property(piece, fc.array(piece, {maxLength: 3}), value, (first, rest, name) => {
			const pieces = [first, ...rest].map(text => text.replaceAll('.', '\\.'));
			const model = new RegExp(`^${pieces.join('[^]*')}$`, 'i');
			expect(accepting([first, ...rest])(name)).toBe(model.test(name));
		}),
		{numRuns: 1000},
	);
});

test.each([
	[['a', 'a'], 'a'],
	[['ab', 'ba'], 'aba'],
	[['a', 'b', 'ba'], 'aba'],
	[['', 'ab', 'b'], 'ab'],
] as const)('no character stands for two pieces: %j is not “%s”', (pieces, value) => {
	expect(accepting(pieces)(value)).toBe(false);
	expect(accepting(pieces)(pieces.join(''))).toBe(true);
});

test('anything is what has nothing but gaps', () => {
	expect([isAnything(['', '']), isAnything(['', '', ''])]).toEqual([true, true]);
	expect([isAnything(['']), isAnything(['a', '']), isAnything(['', 'a'])]).toEqual([
		false,
		false,
		false,
	]);
});
