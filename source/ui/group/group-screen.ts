import type {KnownCallers} from '../../config/known-callers.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import type {Feed} from '../feed.ts';
import type {ScreenState} from '../screen-state.ts';
import {rateSeconds} from '../status.ts';
import type {Theme} from '../theme.ts';
import {type TimeLook, timeTextWidth} from '../time-text.ts';
import {detailSections} from './detail-sections.ts';
import {type ColumnsLook, groupColumns, sortColumns} from './group-columns.ts';
import {groupLayout} from './group-layout.ts';
import {groupLines} from './group-lines.ts';
import type {GroupPage} from './group-page.ts';
import type {CallerMark} from './group-row.ts';
import {callerOf, type GroupRow, type GroupTable} from './group-table.ts';
import {groupWindow} from './group-window.ts';
import {isByCaller} from './groupings.ts';
import type {Groups, GroupsSource} from './groups.ts';
import {ledgerSection} from './ledger-section.ts';
import type {DrawnGroups} from './reduce-group.ts';

/** What the page is drawn from, besides its own state. */
export type GroupScreen = {
	readonly groups: Groups;
	readonly source: GroupsSource;
	readonly state: ScreenState;
	/** Cells that the page has, its headings included. */
	readonly width: number;
	readonly height: number;
	readonly now: number;
	readonly theme: Theme;
};

/** What an action may know of the page. */
export function drawnGroups(
	{groups, source, state, width, height, now}: Omit<GroupScreen, 'theme'>,
	page: GroupPage,
): DrawnGroups {
	return {
		table: groups.tableOf(source, state, page, now),
		height: groupLayout(width, height, page.details).height,
		columns: sortColumns(page.fields, livelinessOf(source.feed)),
		now,
	};
}

/** The page as it is drawn: its lines, and which of its rows they show. */
export function drawnPage(
	screen: GroupScreen,
	page: GroupPage,
): {
	readonly lines: readonly string[];
	readonly top: number;
	readonly height: number;
	readonly rows: number;
} {
	const {groups, source, state, width, now, theme} = screen;
	const {feed, known, verdicts} = source;
	const table = groups.tableOf(source, state, page, now);
	const layout = groupLayout(width, screen.height, page.details);
	const window = groupWindow(page, table.rows, layout.height);
	const times = timesOf(feed, state, now);
	const row = table.rows[window.selected];
	const lines = groupLines({
		page,
		table,
		window,
		layout,
		rows: {
			columns: groupColumns(layout.width, {
				fields: page.fields,
				order: page.order,
				source: livelinessOf(feed),
				timeWidth: timeTextWidth(times.first),
			}),
			theme,
			times,
			seconds: rateSeconds(feed, now),
			markOf: marked => markOf(marked, page, known, verdicts),
		},
		details: row === undefined ? [] : sectionsOf(screen, table, row, times.first),
		width,
		theme,
	});
	return {lines, top: window.top, height: layout.height, rows: table.rows.length};
}

function livelinessOf({source}: Feed): ColumnsLook['source'] {
	return source.minutePrice === undefined ? 'past' : 'live';
}

/** Of live events it matters how long ago the last was; what files hold can be of any day. */
function timesOf(
	feed: Feed,
	{timeStyle}: ScreenState,
	now: number,
): {readonly first: TimeLook; readonly last: TimeLook} {
	const live = livelinessOf(feed) === 'live';
	const first: TimeLook = {style: timeStyle, dates: live ? 'none' : 'without year', now};
	return {first, last: live ? {...first, style: 'relative'} : first};
}

/** Where the lists are empty everyone would be unknown: that is not worth a mark. */
function markOf(
	{group}: GroupRow,
	{fields}: GroupPage,
	known: KnownCallers,
	{isNew}: CallerVerdicts,
): CallerMark {
	const caller = callerOf(fields, group);
	if (caller === undefined || known.isKnown(caller.principal, caller.application)) {
		return 'known';
	}

	if (isNew(caller.principal, caller.application)) {
		return 'new';
	}

	return known.isEmpty ? 'known' : 'unknown';
}

/** Of a group that is a caller the ledger knows more; what is no longer held only where all that is held is looked at. */
function sectionsOf(
	{groups, source: {feed}, state}: GroupScreen,
	table: GroupTable,
	row: GroupRow,
	times: TimeLook,
) {
	const details = groups.detailsOf(feed, table, row);
	const caller = isByCaller(table.fields) ? callerOf(table.fields, row.group) : undefined;
	const isAll = state.filter === '' && state.pausedAt === undefined;
	const held = isAll ? details.targets.map(({target}) => target) : undefined;
	const sections = detailSections(details, table.fields);
	return caller === undefined
		? sections
		: [...sections, ...ledgerSection(feed.ledger, caller, held, times)];
}
