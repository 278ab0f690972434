import type {Line} from '../prompt/line-editor.ts';
import {type Folded, nothingFolded} from './folding.ts';
import {cursorAtTop, type RecordCursor} from './record-cursor.ts';

/** Where one is in a record. `scrolled` is how many of its rows are above the screen. */
export type RecordPlace = {
	readonly folded: Folded;
	readonly cursor: RecordCursor;
	readonly scrolled: number;
};

/** What is looked for within a record. `before` is where it was begun: what Esc goes back to. */
export type RecordSearch =
	| {readonly kind: 'none'}
	| {readonly kind: 'typed'; readonly line: Line; readonly before: RecordPlace}
	| {readonly kind: 'kept'; readonly word: string};

/** A record that lies over the list, and where one is in it. */
export type RecordOverlay = RecordPlace & {
	readonly kind: 'record';
	readonly sequence: number;
	readonly search: RecordSearch;
};

/** The record of an event as it opens: all of it, from its top. */
export function openedRecord(sequence: number): RecordOverlay {
	return {
		kind: 'record',
		sequence,
		scrolled: 0,
		cursor: cursorAtTop,
		folded: nothingFolded,
		search: {kind: 'none'},
	};
}

/** The word that is looked for, `''` where none is. */
export function wordOf(search: RecordSearch): string {
	switch (search.kind) {
		case 'none':
			return '';
		case 'typed':
			return search.line.text;
		case 'kept':
			return search.word;
	}
}

/** Rows of the record that fit into a height: a search takes the last one for itself. */
export function rowsShown({search}: RecordOverlay, height: number): number {
	return search.kind === 'none' ? height : Math.max(1, height - 1);
}
