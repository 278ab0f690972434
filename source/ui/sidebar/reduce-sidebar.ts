import {neighbour} from '../neighbour.ts';
import type {ScreenState} from '../screen-state.ts';
import {withValue} from '../value-term.ts';
import {withFilter} from '../with-filter.ts';
import {type SidebarFacet, sidebarFacets} from './facets.ts';

export type SidebarAction =
	| {readonly kind: 'change facet'; readonly to: 'next' | 'previous'}
	| {readonly kind: 'show facet'; readonly facet: SidebarFacet}
	| {readonly kind: 'filter by value'; readonly sense: 'has' | 'has not'};

/** What the sidebar may know of what is drawn. */
export type SidebarDrawn = {
	/** Values in the sidebar, from top to bottom. */
	readonly facetValues: readonly string[];
	/** A narrow screen has no room for both. */
	readonly sidebarPlace: 'beside the list' | 'in place of the list';
};

export function reduceSidebar(
	state: ScreenState,
	action: SidebarAction,
	drawn: SidebarDrawn,
): ScreenState {
	switch (action.kind) {
		case 'change facet':
			return withFacet(state, neighbour(sidebarFacets, state.facet, action.to === 'next' ? 1 : -1));
		case 'show facet': {
			const focus = drawn.sidebarPlace === 'beside the list' ? state.focus : 'sidebar';
			return {...withFacet(state, action.facet), focus};
		}

		case 'filter by value':
			return filteredByValue(state, action.sense, drawn);
	}
}

/** The cursor moved by some rows. */
export function movedInSidebar(
	state: ScreenState,
	by: number,
	{facetValues}: Pick<SidebarDrawn, 'facetValues'>,
): ScreenState {
	const row = Math.max(0, facetValues.indexOf(state.facetValue ?? ''));
	const next = Math.min(Math.max(0, facetValues.length - 1), Math.max(0, row + by));
	return {...state, facetValue: facetValues[next]};
}

function withFacet(state: ScreenState, facet: SidebarFacet): ScreenState {
	return {...state, facet, facetValue: undefined};
}

function filteredByValue(
	state: ScreenState,
	sense: 'has' | 'has not',
	{facetValues}: SidebarDrawn,
): ScreenState {
	const value = facetValues.find(candidate => candidate === state.facetValue) ?? facetValues[0];
	if (value === undefined) {
		return state;
	}

	const filter = withValue(state.filter, state.facet, value, sense);
	return {...withFilter(state, filter), focus: sense === 'has' ? 'list' : 'sidebar'};
}
