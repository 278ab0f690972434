import type {RecordRow} from './record-rows.ts';

/**
Where the cursor of a record is: on an entry, and on which of its rows. Every row can be reached, also of a field
that fills many screens; another width leaves the cursor on its entry.
*/
export type RecordCursor = {readonly entry: number; readonly row: number};

export const cursorAtTop: RecordCursor = {entry: 0, row: 0};

/** The row that the cursor is on, among all rows of the record; the nearest one where its own is gone. */
export function rowOfCursor(rows: readonly RecordRow[], {entry, row}: RecordCursor): number {
	const first = rows.findIndex(candidate => candidate.entry >= entry);
	if (first === -1) {
		return Math.max(0, rows.length - 1);
	}

	const ending = rows.findIndex((candidate, place) => place > first && candidate.part === 'first');
	const last = (ending === -1 ? rows.length : ending) - 1;
	return Math.min(first + row, last);
}

/** The cursor so many rows further down, or up, as far as there are rows. */
export function movedCursor(
	rows: readonly RecordRow[],
	cursor: RecordCursor,
	by: number,
): RecordCursor {
	const wanted = rowOfCursor(rows, cursor) + by;
	const place = Math.max(0, Math.min(rows.length - 1, wanted));
	const entry = rows[place]?.entry ?? 0;
	return {entry, row: place - rowOfCursor(rows, {entry, row: 0})};
}

/** How many rows are above the screen so that the cursor's row is on it: as many as were, if that will do. */
export function scrolledTo(
	row: number,
	scrolled: number,
	height: number,
	rows: readonly RecordRow[],
): number {
	const least = row - height + 1;
	const most = Math.min(row, Math.max(0, rows.length - height));
	return Math.max(0, least, Math.min(scrolled, most));
}
