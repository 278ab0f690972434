import {bytesText} from '../../output/progress-text.ts';
import {cell, rightCell, widthOf} from '../../terminal/cell.ts';
import {durationText} from '../../terminal/duration-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {countText} from '../number-text.ts';
import type {Line} from '../prompt/line-editor.ts';
import {lineText} from '../prompt/line-text.ts';
import type {Theme} from '../theme.ts';
import {hintsLine} from './hints.ts';
import type {LogGroupRow} from './log-group-row.ts';
import type {PageSize} from './page.ts';

/** Title, what is typed, headings, two rows of what is chosen, keys. */
const fixedRows = 6;
const gap = 2;
/** Columns that names keep before the columns beside them leave. */
const leastName = 36;
/** Columns that the last one can be cut to. */
const leastTrails = 10;
const widestTrails = 30;
const margins = 4;

type Look = {readonly theme: Theme; readonly now: number};

type Shown = {
	readonly line: Line;
	readonly row: number;
	readonly shown: readonly LogGroupRow[];
	/** All there is to choose from, whatever is typed: columns do not move with what is shown. */
	readonly all: readonly LogGroupRow[];
};

/** Rows of log groups on a screen of a height. */
export function rowsOf(height: number): number {
	return Math.max(1, height - fixedRows);
}

/** The page in lines of exactly its width: its chosen row is always in sight. */
export function logGroupLines(
	{line, row, shown, all}: Shown,
	{width, height}: PageSize,
	{theme, now}: Look,
): readonly string[] {
	const room = rowsOf(height);
	const first = Math.max(0, Math.min(row - Math.floor(room / 2), shown.length - room));
	const columns = columnsFor(all, width, now);
	const rows = shown.slice(first, first + room).map((group, place) => {
		const text = cell(rowText(group, columns), width - 2);
		return first + place === row ? theme.selected(`> ${text}`) : `  ${text}`;
	});
	const none = theme.dim(cell('  No log group is like that. Esc shows all again.', width));
	const body = rows.length === 0 ? [none] : rows;
	const count =
		shown.length === all.length
			? `${countText(all.length)} log groups`
			: `${countText(shown.length)} of ${countText(all.length)}`;
	const typing = lineText(line, Math.max(1, width - widthOf(count) - margins), theme);
	return [
		`${theme.title(' trailtail')}${cell('  Which log group?', width - ' trailtail'.length)}`,
		` ${theme.accent('/')} ${typing}${count} `,
		theme.heading(cell(`  ${headingText(columns)}`, width)),
		...body,
		...Array.from({length: room - body.length}, () => cell('', width)),
		...chosenLines(shown[row], width, theme),
		hintsLine(
			[
				['Enter', 'open'],
				['Esc', line.text === '' ? 'leave' : 'all again'],
				['↑ ↓', 'choose'],
				['any letters', 'narrow down'],
			],
			width,
			theme,
		),
	];
}

/** The chosen log group with the names that its row may have cut. */
function chosenLines(
	group: LogGroupRow | undefined,
	width: number,
	theme: Theme,
): readonly string[] {
	if (group === undefined) {
		return [cell('', width), cell('', width)];
	}

	const trails = `of trail ${group.trails.join(', ')}`;
	return [group.name, trails].map(text => theme.dim(cell(`  ${toTerminalText(text)}`, width)));
}

type Column = {
	readonly heading: string;
	readonly align: 'left' | 'right';
	readonly text: (group: LogGroupRow) => string;
	readonly width: number;
};

/** The columns that fit, the name first; those that matter least leave first. */
function columnsFor(groups: readonly LogGroupRow[], width: number, now: number): readonly Column[] {
	const column = (
		heading: string,
		align: Column['align'],
		text: Column['text'],
		widest = width,
	): Column => {
		const widths = groups.map(group => widthOf(text(group)));
		return {heading, align, text, width: Math.min(widest, Math.max(heading.length, ...widths))};
	};
	const name = column('LOG GROUP', 'left', group => toTerminalText(group.name));
	const beside = [
		column('REGION', 'left', group => group.region),
		column('LAST DELIVERY', 'right', group => deliveryText(group, now)),
		column('STORED', 'right', storedText),
		column('TRAIL', 'left', ({trails}) => toTerminalText(trails.join(', ')), widestTrails),
	];
	let room = width - 2 - Math.min(name.width, leastName);
	const fitting: Column[] = [];
	for (const one of beside) {
		const least = one === beside.at(-1) ? Math.min(one.width, leastTrails) : one.width;
		if (room < least + gap) {
			break;
		}

		fitting.push({...one, width: Math.min(one.width, room - gap)});
		room -= one.width + gap;
	}

	const taken = fitting.reduce((sum, one) => sum + one.width + gap, 0);
	return [{...name, width: Math.min(name.width, width - 2 - taken)}, ...fitting];
}

function headingText(columns: readonly Column[]): string {
	return columns.map(({heading, align, width}) => aligned(heading, align, width)).join('  ');
}

function rowText(group: LogGroupRow, columns: readonly Column[]): string {
	return columns.map(({text, align, width}) => aligned(text(group), align, width)).join('  ');
}

function aligned(text: string, align: Column['align'], width: number): string {
	return align === 'left' ? cell(text, width) : rightCell(text, width);
}

function storedText({storedBytes}: LogGroupRow): string {
	return storedBytes === undefined ? '-' : bytesText(storedBytes);
}

function deliveryText({lastDelivery}: LogGroupRow, now: number): string {
	return lastDelivery === undefined ? '-' : `${durationText(Math.max(0, now - lastDelivery))} ago`;
}
