import {expect, test} from 'vitest';
import {columnAt} from '../../../source/ui/group/column-at.ts';
import {groupColumns} from '../../../source/ui/group/group-columns.ts';
import {groupHeading} from '../../../source/ui/group/group-row.ts';
import {everyWidth, plain} from '../exact-line.ts';

const fields = ['principal', 'app'] as const;
const order = {column: 'count', direction: 'descending'} as const;
const times = {style: 'utc', dates: 'none', now: 0} as const;

test.each([
	['PRINCIPAL', 'principal'],
	['APP', 'app'],
	['CALLS', 'count'],
	['SHARE', 'count'],
	['PER S', 'recent'],
	['READS', 'reads'],
	['WRITES', 'writes'],
	['ERRORS', 'errors'],
	['FIRST', 'first'],
	['LAST', 'last'],
])('the heading %s orders by %s, in every width that has it', (heading, column) => {
	let met = 0;
	for (const width of everyWidth) {
		const columns = groupColumns(width, {fields, order, source: 'live', timeWidth: 8});
		const look = {columns, theme: plain, times: {first: times, last: times}};
		const line = groupHeading({fields, order}, {...look, seconds: 1, markOf: () => 'known'});
		const place = line.indexOf(heading);
		if (place !== -1) {
			met++;
			expect(columnAt(columns, fields, place)).toBe(column);
			expect(columnAt(columns, fields, place + heading.length - 1)).toBe(column);
		}
	}

	expect(met).toBeGreaterThan(10);
});

test('the margin and what is right of all columns orders by nothing', () => {
	const columns = groupColumns(100, {fields, order, source: 'past', timeWidth: 8});
	expect(columnAt(columns, fields, 0)).toBeUndefined();
	expect(columnAt(columns, fields, 5)).toBeUndefined();
	expect(columnAt(columns, fields, 400)).toBeUndefined();
});
