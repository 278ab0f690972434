import fc from 'fast-check';
import {expect, test} from 'vitest';
import {closeQuotes, readPattern, writePattern} from '../../source/filter/typed-value.ts';
import {accepting, type ValuePattern} from '../../source/store/value-pattern.ts';
import {processorTime} from '../fixtures/processor-time.ts';

test.each<[string, ValuePattern]>([
	['orders', ['orders']],
	['ord*', ['ord', '']],
	['*', ['', '']],
	['a*b*c', ['a', 'b', 'c']],
	['"a b"*', ['a b', '']],
	['"a*b"', ['a', 'b']],
	[String.raw`a\*b`, ['a*b']],
	[String.raw`\"a\"`, ['"a"']],
	[String.raw`a\\*`, ['a\\', '']],
	[String.raw`DOMAIN\user\ `, ['DOMAIN\\user\\ ']],
])('%s', (text, pattern) => {
	expect(readPattern(text)).toEqual(pattern);
});

const piece = fc.string({unit: fc.constantFrom('a', ' ', '"', '*', '\\', ',', '|', '\n')});

test('a pattern reads back as it was written', () => {
	fc.assert(
		fc.property(fc.tuple(piece, piece, piece), fc.nat(2), ([first, ...rest], more) => {
			const pattern: ValuePattern = [first, ...rest.slice(0, more)];
			expect(readPattern(writePattern(pattern))).toEqual(pattern);
		}),
		{numRuns: 1000},
	);
});

test('closed quotes change no meaning and stay closed', () => {
	fc.assert(
		fc.property(piece, text => {
			const closed = closeQuotes(text);
			expect(readPattern(closed)).toEqual(readPattern(text));
			expect(closeQuotes(closed)).toBe(closed);
		}),
		{numRuns: 1000},
	);
});

test('wildcards agree with a regular expression', () => {
	const pattern = fc.string({unit: fc.constantFrom('a', 'B', '.', '*'), maxLength: 7});
	const value = fc.string({unit: fc.constantFrom('a', 'b', 'A', '.', '\n'), maxLength: 7});
	fc.assert(
		fc.property(pattern, value, (text, name) => {
			const model = new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '[^]*')}$`, 'i');
			expect(accepting(readPattern(text))(name)).toBe(model.test(name));
		}),
		{numRuns: 2000},
	);
});

test('many wildcards on a long value that nearly fits take no time', () => {
	const matchesAll = accepting(readPattern(`${'a*'.repeat(100)}b`));
	const spent = processorTime();
	expect(matchesAll(`${'a'.repeat(100_000)}c`)).toBe(false);
	expect(matchesAll(`${'a'.repeat(100_000)}b`)).toBe(true);
	expect(spent()).toBeLessThan(1000);
});
