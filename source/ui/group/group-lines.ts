import {isTargetField} from '../../store/field.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import type {Binding} from '../binding.ts';
import {separator} from '../layout.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import {briefLines, wholeLines} from './detail-lines.ts';
import type {DetailSection} from './detail-sections.ts';
import type {GroupLayout} from './group-layout.ts';
import type {GroupPage} from './group-page.ts';
import {type GroupRowLook, groupHeading, groupRow, groupValueText} from './group-row.ts';
import type {GroupTable} from './group-table.ts';
import type {GroupWindow} from './group-window.ts';
import {groupingTitle} from './groupings.ts';
import {typedLine, typingHint} from './typing-lines.ts';

/** What the page is drawn from. */
export type GroupLook = {
	readonly page: GroupPage;
	readonly table: GroupTable;
	readonly window: GroupWindow;
	readonly layout: GroupLayout;
	readonly rows: GroupRowLook;
	/** In place of the title, where an engine counted. */
	readonly answer: readonly string[] | undefined;
	/** Said where there is no group. */
	readonly nothing: string;
	/** Of the selected row. */
	readonly details: readonly DetailSection[];
	readonly width: number;
	readonly keymap: readonly Binding[];
	readonly theme: Theme;
};

/** The page of groups: what it counts, the groups on screen, and the details of the selected one. */
export function groupLines(look: GroupLook): readonly string[] {
	const {page, table, layout, rows, width, theme} = look;
	const {typing} = page;
	const titles = look.answer ?? [
		typing === undefined ? titleLine(table, width, theme) : typedLine(typing, width, theme),
	];
	const heading =
		typing === undefined
			? groupHeading(table, rows)
			: typingHint(typing, layout.width, theme, look.keymap);
	const left = [heading, ...rowLines(look)];
	const details = detailLines(look);
	switch (layout.details.place) {
		case 'right':
			return [
				...titles,
				...left.map((line, row) => line + theme.dim(separator) + (details[row] ?? '')),
			];
		case 'below':
			return [...titles, ...left, ...details];
		case 'nowhere':
			return [...titles, ...left];
	}
}

function titleLine({fields, ...table}: GroupTable, width: number, theme: Theme): string {
	const title = ` ${groupingTitle(fields)}  `;
	const searched =
		table.searched < 1 ? `searched ${Math.floor(table.searched * 100)} % so far  ` : '';
	const events = `${countText(table.events)} event${table.events === 1 ? '' : 's'} held `;
	const note = fields.some(isTargetField) ? '; a batch counts for each' : '';
	const numbers = events + groupsText(table) + note;
	const room = Math.max(0, width - widthOf(title));
	if (room === 0) {
		return theme.title(cell(title, width));
	}

	const warning = cell(searched, Math.min(searched.length, room));
	return theme.title(title) + theme.warning(warning) + cell(numbers, room - warning.length);
}

function groupsText({
	groups,
	rows,
	unknown,
}: Pick<GroupTable, 'groups' | 'rows' | 'unknown'>): string {
	const gone = rows.length - groups;
	const texts = [
		`in ${countText(groups)} group${groups === 1 ? '' : 's'}`,
		...(unknown === undefined ? [] : [`${countText(unknown)} unknown`]),
		...(gone === 0 ? [] : [`${countText(gone)} no longer held`]),
	];
	return texts.join(', ');
}

function rowLines({table, window, layout, rows, nothing, theme}: GroupLook): readonly string[] {
	const lines = Array.from({length: layout.height}, (_, line) => {
		const place = window.top + line;
		const row = table.rows[place];
		return row === undefined
			? cell('', layout.width)
			: groupRow(row, table, rows, place === window.selected ? 'selected' : 'normal');
	});
	if (table.rows.length === 0) {
		lines[Math.floor(lines.length / 3)] = theme.dim(cell(`   ${nothing}`, layout.width));
	}

	return lines;
}

function detailLines({page, table, window, layout, details, theme}: GroupLook): readonly string[] {
	const {place, width, height} = layout.details;
	const row = table.rows[window.selected];
	if (row === undefined) {
		return Array.from({length: height}, () => cell('', width));
	}

	const name = table.fields
		.map((field, column) => groupValueText(row.group, field, column))
		.join(' · ');
	const state = row.state === 'gone' ? ' (no longer held)' : '';
	const size = {width, height: height - 1};
	if (place === 'right') {
		return [theme.title(cell(` ${name}${state}`, width)), ...wholeLines(details, size, theme)];
	}

	const rule = cell(`── ${name}${state} ${'─'.repeat(width)}`, width).replace(/…$/, '─');
	return [
		theme.dim(rule),
		...(page.details === 'whole' ? wholeLines : briefLines)(details, size, theme),
	];
}
