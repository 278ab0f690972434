import type {Order} from '../store/view.ts';
import {usualPeriod} from './ask/ask.ts';
import type {DeniedPage} from './denied/denied-page.ts';
import type {DrilledFrom} from './drill.ts';
import type {GroupPage} from './group/group-page.ts';
import type {ListPlace} from './list/list-place.ts';
import {following} from './list/list-place.ts';
import type {ValueChooser} from './list/value-chooser.ts';
import {type Preferences, type TimeStyle, usualPreferences} from './preferences.ts';
import type {Line} from './prompt/line-editor.ts';
import type {RecordOverlay} from './record/record-overlay.ts';
import type {Save} from './save/save-state.ts';
import type {SidebarFacet} from './sidebar/facets.ts';
import type {TimelinePage} from './timeline/timeline-page.ts';

/** The filter being typed, and what Esc goes back to. */
export type Prompt = {
	readonly line: Line;
	readonly before: {
		readonly filter: string;
		readonly place: ListPlace;
		readonly overlay: Overlay;
	};
	/** Which of the earlier filters is shown, 0 being the last one used; `undefined` for what was typed. */
	readonly recalled: number | undefined;
	/** Which of the candidates is in the line; `undefined` for what was typed. */
	readonly chosen: number | undefined;
	/** What was typed before an earlier filter was recalled or a candidate chosen. */
	readonly typed: Line;
};

/** What lies over the list. `scrolled` is how many of its lines are above the screen. */
export type Overlay =
	| {readonly kind: 'none'}
	| RecordOverlay
	/** `over` is what it was opened from. */
	| {readonly kind: 'help'; readonly scrolled: number; readonly over: Overlay}
	| {readonly kind: 'group'; readonly scrolled: number; readonly page: GroupPage}
	| {readonly kind: 'problems'; readonly scrolled: number}
	| {readonly kind: 'reading'; readonly scrolled: number}
	| DeniedPage
	| TimelinePage
	| ValueChooser;

/** All that the screen remembers between two frames, besides the events. */
export type ScreenState = {
	readonly focus: 'list' | 'sidebar';
	readonly overlay: Overlay;
	/** The filter that applies: the last good one. */
	readonly filter: string;
	/** Who applies the terms that CloudWatch can apply. */
	readonly filterAt: 'server' | 'local';
	readonly prompt: Prompt | undefined;
	readonly save: Save | undefined;
	/** Filters used before, the last one first. */
	readonly history: readonly string[];
	readonly place: ListPlace;
	/** While paused: sequence number of the first event not shown. */
	readonly pausedAt: number | undefined;
	readonly order: Order;
	readonly timeStyle: TimeStyle;
	readonly facet: SidebarFacet;
	/** The value that the cursor of the sidebar is on: the first one while undefined or gone. */
	readonly facetValue: string | undefined;
	/** The page that led to the list: Esc goes back there. */
	/** The page that led to the list, while one has. */
	readonly drilledFrom: DrilledFrom | undefined;
	/** Whether somebody is told of what comes and matches. */
	readonly alerts: 'on' | 'off';
	/** The period that an engine was last asked about, as it was typed. */
	readonly askedPeriod: string;
	/** What came of the last key, in one sentence, until the next one. */
	readonly notice: Notice | undefined;
	readonly preferences: Preferences;
};

export type Notice = {readonly text: string; readonly tone: 'good' | 'bad'};

export function initialState(
	filter: string,
	order: Order,
	filterAt: ScreenState['filterAt'],
	alerts: ScreenState['alerts'] = 'off',
	preferences: Preferences = usualPreferences,
): ScreenState {
	return {
		focus: 'list',
		overlay: {kind: 'none'},
		filter,
		filterAt,
		prompt: undefined,
		save: undefined,
		history: [],
		place: order === 'arrival' ? following : {kind: 'first'},
		pausedAt: undefined,
		order,
		timeStyle: preferences.time,
		facet: 'event',
		facetValue: undefined,
		drilledFrom: undefined,
		alerts,
		askedPeriod: usualPeriod,
		notice: undefined,
		preferences,
	};
}
