import {cell, rightCell, widthOf} from '../../terminal/cell.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import {countText} from '../number-text.ts';
import {denialText} from '../record/denial-text.ts';
import type {Theme} from '../theme.ts';
import {durationText, type TimeLook, timeText} from '../time-text.ts';
import {type DeniedPage, refusalPlace, topRefusal} from './denied-page.ts';
import {reasonCell} from './reason-text.ts';
import {type RefusalColumns, refusalColumns} from './refusal-columns.ts';
import type {Refusal} from './refusals.ts';

/** What the page is drawn from. */
export type DeniedLook = {
	readonly page: DeniedPage;
	/** In the order of the page. */
	readonly refusals: readonly Refusal[];
	/** Which part of the rows held has been read, from 0 to 1. */
	readonly progress: number;
	readonly filter: string;
	readonly width: number;
	readonly height: number;
	readonly times: TimeLook;
	readonly theme: Theme;
};

/** Title and headings. */
export const deniedHeadingRows = 2;
const labelWidth = 9;

/** How many refusals fit on a page of so many lines. */
export function refusalsHeightOf(height: number): number {
	return Math.max(1, height - deniedHeadingRows - paneHeight(height));
}

/** Lines below the rows that tell more of the selected one: none where that would leave too few rows. */
function paneHeight(height: number): number {
	if (height >= 20) {
		return 8;
	}

	return height >= 12 ? 5 : 0;
}

/** The whole page, `height` lines of exactly `width`. */
export function deniedLines(look: DeniedLook): readonly string[] {
	const {page, refusals, width, height, theme} = look;
	const place = refusalPlace(page, refusals);
	const rowsHeight = refusalsHeightOf(height);
	const columns = refusalColumns(width);
	const top = topRefusal(page.top, place, refusals.length, rowsHeight);
	const rows = refusals
		.slice(top, top + rowsHeight)
		.map((refusal, row) =>
			refusalRow(refusal, columns, look, top + row === place ? 'selected' : 'normal'),
		);
	const selected = refusals[place];
	const above = [
		titleLine(look),
		headingLine(columns, theme),
		...(selected === undefined ? ['', theme.dim(cell(`   ${emptyText(look)}`, width))] : rows),
	];
	const pane = selected === undefined ? [] : paneLines(selected, look);
	const empty = cell('', width);
	const paneTop = deniedHeadingRows + rowsHeight;
	return Array.from(
		{length: height},
		(_, row) => (row < paneTop ? above[row] : pane[row - paneTop]) || empty,
	);
}

function titleLine({page, refusals, progress, width, theme}: DeniedLook): string {
	const calls = refusals.reduce((sum, {count}) => sum + count, 0);
	const what = `Denied: ${countText(calls)} ${calls === 1 ? 'call' : 'calls'} held`;
	const reading = progress < 1 ? `, reading ${Math.floor(progress * 100)} %` : '';
	const order = `${page.order} first `;
	const title = cell(` ${what}${reading}`, Math.max(0, width - widthOf(order)));
	return theme.title(title) + theme.dim(cell(order, Math.min(width, widthOf(order))));
}

function emptyText({progress, filter}: DeniedLook): string {
	if (progress < 1) {
		return 'Reading…';
	}

	return filter === '' ? 'No call held was denied.' : 'No call held that matches was denied.';
}

function headingLine(columns: RefusalColumns, theme: Theme): string {
	return theme.heading(
		rowOf(' ', [
			rightCell('CALLS', columns.count),
			rightCell('LAST', columns.age),
			...(columns.first === 0 ? [] : [rightCell('FIRST', columns.first)]),
			cell('WHO', columns.who),
			cell('EVENT', columns.event),
			...(columns.target === 0 ? [] : [cell('TABLE / INDEX', columns.target)]),
			...(columns.error === 0 ? [] : [cell('ERROR', columns.error)]),
			cell('WHY', columns.why),
		]),
	);
}

function refusalRow(
	refusal: Refusal,
	columns: RefusalColumns,
	{times, theme}: DeniedLook,
	emphasis: 'selected' | 'normal',
): string {
	const dim = emphasis === 'selected' ? theme.plain : theme.dim;
	const row = rowOf(emphasis === 'selected' ? '>' : ' ', [
		rightCell(countText(refusal.count), columns.count),
		dim(rightCell(ageText(refusal.last, times), columns.age)),
		...(columns.first === 0 ? [] : [dim(rightCell(ageText(refusal.first, times), columns.first))]),
		cell(toTerminalText(refusal.principal), columns.who),
		cell(toTerminalText(refusal.event), columns.event),
		...(columns.target === 0 ? [] : [cell(refusedTarget(refusal), columns.target)]),
		...(columns.error === 0 ? [] : [dim(cell(toTerminalText(refusal.error), columns.error))]),
		cell(toTerminalText(reasonCell(refusal, columns.why)), columns.why),
	]);
	return emphasis === 'selected' ? theme.selected(row) : row;
}

function rowOf(mark: string, cells: readonly string[]): string {
	return mark + cells.join(' ');
}

/** The message names what was asked for even where the request is left out of the record. */
function refusedTarget({targets, denial}: Refusal): string {
	return targets.length === 0 ? toTerminalText(denial.resource) || '-' : targetText(targets);
}

function ageText(time: number | undefined, {now}: TimeLook): string {
	return time === undefined ? '' : durationText(Math.max(0, now - time));
}

function paneLines(refusal: Refusal, {width, times, theme}: DeniedLook): readonly string[] {
	const row = (label: string, text: string) =>
		wrap(toTerminalText(text), Math.max(1, width - labelWidth - 2)).map(
			(line, place) =>
				` ${theme.dim(cell(place === 0 ? label : '', labelWidth))}${cell(line, width - labelWidth - 1)}`,
		);
	const why = denialText(refusal.denial) || 'the record does not tell by which policy';
	return [
		theme.dim('─'.repeat(width)),
		...row('Why', why).slice(0, 3),
		...row('Seen', seenText(refusal, times)).slice(0, 2),
		...row('Message', refusal.message || 'none').slice(0, 4),
	];
}

function seenText({error, first, last}: Refusal, times: TimeLook): string {
	const at = (time: number | undefined) =>
		time === undefined
			? 'at a time not recorded'
			: `${clockText(time, times)} (${ageText(time, times)} ago)`;
	return first === last
		? `${error}, ${at(last)}`
		: `${error}, first ${at(first)}, last ${at(last)}`;
}

function clockText(time: number, times: TimeLook): string {
	const style = times.style === 'relative' ? 'utc' : times.style;
	return timeText(time, {...times, style, dates: 'without year'});
}
