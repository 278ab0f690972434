import type {Feed} from './feed.ts';
import {drawnPage} from './group/group-screen.ts';
import type {Groups, GroupsSource} from './group/groups.ts';
import type {Layout} from './layout.ts';
import {overlayLines} from './overlay-lines.ts';
import {positionText} from './position-text.ts';
import type {LayOut} from './record/laid-out-record.ts';
import {type Frame, recordFrame} from './record/record-frame.ts';
import type {ScreenState} from './screen-state.ts';
import {scrollOf} from './scroll-of.ts';
import type {Theme} from './theme.ts';

/** What an overlay is drawn from. */
type Surroundings = {
	readonly state: ScreenState;
	readonly feed: Feed;
	readonly layOut: LayOut;
	readonly groups: Groups;
	readonly groupsSource: GroupsSource;
	readonly layout: Layout;
	readonly now: number;
	readonly theme: Theme;
};

/** What lies over the list, as far as it is on the screen. */
export function overlayFrame(surroundings: Surroundings): Frame {
	const {state, feed, layOut, groups, groupsSource: source, layout, now, theme} = surroundings;
	const {overlay} = state;
	const {width, overlayHeight: height} = layout;
	if (overlay.kind === 'record') {
		return recordFrame(overlay, layOut(overlay, width), {width, height, now, theme});
	}

	if (overlay.kind === 'group') {
		const screen = {groups, source, state, width, height, now, theme};
		const {lines, top, height: shown, rows} = drawnPage(screen, overlay.page);
		return {lines, position: positionText(top, shown, rows)};
	}

	const lines = overlayLines(state, feed, width, now, theme);
	const above = scrollOf(overlay, lines.length, height);
	return {
		lines: lines.slice(above, above + height),
		position: positionText(above, height, lines.length),
	};
}
