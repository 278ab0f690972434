import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {type CountFormat, countFormats} from '../../../source/output/counts/count-format.ts';
import {formatCounts} from '../../../source/output/counts/format-counts.ts';
import type {CountTable} from '../../../source/store/count/count-table.ts';
import {toTerminalText} from '../../../source/terminal/terminal-text.ts';
import {hostileText} from '../../fixtures/hostile.ts';
import {csvRows} from '../csv-rows.ts';

const counts: CountTable = {
	fields: ['eventName', 'table'],
	rows: [
		{values: ['Query', '漢字'], count: 1204},
		{values: ['Scan', ''], count: 7},
	],
};
const nothing: CountTable = {fields: ['eventName'], rows: []};

function formatted(table: CountTable, format: CountFormat): string {
	return [...formatCounts(table, format)].join('');
}

test('table: counts first and to the right, values below each other', () => {
	expect(formatted(counts, 'table')).toBe(
		['count  eventName  table', ' 1204  Query      漢字', '    7  Scan       -', ''].join('\n'),
	);
	expect(formatted(nothing, 'table')).toBe('count  eventName\n');
});

test('table: a long value is neither cut nor does it widen every line', () => {
	const long = 'x'.repeat(250_000);
	const rows = [long, 'a', 'b'].map(value => ({values: [value, 'next'], count: 1}));
	const text = formatted({fields: ['a', 'b'], rows}, 'table');
	expect(text).toContain(`${long}  next\n`);
	expect(text.length).toBeLessThan(long.length + 500);
});

test('csv: a header row, the fields as they were asked for, then the count', () => {
	expect(formatted(counts, 'csv')).toBe('eventName,table,count\r\nQuery,漢字,1204\r\nScan,,7\r\n');
	expect(formatted(nothing, 'csv')).toBe('eventName,count\r\n');
});

test('json: one array of objects in the order asked for, a missing value is empty', () => {
	expect(JSON.parse(formatted(counts, 'json'))).toEqual([
		{eventName: 'Query', table: '漢字', count: 1204},
		{eventName: 'Scan', table: '', count: 7},
	]);
	expect(formatted(nothing, 'json')).toBe('[]\n');
	const odd = {fields: ['__proto__', '7', 'a'], rows: [{values: ['x', 'y', 'z'], count: 1}]};
	expect(formatted(odd, 'json')).toBe('[{"__proto__":"x","7":"y","a":"z","count":1}]\n');
});

test('markdown: a pipe table with the counts to the right', () => {
	expect(formatted(counts, 'markdown')).toBe(
		'| eventName | table | count |\n| --- | --- | ---: |\n| Query | 漢字 | 1204 |\n| Scan |  | 7 |\n',
	);
});

const hostileTable = fc.integer({min: 1, max: 3}).chain(width =>
	fc.record({
		fields: fc.constant(Array.from({length: width}, (_, place) => `field${place}`)),
		rows: fc.array(
			fc.record({
				values: fc.array(hostileText, {minLength: width, maxLength: width}),
				count: fc.nat(),
			}),
			{maxLength: 5},
		),
	}),
);

test.each(countFormats)('%s: nothing that callers write acts on a terminal', format => {
	fc.assert(
		fc.property(hostileTable, table => {
			for (const line of formatCounts(table, format)) {
				expect(line.replace(/\r?\n$/, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			}
		}),
	);
});

test('csv and json hold the values that callers wrote', () => {
	fc.assert(
		fc.property(hostileTable, table => {
			const [header, ...rows] = csvRows(formatted(table, 'csv'));
			expect(header).toEqual([...table.fields, 'count']);
			expect(rows.map(row => row.map(value => value.replace(/^'/, '')))).toEqual(
				table.rows.map(({values, count}) => [
					...values.map(value => toTerminalText(value).replace(/^'/, '')),
					String(count),
				]),
			);
			const objects: unknown = JSON.parse(formatted(table, 'json'));
			expect(objects).toEqual(
				table.rows.map(({values, count}) => ({
					...Object.fromEntries(table.fields.map((field, place) => [field, values[place]])),
					count,
				})),
			);
		}),
	);
});

test('table: a column begins at the same place in every line', () => {
	const narrow = hostileText.filter(value => stringWidth(toTerminalText(value)) <= 60);
	fc.assert(
		fc.property(fc.array(narrow, {minLength: 1, maxLength: 5}), values => {
			const rows = values.map(value => ({values: [value, '|'], count: 1}));
			const lines = formatted({fields: ['a', 'b'], rows}, 'table')
				.split('\n')
				.slice(1, -1);
			expect(new Set(lines.map(line => stringWidth(line))).size).toBe(1);
			expect(lines.every(line => line.endsWith('  |'))).toBe(true);
		}),
	);
});
