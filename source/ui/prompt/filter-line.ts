import type {FilterMistake} from '../../filter/term.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import type {Line} from './line-editor.ts';

/** What the line of the filter shows. */
export type FilterLook = {
	readonly filter: string;
	/** The line being typed, while the prompt is open. */
	readonly line: Line | undefined;
	readonly mistake: FilterMistake | undefined;
	readonly matching: number;
	readonly held: number;
	/** Events that came since the pause; `undefined` while not paused. */
	readonly waiting: number | undefined;
	readonly newer: number;
	readonly order: 'arrival' | 'time';
	readonly theme: Theme;
};

/** The second line of the screen: the filter and how much it lets through. */
export function filterLine(look: FilterLook, width: number): string {
	const {theme, line, filter} = look;
	const right = rightText(look);
	const room = Math.max(0, width - widthOf(right) - 4);
	const left =
		line === undefined
			? filter === ''
				? theme.dim(cell('press / to filter', room))
				: cell(toTerminalText(filter), room)
			: promptText(line, room, theme);
	const sign = line === undefined && filter === '' ? ' ' : theme.accent('/');
	return ` ${sign} ${left}${theme.plain(right)} `;
}

/** What is wrong with the filter, under the place it is about. */
export function mistakeLine(mistake: FilterMistake, width: number, theme: Theme): string {
	return theme.error(cell(`   ${mistake.message}`, width));
}

function rightText({matching, held, waiting, newer, order, filter}: FilterLook): string {
	const count =
		filter === '' ? `${countText(held)} held` : `${countText(matching)} of ${countText(held)}`;
	const place =
		waiting === undefined
			? newer > 0
				? `  ↓ ${countText(newer)}`
				: ''
			: `  paused, +${countText(waiting)} new`;
	return (order === 'time' ? 'by time  ' : '') + count + place;
}

/** The line with its cursor, scrolled so that the cursor is in sight. */
function promptText({text, cursor}: Line, room: number, theme: Theme): string {
	const before = toTerminalText(text.slice(0, cursor));
	const [under = ' '] = toTerminalText(text.slice(cursor));
	const after = toTerminalText(text.slice(cursor)).slice(under.length);
	const shownBefore = endOf(before, Math.max(0, room - widthOf(under)));
	const left = room - widthOf(shownBefore) - widthOf(under);
	return left < 0 ? cell('', room) : shownBefore + theme.cursor(under) + cell(after, left);
}

function endOf(text: string, width: number): string {
	let end = text;
	while (widthOf(end) > width) {
		end = end.slice(1);
	}

	return end;
}
