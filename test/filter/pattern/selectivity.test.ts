import {expect, test} from 'vitest';
import {selectivity} from '../../../source/filter/pattern/selectivity.ts';
import {clausesOf} from './selecting.ts';

function selectivityOf(filter: string): number {
	const [clause = []] = clausesOf(filter);
	return selectivity(clause);
}

const mostSelectiveFirst = [
	...['id:a', 'key:a', 'table:a', 'index:a', 'target:a', 'error:a', 'ip:a', 'session:a'],
	...['principal:a', 'agent:a', 'app:a', 'event:a', 'type:a', 'account:a', 'service:a'],
	...['category:a', 'region:a'],
];

test('an id says more than a table, a table more than a name of an event, anything more than a Region', () => {
	const ranks = mostSelectiveFirst.map(selectivityOf);
	expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
	expect(new Set(ranks).size).toBe(mostSelectiveFirst.length);
});

test('what is left out says less than what is asked for', () => {
	const greatest = Math.max(...mostSelectiveFirst.map(selectivityOf));
	expect(selectivityOf('!id:a')).toBeGreaterThan(greatest);
	expect(selectivityOf('!id:a')).toBeLessThan(selectivityOf('!region:a'));
});

test('alternatives say as much as the one that says least', () => {
	expect(selectivityOf('id:a | region:a | table:a')).toBe(selectivityOf('region:a'));
	expect(selectivityOf('is:root,read,denied')).toBe(selectivityOf('is:read'));
});

test.each([
	['"orders"', 'target:a'],
	['orders', 'principal:a'],
	["'orders", 'principal:a'],
	['is:root', 'key:a'],
	['is:denied', 'error:a'],
	['is:error', 'error:a'],
	['is:console', 'app:a'],
	['is:new', 'app:a'],
	['is:unknown', 'app:a'],
	['is:write', 'type:a'],
	['is:read', 'category:a'],
	['is:known', 'category:a'],
	['is:recovered', 'category:a'],
])('%s says as much as %s', (filter, like) => {
	expect(selectivityOf(filter)).toBe(selectivityOf(like));
});
