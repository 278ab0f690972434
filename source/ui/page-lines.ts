import {deniedLines} from './denied/denied-lines.ts';
import type {Surroundings} from './drawn.ts';
import type {Layout} from './layout.ts';
import type {ScreenState} from './screen-state.ts';
import {pageBuckets, timelineLines} from './timeline/timeline-lines.ts';

/** The lines of a page that is laid out by itself; `undefined` where a text is scrolled, or the list is on screen. */
export function pageLines(
	state: ScreenState,
	{viewOf, refusalsOf, activityOf, now, theme}: Surroundings,
	{width, overlayHeight: height}: Layout,
): readonly string[] | undefined {
	const {overlay, filter, timeStyle} = state;
	switch (overlay.kind) {
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
		default:
			return undefined;
	}
}
