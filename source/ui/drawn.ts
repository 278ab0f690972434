import {refusalsHeightOf} from './denied/denied-lines.ts';
import type {ReadRefusals} from './denied/use-refusals.ts';
import {drawnGroups} from './group/group-screen.ts';
import type {Groups, GroupsSource} from './group/groups.ts';
import {layoutFor} from './layout.ts';
import {eventValues} from './list/event-values.ts';
import {overlayLines} from './overlay-lines.ts';
import type {Candidates} from './prompt/candidates.ts';
import {mistakeOf} from './prompt/mistake-of.ts';
import type {LayOut} from './record/laid-out-record.ts';
import type {Drawn} from './reduce.ts';
import type {ScreenState} from './screen-state.ts';
import type {SparklinesOf} from './sidebar/use-sparklines.ts';
import type {Theme} from './theme.ts';
import {placeAt} from './timeline/place-at.ts';
import {pageBuckets} from './timeline/timeline-lines.ts';
import type {ActivityOf} from './timeline/use-activity.ts';

/** What a screen is drawn from, besides its state. */
export type Surroundings = GroupsSource & {
	readonly groups: Groups;
	readonly layOut: LayOut;
	readonly candidatesOf: Candidates;
	readonly refusalsOf: (state: ScreenState) => ReadRefusals;
	readonly activityOf: ActivityOf;
	readonly sparklinesOf: SparklinesOf;
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
	const {feed, viewOf, groups, layOut, candidatesOf, refusalsOf, activityOf} = surroundings;
	const {columns, rows, now, theme} = surroundings;
	const {width, listHeight, overlayHeight, sidebarWidth} = layoutOf(state, columns, rows);
	return {
		listHeight,
		overlayHeight,
		refusalsHeight: refusalsHeightOf(overlayHeight),
		sidebarPlace: sidebarWidth === 0 ? 'in place of the list' : 'beside the list',
		failed: sequence => feed.store.value(sequence, 'error') !== '',
		get eventValues() {
			return state.overlay.kind === 'values' ? eventValues(feed.store, state.overlay.sequence) : [];
		},
		nextSequence: feed.store.next,
		groupsOf: page =>
			drawnGroups(
				{groups, source: surroundings, state, width, height: overlayHeight, now, theme},
				page,
			),
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
		get refusals() {
			return state.overlay.kind === 'denied' ? refusalsOf(state).inOrder(state.overlay.order) : [];
		},
		get activity() {
			return activityOf(viewOf(state), state.overlay, pageBuckets(width));
		},
		placeAt: time => placeAt(feed.store, viewOf({...state, order: 'time'}), time, listHeight),
		get overlayLines() {
			return overlayLines(state, feed, width, now, theme).length;
		},
	};
}

/** The layout of a state: a mistake takes a row of its own. */
export function layoutOf({prompt, preferences}: ScreenState, columns: number, rows: number) {
	return layoutFor(columns, rows, mistakeOf(prompt, preferences.saved) === undefined ? 0 : 1);
}
