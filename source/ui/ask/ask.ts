import {parseDuration} from '../../duration.ts';
import type {Facet} from '../../store/view.ts';
import type {GroupPage} from '../group/group-page.ts';
import type {Line} from '../prompt/line-editor.ts';
import type {Overlay, ScreenState} from '../screen-state.ts';

/** What is asked, up to a moment, ms since the epoch; `period` is how much time before it, as it was typed. */
export type AskRequest = {
	readonly filter: string;
	readonly fields: readonly Facet[];
	readonly period: string;
	readonly to: number;
};

/**
Something asked of an engine on the page of groups.

- `question`: it is shown, its period is typed, and nothing runs.
- `answer`: it runs or has run, and its groups are on the page; `before` is the page that comes back after it.
*/
export type Ask =
	| {
			readonly kind: 'question';
			readonly line: Line;
			/** When it was opened: where its period ends, ms since the epoch. */
			readonly openedAt: number;
			/** Lines of the question that are above the screen. */
			readonly scrolled: number;
	  }
	| {readonly kind: 'answer'; readonly request: AskRequest; readonly before: GroupPage};

export const usualPeriod = '24h';

/** CloudWatch keeps no events for longer. */
const longestPeriod = 3653 * 24 * 60 * 60 * 1000;

/** Reads `15m`, `2h`, `3d` as ms; undefined for what is no period to ask about. */
export function readPeriod(text: string): number | undefined {
	const length = parseDuration(text.trim());
	return length === undefined || length < 1000 || length > longestPeriod ? undefined : length;
}

/** What is being asked now, also while the help lies over it. */
export function askOf({overlay}: Pick<ScreenState, 'overlay'>): Ask | undefined {
	return askUnder(overlay);
}

function askUnder(overlay: Overlay): Ask | undefined {
	switch (overlay.kind) {
		case 'group':
			return overlay.page.ask;
		case 'help':
			return askUnder(overlay.over);
		default:
			return undefined;
	}
}
