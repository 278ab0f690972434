import {expect, test} from 'vitest';
import {callerOf, groupRows} from '../../../source/ui/group/group-table.ts';
import {groupOf} from './group-rows.ts';

const fields = ['principal', 'app'] as const;
const order = {column: 'count', direction: 'descending'} as const;

function callers(counts: Readonly<Record<string, number>>) {
	return Object.entries(counts).map(([name, count]) => groupOf({values: [name, 'boto3'], count}));
}

function names(rows: ReturnType<typeof groupRows>): readonly string[] {
	return rows.map(({group, state}) => `${group.values[0]} ${group.count} ${state}`);
}

test('groups stand in order, those no longer held behind all others', () => {
	const rows = groupRows(callers({a: 1, b: 3}), callers({c: 9}), {fields, order}, undefined);
	expect(names(rows)).toEqual(['b 3 held', 'a 1 held', 'c 9 gone']);
});

test('rows that keep their places have new numbers, and new groups come behind them', () => {
	const before = groupRows(callers({a: 5, b: 3}), [], {fields, order}, undefined);
	const rows = groupRows(callers({a: 5, b: 8, c: 7, d: 9}), [], {fields, order}, before);
	expect(names(rows)).toEqual(['a 5 held', 'b 8 held', 'd 9 held', 'c 7 held']);
});

test('a caller has both names; what is no record has none', () => {
	expect(callerOf(['app', 'ip', 'principal'], groupOf({values: ['boto3', '', 'jane']}))).toEqual({
		principal: 'jane',
		application: 'boto3',
	});
	expect(callerOf(['principal'], groupOf({values: ['jane']}))).toBeUndefined();
	expect(callerOf(fields, groupOf({values: ['', '']}))).toBeUndefined();
});
