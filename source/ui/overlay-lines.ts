import {cell} from '../terminal/cell.ts';
import {completenessLines} from './completeness-lines.ts';
import type {Feed} from './feed.ts';
import {helpLines} from './help/help-lines.ts';
import {keptFilter} from './kept-filter.ts';
import {problemLines} from './problem-lines.ts';
import {readingLines} from './reading-lines.ts';
import {recordLines} from './record/record-lines.ts';
import type {ScreenState} from './screen-state.ts';
import type {Theme} from './theme.ts';

/** All lines of what lies over the list and is scrolled as a text, in its full length; none where nothing does. */
export function overlayLines(
	state: ScreenState,
	feed: Feed,
	width: number,
	now: number,
	theme: Theme,
): readonly string[] {
	const {overlay, timeStyle} = state;
	switch (overlay.kind) {
		case 'none':
		case 'denied':
		case 'timeline':
		case 'values':
			return [];
		case 'help':
			return helpLines(width, theme);
		case 'problems':
			return [
				...completenessLines(feed, width, theme),
				...problemLines(feed.incidents, width, {
					times: {style: timeStyle, dates: 'none', now},
					theme,
				}),
			];
		case 'reading':
			return readingLines(feed, keptFilter(state), width, {now, theme});
		case 'record':
			return feed.store.holds(overlay.sequence)
				? recordLines(feed.store.arrival(overlay.sequence), width, now, theme)
				: [cell(' This event is no longer held: newer ones took its place.', width)];
	}
}
