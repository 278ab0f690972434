import {deniedLines} from './denied/denied-lines.ts';
import type {Surroundings} from './drawn.ts';
import type {Layout} from './layout.ts';
import type {ScreenState} from './screen-state.ts';

/** The lines of a page that is laid out by itself; `undefined` where a text is scrolled, or the list is on screen. */
export function pageLines(
	state: ScreenState,
	{refusalsOf, now, theme}: Surroundings,
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

		default:
			return undefined;
	}
}
