import {deniedLines} from './denied/denied-lines.ts';
import type {Surroundings} from './drawn.ts';
import {drawnPage} from './group/group-screen.ts';
import type {Layout} from './layout.ts';
import {listScreenLines} from './list-screen.ts';
import {overlayLines} from './overlay-lines.ts';
import {positionText} from './position-text.ts';
import {type Frame, recordFrame} from './record/record-frame.ts';
import type {ScreenState} from './screen-state.ts';
import {scrollOf} from './scroll-of.ts';
import {pageBuckets, timelineLines} from './timeline/timeline-lines.ts';

/** What stands between the filter and the keys: the list, or the page over it. */
export function pageFrame(state: ScreenState, surroundings: Surroundings, layout: Layout): Frame {
	const {overlay, filter, timeStyle} = state;
	const {feed, viewOf, groups, layOut, refusalsOf, activityOf, now, theme} = surroundings;
	const {width, overlayHeight: height} = layout;
	switch (overlay.kind) {
		case 'none':
		case 'values':
			return {lines: listScreenLines(state, surroundings, layout), position: ''};
		case 'record':
			return recordFrame(overlay, layOut(overlay, width), {width, height, now, theme});
		case 'group': {
			const screen = {groups, source: surroundings, state, width, height, now, theme};
			const {lines, top, height: shown, rows} = drawnPage(screen, overlay.page);
			return {lines, position: positionText(top, shown, rows)};
		}

		case 'denied': {
			const {progress, inOrder} = refusalsOf(state);
			const lines = deniedLines({
				page: overlay,
				refusals: inOrder(overlay.order),
				progress,
				filter,
				width,
				height,
				times: {style: timeStyle, dates: 'without year', now},
				theme,
			});
			return {lines, position: ''};
		}

		case 'timeline': {
			const lines = timelineLines({
				page: overlay,
				activity: activityOf(viewOf(state), overlay, pageBuckets(width)),
				width,
				height,
				style: timeStyle,
				theme,
			});
			return {lines, position: ''};
		}

		case 'help':
		case 'problems':
		case 'reading': {
			const lines = overlayLines(state, feed, width, now, theme);
			const above = scrollOf(overlay, lines.length, height);
			return {
				lines: lines.slice(above, above + height),
				position: positionText(above, height, lines.length),
			};
		}
	}
}
