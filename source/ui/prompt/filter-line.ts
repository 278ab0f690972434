import type {FilterMistake} from '../../filter/term.ts';
import {cell, startOf, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import type {Line} from './line-editor.ts';

/** What the line of the filter shows. */
export type FilterLook = {
	readonly filter: string;
	/** The line being typed, while the prompt is open. */
	readonly line: Line | undefined;
	readonly matching: number;
	readonly held: number;
	/** Events that came since the pause; `undefined` while not paused. */
	readonly waiting: number | undefined;
	readonly newer: number;
	readonly order: 'arrival' | 'time';
	readonly theme: Theme;
};

/** Around the filter and what it lets through. */
const margins = 4;
/** Columns that a filter has before the counts beside it get shorter. */
const leastRoom = 16;
/** No more UTF-16 units than this are looked at to fill a column, however long the line is. */
const unitsPerColumn = 8;
const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** The second line of the screen: the filter and how much it lets through. */
export function filterLine(look: FilterLook, width: number): string {
	const {theme, line, filter, waiting} = look;
	const right = rightText(look, width - leastRoom - margins);
	const room = Math.max(0, width - right.length - margins);
	const left =
		line === undefined
			? filter === ''
				? theme.dim(cell('press / to filter', room))
				: cell(toTerminalText(filter), room)
			: promptText(line, room, theme);
	const sign = line === undefined && filter === '' ? ' ' : theme.accent('/');
	return ` ${sign} ${left}${(waiting === undefined ? theme.plain : theme.warning)(right)} `;
}

/** What is wrong with the filter, under the place it is about as far as there is room. */
export function mistakeLine({message, start}: FilterMistake, width: number, theme: Theme): string {
	const margin = Math.min(margins - 1 + start, Math.max(margins - 1, width - widthOf(message) - 1));
	return theme.error(cell(' '.repeat(margin) + message, width));
}

/** The most telling text that takes at most `width` columns; the shortest one is cut. */
function rightText(
	{matching, held, waiting, newer, order, filter}: FilterLook,
	width: number,
): string {
	const all = filter === '' ? `${countText(held)} events` : `of ${countText(held)}`;
	const count = filter === '' ? all : `${countText(matching)} ${all}`;
	const pause = waiting === undefined ? '' : `paused, +${countText(waiting)} new`;
	const place = waiting === undefined && newer > 0 ? `${countText(newer)} below ↓` : pause;
	const texts = [
		[order === 'time' ? 'by time' : 'by arrival', count, place],
		[count, place],
		[place || count],
	].map(parts => parts.filter(part => part !== '').join('  '));
	return (
		texts.find(text => text.length <= width) ?? startOf(texts.at(-1) ?? '', Math.max(0, width))
	);
}

/** A line with its cursor, scrolled so that the cursor is in sight; exactly `room` wide. */
export function promptText(line: Line, room: number, theme: Theme): string {
	const [before, under, after] = aroundCursor(line);
	const shownUnder = toTerminalText(under) || ' ';
	const left = room - widthOf(shownUnder);
	if (left < 0) {
		return theme.cursor(cell(shownUnder, room));
	}

	const shownBefore = endOf(before, left);
	const rest = cell(toTerminalText(after), left - widthOf(shownBefore));
	return shownBefore + theme.cursor(shownUnder) + rest;
}

/** The text before the cursor, the character it stands on, and the text behind. */
function aroundCursor({text, cursor}: Line): readonly [string, string, string] {
	const {index, segment} = characters.segment(text).containing(cursor) ?? {
		index: cursor,
		segment: '',
	};
	return [text.slice(0, index), segment, text.slice(index + segment.length)];
}

/** As much of the end of a text as fits into `width` columns, made safe. */
function endOf(text: string, width: number): string {
	let end = '';
	let taken = 0;
	const near = text.slice(Math.max(0, text.length - width * unitsPerColumn));
	for (const {segment} of [...characters.segment(near)].reverse()) {
		const shown = toTerminalText(segment);
		taken += widthOf(shown);
		if (taken > width) {
			break;
		}

		end = shown + end;
	}

	return end;
}
