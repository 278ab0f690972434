import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Theme} from '../theme.ts';
import type {Line} from './line-editor.ts';

/** No more UTF-16 units than this are looked at to fill a column, however long the line is. */
const unitsPerColumn = 8;
const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** The line with its cursor, scrolled so that the cursor is in sight. */
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
