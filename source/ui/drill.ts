import {withKeys} from './key-text.ts';
import {remembering} from './prompt/history.ts';
import type {ScreenState} from './screen-state.ts';
import {withFilter} from './with-filter.ts';

/** What Esc in the list goes back to, as long as the filter that a page led there with was only added to. */
export type DrilledFrom = {
	readonly filter: string;
	readonly to: Pick<
		ScreenState,
		'filter' | 'order' | 'place' | 'overlay' | 'focus' | 'drilledFrom'
	>;
};

/**
The list that a page leads to, with a filter, order and place of its own.
@param from what Esc goes back to: `the groups`
*/
export function drilled(
	state: ScreenState,
	from: string,
	{
		filter = state.filter,
		order = state.order,
		place = state.place,
	}: Partial<Pick<ScreenState, 'filter' | 'order' | 'place'>>,
): ScreenState {
	const {drilledFrom, focus, overlay} = state;
	const to = {
		filter: state.filter,
		order: state.order,
		place: state.place,
		overlay,
		focus,
		drilledFrom,
	};
	return {
		...withFilter(state, filter),
		order,
		place,
		focus: 'list',
		overlay: {kind: 'none'},
		drilledFrom: {filter, to},
		notice: {
			text: withKeys(`{back} goes back to ${from}.`, state.preferences.keymap),
			tone: 'good',
		},
	};
}

/** The page that led to the list, as it was; undefined where none did, or another filter was made since. */
export function cameBack(state: ScreenState): ScreenState | undefined {
	const {drilledFrom, filter, history} = state;
	return drilledFrom !== undefined && filter.startsWith(drilledFrom.filter)
		? {...state, ...drilledFrom.to, history: remembering(history, filter)}
		: undefined;
}
