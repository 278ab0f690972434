import {drawnGroups} from './group/group-screen.ts';
import type {Groups, GroupsSource} from './group/groups.ts';
import {layoutFor} from './layout.ts';
import {overlayLines} from './overlay-lines.ts';
import type {Candidates} from './prompt/candidates.ts';
import {mistakeOf} from './prompt/mistake-of.ts';
import type {LayOut} from './record/laid-out-record.ts';
import type {Drawn} from './reduce.ts';
import type {ScreenState} from './screen-state.ts';
import type {Theme} from './theme.ts';

/** What a screen is drawn from, besides its state. */
export type Surroundings = GroupsSource & {
	readonly groups: Groups;
	readonly layOut: LayOut;
	readonly candidatesOf: Candidates;
	readonly columns: number;
	readonly rows: number;
	readonly now: number;
	readonly theme: Theme;
};

/**
What an action may know of the screen of a state. Several keys can come at once, so this is worked out for
states that are never drawn: each part only when it is asked for.
*/
export function drawnFor(state: ScreenState, surroundings: Surroundings): Drawn {
	const {feed, viewOf, groups, layOut, candidatesOf, columns, rows, now, theme} = surroundings;
	const {width, listHeight, overlayHeight} = layoutOf(state, columns, rows);
	return {
		listHeight,
		overlayHeight,
		nextSequence: feed.store.next,
		groupsOf: page =>
			drawnGroups({groups, source: surroundings, state, width, height: overlayHeight, now}, page),
		sourceName: feed.source.name,
		now,
		matching: filter => viewOf({...state, filter}).size,
		records: {layOut: overlay => layOut(overlay, width), height: overlayHeight},
		get candidates() {
			return candidatesOf(state.prompt, listHeight - 1);
		},
		get rows() {
			return viewOf(state);
		},
		get searched() {
			return viewOf(state).progress;
		},
		get facetValues() {
			return viewOf(state)
				.counts(state.facet)
				.map(({value}) => value);
		},
		get overlayLines() {
			return overlayLines(state, feed, width, now, theme).length;
		},
	};
}

/** The layout of a state: a mistake takes a row of its own. */
export function layoutOf({prompt}: ScreenState, columns: number, rows: number) {
	return layoutFor(columns, rows, mistakeOf(prompt) === undefined ? 0 : 1);
}
