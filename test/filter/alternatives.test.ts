import {expect, test} from 'vitest';
import {type Clauses, eitherOf, notAllOf} from '../../source/filter/alternatives.ts';

const one: Clauses<number> = [[1], [2, 3]];

test('either of two lists: each clause of the one with each of the other', () => {
	expect(eitherOf(one, [[4], [5]])).toEqual([
		[1, 4],
		[1, 5],
		[2, 3, 4],
		[2, 3, 5],
	]);
});

test('not all of a list: the opposite of one term of each clause', () => {
	expect(notAllOf(one, term => -term)).toEqual([
		[-1, -2],
		[-1, -3],
	]);
});

test('clauses that would be far too many are not made', () => {
	const many = Array.from({length: 100}, (_, place) => [place, place + 1]);
	expect(eitherOf(many, many)).toBeUndefined();
	expect(notAllOf(many, term => -term)).toBeUndefined();
});
