import type {Feed} from './feed.ts';
import type {Layout} from './layout.ts';
import {overlayLines} from './overlay-lines.ts';
import {positionText} from './position-text.ts';
import type {LayOut} from './record/laid-out-record.ts';
import {type Frame, recordFrame} from './record/record-frame.ts';
import {scrollOf} from './reduce.ts';
import type {ScreenState} from './screen-state.ts';
import type {Theme} from './theme.ts';

/** What an overlay is drawn from. */
type Surroundings = {
	readonly state: ScreenState;
	readonly feed: Feed;
	readonly layOut: LayOut;
	readonly layout: Layout;
	readonly now: number;
	readonly theme: Theme;
};

/** What lies over the list, as far as it is on the screen. */
export function overlayFrame({state, feed, layOut, layout, now, theme}: Surroundings): Frame {
	const {overlay} = state;
	const {width, overlayHeight: height} = layout;
	if (overlay.kind === 'record') {
		return recordFrame(overlay, layOut(overlay, width), {width, height, now, theme});
	}

	const lines = overlayLines(state, feed, width, now, theme);
	const above = scrollOf(overlay, lines.length, height);
	return {
		lines: lines.slice(above, above + height),
		position: positionText(above, height, lines.length),
	};
}
