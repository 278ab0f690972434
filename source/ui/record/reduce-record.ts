import {edited, lineOf} from '../prompt/line-editor.ts';
import {entryLike} from './entry-like.ts';
import {allToggled, isFoldable, toggled} from './folding.ts';
import type {LaidOutRecord} from './laid-out-record.ts';
import type {RecordAction} from './record-action.ts';
import {movedCursor, type RecordCursor, rowOfCursor, scrolledTo} from './record-cursor.ts';
import {pathOf} from './record-document.ts';
import {type RecordOverlay, type RecordPlace, rowsShown, wordOf} from './record-overlay.ts';
import {nextMatch, type ReadingPlace} from './searching.ts';

/** What is known of the screen that a record is on. */
export type RecordScreen = {
	/** How a record would be laid out; undefined when its event is no longer held. */
	readonly layOut: (overlay: RecordOverlay) => LaidOutRecord | undefined;
	/** Rows of the overlay. */
	readonly height: number;
};

type Reading = Extract<
	RecordAction,
	{kind: 'fold' | 'open search' | 'edit search' | 'keep search' | 'find'}
>;

/** Where one is in a record after an action that only concerns the record. */
export function reduceRecord(
	overlay: RecordOverlay,
	action: Reading,
	screen: RecordScreen,
): RecordOverlay {
	const {search} = overlay;
	switch (action.kind) {
		case 'fold':
			return action.what === 'all' ? foldAll(overlay, screen) : foldEntry(overlay, screen);
		case 'open search': {
			const before = search.kind === 'typed' ? search.before : overlay;
			return {...overlay, search: {kind: 'typed', line: lineOf(''), before: placeOf(before)}};
		}

		case 'edit search': {
			if (search.kind !== 'typed') {
				return overlay;
			}

			const {before} = search;
			const typed = {...search, line: edited(search.line, action.edit)};
			const from = {folded: before.folded, cursor: before.cursor.entry - 1};
			return found({...overlay, ...before, search: typed}, from, 'next', screen);
		}

		case 'keep search': {
			const word = wordOf(search);
			return {...overlay, search: word === '' ? {kind: 'none'} : {kind: 'kept', word}};
		}

		case 'find': {
			const {folded, cursor} = overlay;
			return found(overlay, {folded, cursor: cursor.entry}, action.towards, screen);
		}
	}
}

/** One step back from a record: out of its search first; undefined where there is none to leave. */
export function withoutSearch(overlay: RecordOverlay): RecordOverlay | undefined {
	const {search} = overlay;
	switch (search.kind) {
		case 'none':
			return undefined;
		case 'typed':
			return {...overlay, ...search.before, search: {kind: 'none'}};
		case 'kept':
			return {...overlay, search: {kind: 'none'}};
	}
}

/** The cursor so many rows further down, or up. */
export function movedInRecord(
	overlay: RecordOverlay,
	by: number,
	screen: RecordScreen,
): RecordOverlay {
	const record = screen.layOut(overlay);
	return record === undefined
		? overlay
		: withCursor(overlay, movedCursor(record.rows, overlay.cursor, by), record, screen);
}

/** Another record, with the cursor on the same part of it as far as it has that. */
export function ofNeighbour(
	overlay: RecordOverlay,
	sequence: number,
	screen: RecordScreen,
): RecordOverlay {
	const record = screen.layOut(overlay);
	return movedOver(overlay, record, {...overlay, sequence}, screen);
}

function foldEntry(overlay: RecordOverlay, screen: RecordScreen): RecordOverlay {
	const record = screen.layOut(overlay);
	const entry = record?.entries[overlay.cursor.entry];
	const document = record?.page.document;
	if (document === undefined || entry?.kind !== 'json') {
		return overlay;
	}

	const {node} = entry.line;
	const container = document.nodes[node];
	return container === undefined || !isFoldable(container)
		? overlay
		: movedOver(
				overlay,
				record,
				{...overlay, folded: toggled(overlay.folded, pathOf(document, node))},
				screen,
			);
}

function foldAll(overlay: RecordOverlay, screen: RecordScreen): RecordOverlay {
	const record = screen.layOut(overlay);
	const document = record?.page.document;
	return document === undefined
		? overlay
		: movedOver(
				overlay,
				record,
				{...overlay, folded: allToggled(document, overlay.folded)},
				screen,
			);
}

/** The overlay with the cursor where it was before, in what is laid out otherwise now. */
function movedOver(
	{cursor}: RecordOverlay,
	before: LaidOutRecord | undefined,
	overlay: RecordOverlay,
	screen: RecordScreen,
): RecordOverlay {
	const record = screen.layOut(overlay);
	if (before === undefined || record === undefined) {
		return overlay;
	}

	const entry = entryLike(before, cursor.entry, record);
	return withCursor(overlay, {...cursor, entry}, record, screen);
}

function found(
	overlay: RecordOverlay,
	from: ReadingPlace,
	towards: 'next' | 'previous',
	screen: RecordScreen,
): RecordOverlay {
	const searched = screen.layOut(overlay);
	const place = searched && nextMatch(searched, from, towards);
	if (place === undefined) {
		return overlay;
	}

	const revealed = {...overlay, folded: place.folded};
	const record = screen.layOut(revealed);
	return record === undefined
		? overlay
		: withCursor(revealed, cursorOn(place.cursor, wordOf(overlay.search), record), record, screen);
}

/** The row of an entry that has the word, as far as it is not broken over two. */
function cursorOn(entry: number, word: string, {rows}: LaidOutRecord): RecordCursor {
	const own = rows.filter(row => row.entry === entry);
	const row = own.findIndex(({label, text}) =>
		(label + text).toLowerCase().includes(word.toLowerCase()),
	);
	return {entry, row: Math.max(0, row)};
}

function withCursor(
	overlay: RecordOverlay,
	cursor: RecordCursor,
	{rows}: LaidOutRecord,
	{height}: RecordScreen,
): RecordOverlay {
	const row = rowOfCursor(rows, cursor);
	const shown = rowsShown(overlay, height);
	return {...overlay, cursor, scrolled: scrolledTo(row, overlay.scrolled, shown, rows)};
}

function placeOf({folded, cursor, scrolled}: RecordPlace): RecordPlace {
	return {folded, cursor, scrolled};
}
