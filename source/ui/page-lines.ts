import {deniedLines} from './denied/denied-lines.ts';
import type {Surroundings} from './drawn.ts';
import type {Layout} from './layout.ts';
import {listScreenLines} from './list-screen.ts';
import type {ScreenState} from './screen-state.ts';
import {pageBuckets, timelineLines} from './timeline/timeline-lines.ts';

/** The lines between the filter and the keys; `undefined` where a text is scrolled over the list. */
export function pageLines(
	state: ScreenState,
	surroundings: Surroundings,
	layout: Layout,
): readonly string[] | undefined {
	const {overlay, filter, timeStyle} = state;
	const {viewOf, refusalsOf, activityOf, now, theme} = surroundings;
	const {width, overlayHeight: height} = layout;
	switch (overlay.kind) {
		case 'none':
		case 'values':
			return listScreenLines(state, surroundings, layout);
		case 'denied': {
			const {progress, inOrder} = refusalsOf(state);
			return deniedLines({
				page: overlay,
				refusals: inOrder(overlay.order),
				progress,
				filter,
				width,
				height,
				times: {style: timeStyle, dates: 'without year', now},
				theme,
			});
		}

		case 'timeline':
			return timelineLines({
				page: overlay,
				activity: activityOf(viewOf(state), overlay, pageBuckets(width)),
				width,
				height,
				style: timeStyle,
				theme,
			});
		case 'record':
		case 'help':
		case 'problems':
		case 'reading':
			return undefined;
	}
}
