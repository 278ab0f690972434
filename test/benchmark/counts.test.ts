import {expect, test} from 'vitest';
import {countsOf, differenceOf} from '../../benchmark/counts.ts';

const read = (line: string) => {
	const [values, count] = line.split('=');
	return values === undefined || count === undefined
		? undefined
		: ([values, Number(count)] as const);
};

test('counts are read line by line, whatever ends the lines, and added up', () => {
	expect(countsOf('heading\r\na=1\r\nb=2\na=3\n', read)).toEqual(
		new Map([
			['a', 4],
			['b', 2],
		]),
	);
});

test('the same counts in another order do not differ', () => {
	expect(differenceOf(countsOf('a=1\nb=2', read), countsOf('b=2\na=1', read))).toBeUndefined();
});

test.each([
	['another count', 'a=1\nb=3', 'b: 2 against 3'],
	['a count missing', 'a=1', 'b: 2 against 0'],
	['a count too many', 'a=1\nb=2\nc=4', 'c: 0 against 4'],
])('%s is a difference', (_, text, difference) => {
	expect(differenceOf(countsOf('a=1\nb=2', read), countsOf(text, read))).toBe(difference);
});
