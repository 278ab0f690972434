import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Theme} from '../theme.ts';
import {durationText} from '../time-text.ts';
import type {RecordEntry} from './record-page.ts';

/** One row of the screen, not painted yet: an entry that is too long for one has several. */
export type RecordRow = {
	/** Place of its entry. */
	readonly entry: number;
	readonly part: 'first' | 'rest';
	readonly indent: number;
	/** A label or a key, safe for a terminal, as is the text. */
	readonly label: string;
	readonly text: string;
};

/** What decides how rows look, besides their entries. `now` in ms since the epoch. */
export type RecordLook = {
	readonly width: number;
	readonly theme: Theme;
	readonly now: number;
};

/** What is told of a row in its margin, and in colour: the cursor is on it, or it begins what was searched for. */
export type RowMark = 'none' | 'cursor' | 'found';

const margin = 1;
const labelWidth = 13;
const deepestIndent = 40;
const leastRoom = 20;
const marks: Readonly<Record<RowMark, string>> = {none: ' ', cursor: '>', found: '*'};

/** The rows of all entries in a width. Costs as much as the record is long: made once for each width and folding. */
export function recordRows(entries: readonly RecordEntry[], width: number): readonly RecordRow[] {
	return entries.flatMap((entry, place) => rowsOf(entry, place, width));
}

function rowsOf(entry: RecordEntry, place: number, width: number): readonly RecordRow[] {
	switch (entry.kind) {
		case 'gap':
			return [{entry: place, part: 'first', indent: margin, label: '', text: ''}];
		case 'text':
			return wrapped(place, margin, entry.text, width);
		case 'fact':
			return entry.fact.label === ''
				? wrapped(place, margin, entry.fact.value, width)
				: factRows(place, entry.fact.label, entry.fact.value, width);
		case 'json': {
			const {depth, key, value} = entry.line;
			const indent = Math.max(0, Math.min(2 * depth, deepestIndent, width - leastRoom));
			const label = toTerminalText(key);
			return wrapped(place, margin + indent, key + value, width).map(row =>
				row.part === 'first' && row.text.startsWith(label)
					? {...row, label, text: row.text.slice(label.length)}
					: row,
			);
		}
	}
}

function factRows(
	place: number,
	label: string,
	value: string,
	width: number,
): readonly RecordRow[] {
	return wrapped(place, margin + labelWidth, value, width).map(row => ({
		...row,
		indent: margin,
		label: cell(row.part === 'first' ? label : '', labelWidth),
	}));
}

function wrapped(place: number, indent: number, text: string, width: number): readonly RecordRow[] {
	const lines = wrap(toTerminalText(text), Math.max(1, width - indent));
	return lines.map((line, number) => ({
		entry: place,
		part: number === 0 ? 'first' : 'rest',
		indent,
		label: '',
		text: line,
	}));
}

/** One row in exactly the width of the look. */
export function recordLine(
	{part, indent, label, text}: RecordRow,
	entry: RecordEntry,
	mark: RowMark,
	{width, theme, now}: RecordLook,
): string {
	const before = cell(marks[mark], indent);
	const room = width - indent - widthOf(label);
	const shown = cell(part === 'first' ? text + ageText(entry, now) : text, room);
	if (mark === 'cursor') {
		return theme.selected(cell(before + label + shown, width));
	}

	switch (entry.kind) {
		case 'fact':
			return paintedMark(before, theme) + theme.dim(label) + entry.fact.paint(shown);
		case 'json':
			return paintedMark(before, theme) + theme.accent(label) + shown;
		case 'gap':
		case 'text':
			return paintedMark(before, theme) + shown;
	}
}

function paintedMark(before: string, theme: Theme): string {
	return before.startsWith('*') ? theme.warning('*') + before.slice(1) : before;
}

function ageText(entry: RecordEntry, now: number): string {
	const since = entry.kind === 'fact' ? entry.fact.since : undefined;
	return since === undefined || now < since ? '' : `  (${durationText(now - since)} ago)`;
}
