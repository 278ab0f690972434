import type {FilterMistake} from '../../filter/term.ts';
import {cell, startOf, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Binding} from '../binding.ts';
import {withKeys} from '../key-text.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import {type Chip, chipsText} from './filter-chips.ts';
import type {Line} from './line-editor.ts';
import {lineText} from './line-text.ts';

/** What the line of the filter shows. */
export type FilterLook = {
	readonly filter: string;
	/** The terms of the filter, shown while none is typed. */
	readonly chips: readonly Chip[];
	/** Which part of the events held has been looked at, from 0 to 1. */
	readonly progress: number;
	/** The line being typed, while the prompt is open. */
	readonly line: Line | undefined;
	readonly matching: number;
	readonly held: number;
	/** Events that came since the pause; `undefined` while not paused. */
	readonly waiting: number | undefined;
	readonly newer: number;
	readonly order: 'arrival' | 'time';
	/** Callers since the start that no list knows; `undefined` while the lists are empty. */
	readonly unknownCallers: number | undefined;
	/** To explain itself with. */
	readonly keymap: readonly Binding[];
	readonly theme: Theme;
};

/** Before the filter: its sign between two blanks. */
const before = 3;
/** Around the filter and what it lets through, with the blank that parts them. */
const margins = before + 2;
/** Columns that a filter has before the counts beside it get shorter. */
const leastRoom = 16;

/** The second line of the screen: the filter and how much it lets through. */
export function filterLine(look: FilterLook, width: number): string {
	const {theme, line, filter, waiting} = look;
	const most = width - leastRoom - margins;
	const unknown = unknownText(look.unknownCallers);
	const right = rightText(look, most, width - margins - widthOfFilter(look, width));
	const told = right.length + unknown.length <= most ? unknown : '';
	const room = Math.max(0, width - right.length - told.length - margins);
	const left = line === undefined ? restingText(look, room) : lineText(line, room, theme);
	const sign = line === undefined && filter === '' ? ' ' : theme.accent('/');
	return ` ${sign} ${left} ${(waiting === undefined ? theme.plain : theme.warning)(right)}${theme.warning(told)} `;
}

/** Columns that the whole filter takes, as far as they matter: with a mark before each term, or the cursor behind the last. */
function widthOfFilter({filter, line, chips}: FilterLook, width: number): number {
	const text = toTerminalText((line?.text ?? filter).slice(0, width));
	return widthOf(text) + Math.max(1, chips.length);
}

function restingText({filter, chips, keymap, theme}: FilterLook, room: number): string {
	if (filter === '') {
		return theme.dim(cell(withKeys('press {filter} to filter', keymap), room));
	}

	return chips.length === 0 ? cell(toTerminalText(filter), room) : chipsText(chips, room, theme);
}

/** What is wrong with the filter, under the place it is about as far as there is room. */
export function mistakeLine({message, start}: FilterMistake, width: number, theme: Theme): string {
	const margin = Math.min(before + start, Math.max(before, width - widthOf(message) - 1));
	return theme.error(cell(' '.repeat(margin) + message, width));
}

function unknownText(callers: number | undefined): string {
	return callers === undefined || callers === 0
		? ''
		: `  ${countText(callers)} unknown caller${callers === 1 ? '' : 's'}`;
}

/**
The most telling text that takes at most `most` columns; the shortest one is cut. The order is told only beside a filter
that is seen whole, which leaves `beside` columns.
*/
function rightText(
	{matching, held, waiting, newer, order, filter, progress}: FilterLook,
	most: number,
	beside: number,
): string {
	const all = filter === '' ? `${countText(held)} events` : `of ${countText(held)}`;
	const count = filter === '' ? all : `${countText(matching)} ${all}`;
	const search = progress < 1 ? `searching ${Math.floor(progress * 100)} %` : '';
	const pause = waiting === undefined ? '' : `paused, +${countText(waiting)} new`;
	const place = waiting === undefined && newer > 0 ? `${countText(newer)} below ↓` : pause;
	const whole = joined(order === 'time' ? 'by time' : 'by arrival', count, search, place);
	if (whole.length <= Math.min(most, beside)) return whole;
	const shorter = [joined(count, search, place), joined(search, place)];
	const shortest = place || search || count;
	return shorter.find(text => text.length <= most) ?? startOf(shortest, Math.max(0, most));
}

function joined(...parts: readonly string[]): string {
	return parts.filter(part => part !== '').join('  ');
}
