import {remembered} from './filter-history.ts';
import {following, type ListPlace} from './list/list-place.ts';
import type {ScreenState} from './screen-state.ts';

/** What Esc goes back to from the list that a page led to. */
export type DrilledFrom = Pick<ScreenState, 'filter' | 'order' | 'place' | 'overlay' | 'focus'>;

/** The list that a page leads to, with a filter, order and place of its own. */
export function drilled(
	state: ScreenState,
	{
		filter = state.filter,
		order = state.order,
		place = order === 'arrival' ? following : {kind: 'first'},
	}: {
		readonly filter?: string;
		readonly order?: ScreenState['order'];
		readonly place?: ListPlace;
	},
): ScreenState {
	return {
		...state,
		filter,
		order,
		place,
		focus: 'list',
		overlay: {kind: 'none'},
		history: remembered(state.history, filter),
		drilledFrom: {
			filter: state.filter,
			order: state.order,
			place: state.place,
			overlay: state.overlay,
			focus: state.focus,
		},
	};
}

/** The page that led to the list, as it was. */
export function cameBack(state: ScreenState, drilledFrom: DrilledFrom): ScreenState {
	return {...state, ...drilledFrom, drilledFrom: undefined};
}
