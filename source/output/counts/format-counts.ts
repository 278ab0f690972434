import type {CountRow, CountTable} from '../../store/count/count-table.ts';
import {cell, rightCell, widthOf} from '../../terminal/cell.ts';
import {escapeControls, toTerminalText} from '../../terminal/terminal-text.ts';
import {csvLine} from '../csv.ts';
import {markdownTable} from '../markdown.ts';
import type {CountFormat} from './count-format.ts';

/** Columns that a value is padded to at the most; a longer one is not cut and moves what follows it. */
const widestPadding = 60;

/** Counts as text, a line at a time with its end; nothing in it acts on a terminal, a spreadsheet or a page. */
export function formatCounts(table: CountTable, format: CountFormat): Iterable<string> {
	switch (format) {
		case 'table':
			return alignedLines(table);
		case 'csv':
			return csvLines(table);
		case 'json':
			return jsonLines(table);
		case 'markdown':
			return markdownLines(table);
	}
}

/** Counts stand first: however long the values are, they stay below each other. */
function* alignedLines({fields, rows}: CountTable): Iterable<string> {
	const heading = {values: fields, count: 'count'};
	const widths = columnWidths(fields, rows);
	const countWidth = Math.max(heading.count.length, String(rows[0]?.count ?? '').length);
	for (const {values, count} of [heading, ...rows]) {
		const cells = values.map((value, place) => padded(shown(value), widths[place] ?? 0));
		yield `${[rightCell(String(count), countWidth), ...cells].join('  ').trimEnd()}\n`;
	}
}

function columnWidths(fields: readonly string[], rows: readonly CountRow[]): readonly number[] {
	return fields.map((field, place) => {
		let width = widthOf(shown(field));
		for (const {values} of rows) {
			width = Math.max(width, widthOf(shown(values[place] ?? '')));
		}

		return Math.min(width, widestPadding);
	});
}

function shown(value: string): string {
	return toTerminalText(value) || '-';
}

function padded(text: string, width: number): string {
	return widthOf(text) >= width ? text : cell(text, width);
}

function* csvLines({fields, rows}: CountTable): Iterable<string> {
	yield csvLine([...fields, 'count']);
	for (const {values, count} of rows) {
		yield csvLine([...values, String(count)]);
	}
}

/** Objects are written by hand: a field may be called `__proto__`, and they keep the order that was asked for. */
function* jsonLines({fields, rows}: CountTable): Iterable<string> {
	if (rows.length === 0) {
		yield '[]\n';
		return;
	}

	const keys = fields.map(field => JSON.stringify(field));
	for (const [place, {values, count}] of rows.entries()) {
		const members = values.map((value, column) => `${keys[column]}:${JSON.stringify(value)},`);
		const object = escapeControls(`{${members.join('')}"count":${count}}`);
		yield `${place === 0 ? '[' : ' '}${object}${place === rows.length - 1 ? ']' : ','}\n`;
	}
}

function markdownLines({fields, rows}: CountTable): Iterable<string> {
	return markdownTable(
		[
			...fields.map(heading => ({heading, align: 'left'}) as const),
			{heading: 'count', align: 'right'},
		],
		rows.map(({values, count}) => [...values, String(count)]),
	);
}
