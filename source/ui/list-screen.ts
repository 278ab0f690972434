import {bodyLines} from './body-lines.ts';
import type {Surroundings} from './drawn.ts';
import type {Layout} from './layout.ts';
import {windowOf} from './list/list-place.ts';
import type {ScreenState} from './screen-state.ts';
import {lineBuckets, timelineLine} from './timeline/timeline-line.ts';

/** The list, the counts beside it and the timeline below. */
export function listScreenLines(
	state: ScreenState,
	{feed, viewOf, activityOf, sparklinesOf, now, theme}: Surroundings,
	layout: Layout,
): readonly string[] {
	const {width, listHeight, timelineHeight} = layout;
	const view = viewOf(state);
	const activity = () => activityOf(view, state.overlay, lineBuckets(width));
	const body = bodyLines({
		feed,
		view,
		state,
		layout,
		...windowOf(state.place, view, listHeight),
		facetCounts: view.counts(state.facet),
		sparklines: (on, most) => sparklinesOf(view, state.facet, on, activity().whole, most),
		now,
		theme,
	});
	return timelineHeight === 0
		? body
		: [...body, timelineLine(activity(), width, state.timeStyle, theme)];
}
