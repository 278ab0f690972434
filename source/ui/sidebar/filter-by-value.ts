import {addTerm} from '../../filter/add-term.ts';
import {quoteValue} from '../../filter/quote-value.ts';
import {remembering} from '../prompt/history.ts';
import type {ScreenState} from '../screen-state.ts';

/**
The state once the filter asks for the value that the cursor of the sidebar is on, or rules it out.
@param facetValues the values of the sidebar, from top to bottom
*/
export function filterByValue(
	state: ScreenState,
	sense: 'has' | 'has not',
	facetValues: readonly string[],
): ScreenState {
	const value = facetValues.find(candidate => candidate === state.facetValue) ?? facetValues[0];
	if (value === undefined) {
		return state;
	}

	const term = `${sense === 'has' ? '' : '!'}${state.facet}:${quoteValue(value)}`;
	const filter = addTerm(state.filter, term);
	return {
		...state,
		focus: sense === 'has' ? 'list' : 'sidebar',
		filter,
		history: remembering(state.history, filter),
	};
}
