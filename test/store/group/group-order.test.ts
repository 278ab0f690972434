import {expect, test} from 'vitest';
import {groupNumbers, inOrder} from '../../../source/store/group/group-order.ts';
import type {Group} from '../../../source/store/group/grouping.ts';

function group(principal: string, app: string, numbers: Partial<Group>): Group {
	return {
		values: [principal, app],
		index: undefined,
		count: 0,
		reads: 0,
		writes: 0,
		errors: 0,
		recent: 0,
		first: undefined,
		last: undefined,
		...numbers,
	};
}

const fields = ['principal', 'app'] as const;

function names(groups: readonly Group[]): readonly string[] {
	return groups.map(({values}) => values.join(' '));
}

test.each(groupNumbers)('orders by %s both ways, equal ones by their values', column => {
	const groups = [
		group('b', 'x', {[column]: 7}),
		group('a', 'y', {[column]: 9}),
		group('a', 'x', {[column]: 7}),
	];
	expect(names(inOrder(groups, fields, {column, direction: 'descending'}))).toEqual([
		'a y',
		'a x',
		'b x',
	]);
	expect(names(inOrder(groups, fields, {column, direction: 'ascending'}))).toEqual([
		'a x',
		'b x',
		'a y',
	]);
});

test('orders by a field both ways', () => {
	const groups = [group('b', 'x', {}), group('a', 'y', {}), group('c', 'x', {})];
	expect(names(inOrder(groups, fields, {column: 'app', direction: 'ascending'}))).toEqual([
		'b x',
		'c x',
		'a y',
	]);
	expect(names(inOrder(groups, fields, {column: 'app', direction: 'descending'}))).toEqual([
		'a y',
		'b x',
		'c x',
	]);
});

test('groups without a time come last both ways', () => {
	const groups = [group('a', '', {}), group('b', '', {last: 5}), group('c', '', {last: 6})];
	const orders = (['ascending', 'descending'] as const).map(direction =>
		names(inOrder(groups, fields, {column: 'last', direction})),
	);
	expect(orders).toEqual([
		['b ', 'c ', 'a '],
		['c ', 'b ', 'a '],
	]);
});
