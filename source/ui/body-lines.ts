import type {FacetCount, View} from '../store/view.ts';
import {cell} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {wrap} from '../terminal/wrap.ts';
import type {Feed} from './feed.ts';
import {withKeys} from './key-text.ts';
import {type Layout, separator} from './layout.ts';
import {chooserLines, laidOver} from './list/chooser-lines.ts';
import {columnsFor} from './list/columns.ts';
import {eventRow, headingRow, type RowLook} from './list/event-row.ts';
import {eventValues} from './list/event-values.ts';
import type {ScreenState} from './screen-state.ts';
import {type SidebarLook, sidebarHeading, sidebarRows} from './sidebar/sidebar-rows.ts';
import {rateSeconds, rateWindow} from './status.ts';
import type {Theme} from './theme.ts';
import {type TimeLook, timeTextWidth} from './time-text.ts';

const roomForYears = 90;
/** Around the text of an empty list. */
const emptyMargin = 4;
/** ms without any event after which something may be missing. */
const longSilence = 60_000;

/** What the list and the sidebar are drawn from. */
export type Body = {
	readonly feed: Feed;
	readonly view: View;
	readonly state: ScreenState;
	readonly layout: Layout;
	readonly top: number;
	readonly selected: number;
	readonly facetCounts: readonly FacetCount[];
	readonly sparklines: SidebarLook['sparklines'];
	readonly now: number;
	readonly theme: Theme;
};

/** The list with its headings, and the sidebar beside it where there is room. On a narrow screen the focused one is shown. */
export function bodyLines(body: Body): readonly string[] {
	const {layout, state, theme} = body;
	if (layout.sidebarWidth === 0) {
		return state.focus === 'list' ? listLines(body) : sidebarLines(body, layout.width);
	}

	const sidebar = sidebarLines(body, layout.sidebarWidth);
	return listLines(body).map(
		(line, row) => line + theme.dim(separator) + (sidebar[row] ?? cell('', layout.sidebarWidth)),
	);
}

function listLines({
	feed,
	view,
	state,
	layout,
	top,
	selected,
	now,
	theme,
}: Body): readonly string[] {
	const times = timesOf(feed, state, layout, now);
	const look: RowLook = {
		columns: columnsFor(layout.listWidth, timeTextWidth(times), state.preferences.columns),
		theme,
		times,
	};
	const cursor = state.focus === 'list' ? 'selected' : 'other';
	const rows = Array.from({length: layout.listHeight}, (_, row) => {
		const sequence = view.sequenceAt(top + row);
		return sequence === undefined
			? cell('', layout.listWidth)
			: eventRow(feed.store, sequence, look, top + row === selected ? cursor : 'normal');
	});
	if (view.size === 0) {
		const room = Math.max(1, layout.listWidth - emptyMargin);
		const lines = emptyText(feed, view, state, now)
			.split('\n')
			.flatMap(line => wrap(toTerminalText(line), room))
			.slice(0, rows.length);
		const first = Math.min(Math.floor(rows.length / 3), rows.length - lines.length);
		rows.splice(
			first,
			lines.length,
			...lines.map(line => theme.dim(cell(`   ${line}`, layout.listWidth))),
		);
	}

	const {overlay} = state;
	if (overlay.kind === 'values') {
		const size = {width: layout.listWidth, height: layout.listHeight, theme};
		const over = chooserLines(overlay, eventValues(feed.store, overlay.sequence), size);
		return [headingRow(look), ...laidOver(rows, over, selected - top)];
	}

	return [headingRow(look), ...rows];
}

/** Live events are of today; what files hold can be of any day. */
function timesOf(
	{source}: Feed,
	{timeStyle}: ScreenState,
	{listWidth}: Layout,
	now: number,
): TimeLook {
	const dated = listWidth < roomForYears ? 'without year' : 'whole';
	return {style: timeStyle, dates: source.minutePrice === undefined ? dated : 'none', now};
}

function emptyText(
	{store, source, state: feedState, stateSince, completeness}: Feed,
	{progress}: View,
	{prompt, pausedAt, preferences: {keymap}}: ScreenState,
	now: number,
): string {
	if (progress < 1) {
		return 'Searching the text of the records held…';
	}

	if (pausedAt !== undefined && pausedAt <= store.first) {
		return withKeys('Paused before the first event held. {pause} goes on.', keymap);
	}

	if (store.size > 0) {
		return prompt === undefined
			? withKeys('No event held matches. {back} clears the filter.', keymap)
			: 'No event held matches.';
	}

	switch (feedState.kind) {
		case 'connecting':
			return 'Connecting…';
		case 'live':
			return now - stateSince < longSilence || (completeness?.history?.done ?? 1) < 1
				? 'Waiting for events: CloudTrail delivers them about five minutes after the call.'
				: `No event so far: CloudTrail delivers about five minutes late.\n${doctorCommand(source.name)} tells what is missing.`;
		case 'reconnecting':
			return 'Connection lost; trying again.';
		case 'polling':
			return 'No Live Tail session; new events are read as they come.';
		case 'reading':
			return 'Reading…';
		case 'ended':
			return 'There were no records.';
		case 'failed':
			return feedState.message;
	}
}

/** Doctor takes one log group; what names several is no name. */
function doctorCommand(name: string): string {
	return /^[\w./-][\w./#-]*$/.test(name) ? `trailtail doctor ${name}` : 'trailtail doctor';
}

function sidebarLines(
	{feed, view, state, layout, facetCounts, sparklines, now, theme}: Body,
	width: number,
): readonly string[] {
	const look: SidebarLook = {
		facet: state.facet,
		counts: facetCounts,
		rates: ratesOf(feed, view, state, now),
		sparklines,
		width,
		height: layout.listHeight,
		theme,
		cursor: state.focus === 'sidebar' ? cursorOf(state, facetCounts) : undefined,
	};
	return [sidebarHeading(look), ...sidebarRows(look)];
}

function cursorOf({facetValue}: ScreenState, counts: readonly FacetCount[]): string | undefined {
	return counts.some(({value}) => value === facetValue) ? facetValue : counts[0]?.value;
}

function ratesOf(
	feed: Feed,
	view: View,
	{facet}: ScreenState,
	now: number,
): ReadonlyMap<string, number> | undefined {
	if (feed.source.minutePrice === undefined) {
		return undefined;
	}

	const seconds = rateSeconds(feed, now);
	const counts = view.recentCounts(facet, now - rateWindow);
	return new Map([...counts].map(([value, count]) => [value, count / seconds]));
}
