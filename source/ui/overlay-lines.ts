import {completenessLines} from './completeness-lines.ts';
import type {Feed} from './feed.ts';
import {helpLines} from './help/help-lines.ts';
import {keptFilter} from './kept-filter.ts';
import {problemLines} from './problem-lines.ts';
import {readingLines} from './reading-lines.ts';
import type {ScreenState} from './screen-state.ts';
import type {Theme} from './theme.ts';

/** All lines of what lies over the list, in its full length; none where nothing does, or a page that draws itself. */
/** All lines of what lies over the list and is scrolled as a text, in its full length; none where nothing does. */
export function overlayLines(
	state: ScreenState,
	feed: Feed,
	width: number,
	now: number,
	theme: Theme,
): readonly string[] {
	const {overlay, timeStyle, preferences} = state;
	switch (overlay.kind) {
		case 'none':
		case 'record':
		// Its page is no text that scrolls: it is drawn by itself.
		case 'group':
		case 'denied':
		case 'timeline':
		case 'values':
			return [];
		case 'help':
			return helpLines(width, theme, preferences.keymap);
		case 'problems':
			return [
				...completenessLines(feed, width, theme),
				...problemLines(feed.incidents, width, {
					times: {style: timeStyle, dates: 'none', now},
					theme,
				}),
			];
		case 'reading':
			return readingLines(feed, keptFilter(state), width, {now, theme, preferences});
	}
}
