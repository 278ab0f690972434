import {cell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {positionText} from '../position-text.ts';
import {lineText} from '../prompt/line-text.ts';
import type {Theme} from '../theme.ts';
import type {LaidOutRecord} from './laid-out-record.ts';
import {rowOfCursor, scrolledTo} from './record-cursor.ts';
import {type RecordOverlay, rowsShown, wordOf} from './record-overlay.ts';
import {recordLine} from './record-rows.ts';
import {matchNumber} from './searching.ts';

/** The lines of an overlay that are on the screen, and which ones they are, `''` where all of them are. */
export type Frame = {readonly lines: readonly string[]; readonly position: string};

/** Where a record is drawn. `now` in ms since the epoch. */
type Look = {
	readonly width: number;
	readonly height: number;
	readonly now: number;
	readonly theme: Theme;
};

/** A record as far as it is on the screen, and of a search the line at the bottom. */
export function recordFrame(
	overlay: RecordOverlay,
	record: LaidOutRecord | undefined,
	{width, height, now, theme}: Look,
): Frame {
	if (record === undefined) {
		const gone = ' This event is no longer held: newer ones took its place.';
		return {lines: [cell(gone, width)], position: ''};
	}

	const {entries, rows, found} = record;
	const shown = rowsShown(overlay, height);
	const cursorRow = rowOfCursor(rows, overlay.cursor);
	// The screen may have another size than when the cursor was moved.
	const top = scrolledTo(cursorRow, overlay.scrolled, shown, rows);
	const lines = rows.slice(top, top + shown).map((row, place) => {
		const entry = entries[row.entry];
		const isFound = row.part === 'first' && found.has(row.entry);
		const mark = top + place === cursorRow ? 'cursor' : isFound ? 'found' : 'none';
		return entry === undefined
			? cell('', width)
			: recordLine(row, entry, mark, {width, theme, now});
	});
	const position = positionText(top, shown, rows.length);
	if (overlay.search.kind === 'none') {
		return {lines, position};
	}

	const blanks = Array.from({length: shown - lines.length}, () => cell('', width));
	return {lines: [...lines, ...blanks, searchLine(overlay, record, width, theme)], position};
}

function searchLine(
	{search, cursor}: RecordOverlay,
	record: LaidOutRecord,
	width: number,
	theme: Theme,
): string {
	const word = wordOf(search);
	const count = record.matches.size;
	const at = matchNumber(record, cursor.entry);
	const told =
		count === 0 ? 'not in this record' : at === 0 ? `${count} lines` : `${at} of ${count}`;
	const keys = search.kind === 'kept' && count > 1 ? '   n next   N previous' : '';
	const right = word === '' ? '' : told + keys;
	const room = Math.max(0, width - right.length - 5);
	const left =
		search.kind === 'typed' ? lineText(search.line, room, theme) : cell(toTerminalText(word), room);
	const paint = count === 0 ? theme.warning : theme.plain;
	return ` ${theme.accent('/')} ${left} ${paint(right)} `;
}
