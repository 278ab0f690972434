import type {Action} from '../action.ts';
import {deniedHeadingRows, refusalsHeightOf} from '../denied/denied-lines.ts';
import {refusalPlace, topRefusal} from '../denied/denied-page.ts';
import type {GroupPage} from '../group/group-page.ts';
import {groupWindow} from '../group/group-window.ts';
import {rowOfCursor, scrolledTo} from '../record/record-cursor.ts';
import {rowsShown} from '../record/record-overlay.ts';
import {bucketUnder} from '../timeline/timeline-lines.ts';
import {bucketAt, type TimelinePage} from '../timeline/timeline-page.ts';
import type {MouseReport} from './mouse-report.ts';
import type {PointedScreen} from './pointed-screen.ts';
import {type RowsShown, rowsTurned, scrolled} from './row-window.ts';

type PageSpot = {readonly row: number; readonly column: number};

/** The mouse over a page that lies over the list. */
export function onPage(
	report: MouseReport,
	spot: PageSpot,
	screen: PointedScreen,
): readonly Action[] {
	const {
		state: {overlay},
		drawn,
		layout: {overlayHeight: height},
	} = screen;
	switch (overlay.kind) {
		case 'record': {
			const rows = drawn.records.layOut(overlay)?.rows ?? [];
			const shown = rowsShown(overlay, height);
			const selected = rowOfCursor(rows, overlay.cursor);
			const top = scrolledTo(selected, overlay.scrolled, shown, rows);
			const open: Action = {kind: 'fold', what: 'entry'};
			return amongRows(report, spot.row, {top, selected, size: rows.length, height: shown}, open);
		}

		case 'group':
			return onGroups(report, spot, overlay.page, screen);
		case 'denied': {
			const {refusals} = drawn;
			const {length: size} = refusals;
			const shown = refusalsHeightOf(height);
			const selected = refusalPlace(overlay, refusals);
			const top = topRefusal(overlay.top, selected, size, shown);
			const open: Action = {kind: 'show refused calls'};
			const rows = {top, selected, size, height: shown};
			return amongRows(report, spot.row - deniedHeadingRows, rows, open);
		}

		case 'timeline':
			return onTimeline(report, spot, overlay, screen);
		case 'help':
		case 'problems':
		case 'reading':
			return report.kind === 'wheel' ? [{kind: 'move', by: rowsTurned(report), unit: 'row'}] : [];
		case 'none':
		case 'values':
			return [];
	}
}

/** @param row on the screen, below 0 for headings */
function amongRows(
	report: MouseReport,
	row: number,
	rows: RowsShown,
	open: Action | undefined,
): readonly Action[] {
	if (report.kind === 'wheel') {
		const to = scrolled(rows, rowsTurned(report));
		return to === undefined ? [] : [{kind: 'show rows', ...to}];
	}

	const {top, size, height} = rows;
	const selected = top + row;
	if (row < 0 || row >= height || selected >= size) {
		return [];
	}

	if (selected !== rows.selected) {
		return [{kind: 'show rows', top, selected}];
	}

	return open === undefined ? [] : [open];
}

/** The headings are for clicks as well: they order by their column. */
function onGroups(
	report: MouseReport,
	{row, column}: PageSpot,
	page: GroupPage,
	{drawn}: PointedScreen,
): readonly Action[] {
	const {table, height, headings} = drawn.groupsOf(page);
	const window = groupWindow(page, table.rows, height);
	const rows = {...window, size: table.rows.length, height};
	if (report.kind === 'click') {
		if (column >= headings.width) {
			return [];
		}

		if (row === headings.row) {
			const by = headings.at(column);
			return by === undefined ? [] : [{kind: 'group', action: {kind: 'sort by', column: by}}];
		}
	}

	// What an engine counted is not held: there is nothing behind it.
	const open: Action | undefined =
		page.ask === undefined ? {kind: 'group', action: {kind: 'drill'}} : undefined;
	return amongRows(report, row - headings.row - 1, rows, open);
}

function onTimeline(
	report: MouseReport,
	{column}: PageSpot,
	{cursor}: TimelinePage,
	{drawn: {activity}, layout: {width}}: PointedScreen,
): readonly Action[] {
	if (report.kind === 'wheel') {
		const by = report.towards === 'down' ? 1 : -1;
		return [{kind: 'move in time', by, unit: 'bucket'}];
	}

	const bucket = bucketUnder(activity, column, width);
	if (bucket === undefined) {
		return [];
	}

	return bucket === bucketAt(activity, cursor)
		? [{kind: 'show moment'}]
		: [{kind: 'point in time', at: bucket.at}];
}
