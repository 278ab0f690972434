import type {Group} from '../../store/group/grouping.ts';
import type {Facet} from '../../store/view.ts';
import {cell, rightCell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {barText} from '../bar-text.ts';
import {countText, rateText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import {type TimeLook, timeText} from '../time-text.ts';
import type {GroupColumns, NumberName, SortColumn} from './group-columns.ts';
import type {GroupRow, GroupTable} from './group-table.ts';

/** What is said of a caller in front of its row. */
export type CallerMark = 'known' | 'unknown' | 'new';

export type GroupRowLook = {
	readonly columns: GroupColumns;
	readonly theme: Theme;
	/** How first and last times are written. */
	readonly times: {readonly first: TimeLook; readonly last: TimeLook};
	/** Seconds that the recent events came in. */
	readonly seconds: number;
	readonly markOf: (row: GroupRow) => CallerMark;
};

const fieldHeadings: Partial<Record<Facet, string>> = {
	app: 'APPLICATION',
	ip: 'SOURCE IP',
	type: 'IDENTITY TYPE',
	key: 'ACCESS KEY',
	agent: 'USER AGENT',
};
const marks: Readonly<Record<CallerMark, string>> = {known: '', unknown: '?', new: 'NEW'};
const cursorWidth = 1;

/** The heading over the rows; ▾ or ▴ stands at the column they are ordered by. */
export function groupHeading(
	{fields, order}: Pick<GroupTable, 'fields' | 'order'>,
	{columns, times, theme}: GroupRowLook,
): string {
	const arrow = order.direction === 'descending' ? '▾' : '▴';
	const sorted = (column: SortColumn | 'share', text: string) =>
		column === order.column ? text + arrow : text;
	const names = fields.map((field, place) =>
		fieldCell(sorted(field, fieldHeadings[field] ?? field.toUpperCase()), columns.fields[place]),
	);
	const numbers = columns.numbers.map(
		({name, width}) =>
			rightCell(sorted(name, numberHeading(name, times)), width) +
			(name === 'share' ? cell('', columns.bar) : ''),
	);
	return theme.heading(cell('', columns.margin) + names.join('') + numbers.join(''));
}

function numberHeading(name: NumberName, {first, last}: GroupRowLook['times']): string {
	switch (name) {
		case 'count':
			return 'CALLS';
		case 'share':
			return 'SHARE';
		case 'recent':
			return 'PER S';
		case 'reads':
			return 'READS';
		case 'writes':
			return 'WRITES';
		case 'errors':
			return 'ERRORS';
		case 'first':
			return `FIRST ${timeKind(first)}`.trim();
		case 'last':
			return `LAST ${timeKind(last)}`.trim();
	}
}

function timeKind({style}: TimeLook): string {
	switch (style) {
		case 'utc':
			return 'UTC';
		case 'local':
			return '';
		case 'relative':
			return 'AGO';
	}
}

/** One group, exactly as wide as its columns; dimmed when it is no longer held. */
export function groupRow(
	row: GroupRow,
	table: Pick<GroupTable, 'fields' | 'calls'>,
	look: GroupRowLook,
	cursor: 'selected' | 'normal',
): string {
	const {columns, theme, markOf} = look;
	const mark = markOf(row);
	const margin = cell(marginText(row, mark, columns), columns.margin - cursorWidth);
	const names = table.fields
		.map((field, place) =>
			fieldCell(groupValueText(row.group, field, place), columns.fields[place]),
		)
		.join('');
	const numbers = columns.numbers.map(({name, width}) => ({
		name,
		text: rightCell(numberText(row, name, table, look), width),
	}));
	const bar = barOf(row, table, columns);
	const plain = numbers.map(({name, text}) => text + (name === 'share' ? bar : '')).join('');
	if (cursor === 'selected') {
		return theme.selected(`>${margin}${names}${plain}`);
	}

	if (row.state === 'gone') {
		return theme.dim(` ${margin}${names}${plain}`);
	}

	const painted = numbers.map(({name, text}) => {
		const shown = name === 'errors' && row.group.errors > 0 ? theme.error(text) : text;
		return shown + (name === 'share' && bar !== '' ? theme.accent(bar) : '');
	});
	return ` ${mark === 'known' ? margin : theme.warning(margin)}${names}${painted.join('')}`;
}

/** What is gone is told here where there is no share to tell it. */
function marginText({state}: GroupRow, mark: CallerMark, {numbers}: GroupColumns): string {
	const isTold = state === 'held' || numbers.some(({name}) => name === 'share');
	return isTold ? marks[mark] : `gone${mark === 'unknown' ? marks[mark] : ''}`;
}

function barOf(
	{group, state}: GroupRow,
	{calls}: Pick<GroupTable, 'calls'>,
	{bar}: GroupColumns,
): string {
	if (bar === 0) {
		return '';
	}

	return ` ${state === 'gone' ? cell('', bar - 1) : barText(group.count / calls, bar - 1)}`;
}

/** A name and the gap behind it. */
function fieldCell(text: string, width = 0): string {
	return width === 0 ? '' : `${cell(text, width - 1)} `;
}

/** A value as it is shown, safe for a terminal: an index that was not used is told from one that the records do not tell. */
export function groupValueText({values, index}: Group, field: Facet, place: number): string {
	const value = values[place] ?? '';
	if (value !== '') {
		return toTerminalText(value);
	}

	if (field !== 'index' || index === undefined) {
		return '-';
	}

	return index === 'none' ? 'none' : 'not recorded';
}

function numberText(
	{group, state}: GroupRow,
	name: NumberName,
	{calls}: Pick<GroupTable, 'calls'>,
	{times, seconds}: GroupRowLook,
): string {
	switch (name) {
		case 'share':
			return state === 'gone' ? 'gone' : shareText(group.count / calls);
		case 'recent':
			return group.recent === 0 ? '' : rateText(group.recent / seconds);
		case 'first':
			return group.first === undefined ? '-' : timeText(group.first, times.first);
		case 'last':
			return group.last === undefined ? '-' : timeText(group.last, times.last);
		case 'count':
			return countText(group.count);
		case 'reads':
		case 'writes':
		case 'errors':
			return group[name] === 0 ? '' : countText(group[name]);
	}
}

function shareText(share: number): string {
	const percent = Math.round(share * 100);
	return percent === 0 ? '<1 %' : `${percent} %`;
}
