import {cell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Theme} from '../theme.ts';
import type {EventValue} from './event-values.ts';
import type {ValueChooser} from './value-chooser.ts';

const labelWidth = 16;
const edges = 2;

/** The chooser in lines of exactly `width`, `height` of them at most: its cursor is always in sight. */
export function chooserLines(
	{sense, row}: ValueChooser,
	values: readonly EventValue[],
	{width, height, theme}: {readonly width: number; readonly height: number; readonly theme: Theme},
): readonly string[] {
	const {first, height: room} = chooserRows(row, values.length, height);
	const title = sense === 'has' ? ' Show only events with ' : ' Hide events with ';
	const rows = values.slice(first, first + room).map((value, place) => {
		const text = `${cell(value.label, labelWidth)}${toTerminalText(value.value)}`;
		return first + place === row
			? theme.selected(cell(`> ${value.letter || ' '}  ${text}`, width))
			: `  ${theme.accent(value.letter || ' ')}  ${cell(text, width - 5)}`;
	});
	const none = theme.dim(cell('  This event has no values.', width));
	return [
		theme.dim('──') + theme.title(title) + theme.dim('─'.repeat(width - 2 - title.length)),
		...(rows.length === 0 ? [none] : rows),
		theme.dim('─'.repeat(width)),
	].slice(0, height);
}

/** Which of so many values are on screen, so that the one with the cursor is among them, and in how many lines. */
export function chooserRows(
	cursor: number,
	values: number,
	height: number,
): {readonly first: number; readonly height: number; readonly lines: number} {
	const room = Math.max(1, height - edges);
	const first = Math.max(0, Math.min(cursor - Math.floor(room / 2), values - room));
	const lines = Math.min(height, edges + Math.max(1, Math.min(room, values)));
	return {first, height: room, lines};
}

/** Rows of a list with others laid over them, below the selected one or else above, so that it stays in sight. */
export function laidOver(
	rows: readonly string[],
	over: readonly string[],
	selected: number,
): readonly string[] {
	const start = startOfOver(rows.length, over.length, selected);
	return rows.map((row, place) => over[place - start] ?? row);
}

/** Where the first of the rows laid over others is. */
export function startOfOver(rows: number, over: number, selected: number): number {
	const below = selected + 1;
	const above = selected - over;
	return below + over <= rows ? below : above >= 0 ? above : Math.max(0, rows - over);
}
