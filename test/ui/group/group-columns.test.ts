import {expect, test} from 'vitest';
import {
	type ColumnsLook,
	groupColumns,
	sortColumns,
} from '../../../source/ui/group/group-columns.ts';
import {everyWidth} from '../exact-line.ts';

const callers: ColumnsLook = {
	fields: ['principal', 'app'],
	order: {column: 'count', direction: 'descending'},
	source: 'live',
	timeWidth: 8,
};

function numbersAt(width: number, look: ColumnsLook = callers): readonly string[] {
	return groupColumns(width, look).numbers.map(({name}) => name);
}

test.each([
	callers,
	{...callers, fields: ['event'], source: 'past', timeWidth: 19},
	{...callers, fields: ['principal', 'session', 'ip', 'region', 'account', 'error']},
] satisfies readonly ColumnsLook[])(
	'takes no more than the width, and all of it where there is room for a bar',
	look => {
		for (const width of everyWidth) {
			const {margin, fields, numbers, bar} = groupColumns(width, look);
			const sum = [margin, ...fields, ...numbers.map(number => number.width), bar].reduce(
				(total, part) => total + part,
			);
			expect(sum).toBeLessThanOrEqual(width);
			expect(Math.min(...fields)).toBeGreaterThan(0);
		}
	},
);

test('shows what matters first, and all of it on a wide screen', () => {
	expect(numbersAt(79)).toEqual(['count', 'share', 'errors', 'last']);
	expect(numbersAt(119)).toEqual([
		'count',
		'share',
		'recent',
		'reads',
		'writes',
		'errors',
		'first',
		'last',
	]);
});

test('there is no rate of what is not live', () => {
	expect(numbersAt(200, {...callers, source: 'past'})).not.toContain('recent');
	expect(sortColumns(callers.fields, 'past')).not.toContain('recent');
});

test('the column that groups are ordered by is shown on any screen', () => {
	for (const column of sortColumns(callers.fields, 'live').slice(callers.fields.length)) {
		expect(numbersAt(60, {...callers, order: {column, direction: 'descending'}})).toContain(column);
	}
});
