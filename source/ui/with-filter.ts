import {remembering} from './prompt/history.ts';
import type {ScreenState} from './screen-state.ts';

/** The state with another filter in force, which is then one of the earlier filters. */
export function withFilter(state: ScreenState, filter: string): ScreenState {
	return {...state, filter, history: remembering(state.history, filter)};
}
