import type {Action} from './action.ts';
import {movedAmongRefusals} from './denied/denied-page.ts';
import {distance} from './distance.ts';
import {moveGroup} from './group/reduce-group.ts';
import {atFirst, following, moved} from './list/list-place.ts';
import {movedInChooser} from './list/value-chooser.ts';
import {rowsShown} from './record/record-overlay.ts';
import {movedInRecord} from './record/reduce-record.ts';
import type {Drawn} from './reduce.ts';
import type {ScreenState} from './screen-state.ts';
import {scrollOf} from './scroll-of.ts';
import {movedInSidebar} from './sidebar/reduce-sidebar.ts';

/** The state after moving in whatever has the keys, by rows or pages of it. */
export function movedBy(
	state: ScreenState,
	{by, unit}: Extract<Action, {kind: 'move'}>,
	drawn: Drawn,
): ScreenState {
	return movedRows(state, by * distance(unit, heightOf(state, drawn)), drawn);
}

/** The state after going to an end of whatever has the keys. */
export function movedTo(state: ScreenState, to: 'first' | 'last', drawn: Drawn): ScreenState {
	if (state.overlay.kind === 'none' && state.focus === 'list') {
		const {rows, listHeight} = drawn;
		return {...state, place: to === 'last' ? following : atFirst(state.place, rows, listHeight)};
	}

	// More rows than anything has.
	return movedRows(
		state,
		to === 'first' ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER,
		drawn,
	);
}

/** Rows on the screen of what has the keys. */
function heightOf({overlay}: ScreenState, drawn: Drawn): number {
	switch (overlay.kind) {
		case 'none':
			return drawn.listHeight;
		case 'values':
			return drawn.eventValues.length;
		case 'record':
			return rowsShown(overlay, drawn.overlayHeight);
		case 'group':
			return drawn.groupsOf(overlay.page).height;
		case 'denied':
			return drawn.refusalsHeight;
		case 'timeline':
		case 'help':
		case 'problems':
		case 'reading':
			return drawn.overlayHeight;
	}
}

function movedRows(state: ScreenState, rows: number, drawn: Drawn): ScreenState {
	const {overlay} = state;
	switch (overlay.kind) {
		case 'none':
			return state.focus === 'sidebar'
				? movedInSidebar(state, rows, drawn)
				: {...state, place: moved(state.place, rows, drawn.rows, drawn.listHeight)};
		case 'values':
			return {...state, overlay: movedInChooser(overlay, rows, drawn)};
		case 'record':
			return {...state, overlay: movedInRecord(overlay, rows, drawn.records)};
		case 'group':
			return moveGroup(state, rows, drawn.groupsOf);
		case 'denied':
			return {...state, overlay: movedAmongRefusals(overlay, rows, drawn)};
		case 'timeline':
			return state;
		case 'help':
		case 'problems':
		case 'reading': {
			const {overlayLines, overlayHeight} = drawn;
			const wanted = scrollOf(overlay, overlayLines, overlayHeight) + rows;
			const scrolled = {...overlay, scrolled: Math.max(0, wanted)};
			const last = scrollOf(scrolled, overlayLines, overlayHeight);
			return {...state, overlay: {...overlay, scrolled: last}};
		}
	}
}
