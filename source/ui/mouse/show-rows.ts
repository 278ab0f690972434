import {movedCursor, rowOfCursor, scrolledTo} from '../record/record-cursor.ts';
import {type RecordOverlay, rowsShown} from '../record/record-overlay.ts';
import type {Drawn} from '../reduce.ts';
import type {ScreenState} from '../screen-state.ts';
import type {RowWindow} from './row-window.ts';

export type ShowRowsAction = {readonly kind: 'show rows'} & RowWindow;

/** The list or the page over it from another row on, with another row selected. */
export function showRows(state: ScreenState, window: RowWindow, drawn: Drawn): ScreenState {
	const {overlay} = state;
	const {top, selected} = window;
	switch (overlay.kind) {
		case 'none': {
			const [topmost, chosen] = [drawn.rows.sequenceAt(top), drawn.rows.sequenceAt(selected)];
			return topmost === undefined || chosen === undefined
				? state
				: {...state, place: {kind: 'anchored', selected: chosen, top: topmost}};
		}

		case 'values':
			return {...state, overlay: {...overlay, row: selected}};
		case 'record':
			return {...state, overlay: shownInRecord(overlay, window, drawn)};
		case 'group': {
			const {table, now} = drawn.groupsOf(overlay.page);
			const key = table.rows[selected]?.key;
			const place = {selected: key === undefined ? undefined : {key, row: selected}, scrolled: top};
			return {...state, overlay: {...overlay, page: {...overlay.page, ...place, touchedAt: now}}};
		}

		case 'denied':
			return {...state, overlay: {...overlay, selected: drawn.refusals[selected]?.key, top}};
		case 'timeline':
		case 'help':
		case 'problems':
		case 'reading':
			return state;
	}
}

function shownInRecord(
	overlay: RecordOverlay,
	{top, selected}: RowWindow,
	{records}: Drawn,
): RecordOverlay {
	const rows = records.layOut(overlay)?.rows ?? [];
	const by = selected - rowOfCursor(rows, overlay.cursor);
	const height = rowsShown(overlay, records.height);
	return {
		...overlay,
		cursor: movedCursor(rows, overlay.cursor, by),
		scrolled: scrolledTo(selected, top, height, rows),
	};
}
