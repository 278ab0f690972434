import type {KnownCallers} from '../../config/known-callers.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import {answerLines, answerNothing} from '../ask/answer-lines.ts';
import {lowestOf, questionPage} from '../ask/question-page.ts';
import type {Feed} from '../feed.ts';
import type {ScreenState} from '../screen-state.ts';
import {rateSeconds} from '../status.ts';
import type {Theme} from '../theme.ts';
import {type TimeLook, timeTextWidth} from '../time-text.ts';
import {columnAt} from './column-at.ts';
import {detailSections} from './detail-sections.ts';
import {type ColumnsLook, type GroupColumns, groupColumns, sortColumns} from './group-columns.ts';
import {type GroupLayout, groupLayout} from './group-layout.ts';
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

/** The page's lines, and which of its rows they show. */
export type DrawnPage = {
	readonly lines: readonly string[];
	readonly top: number;
	readonly height: number;
	readonly rows: number;
};

/** What an action may know of the page. */
export function drawnGroups(screen: GroupScreen, page: GroupPage): DrawnGroups {
	const {groups, source, state, now} = screen;
	return {
		table: groups.tableOf(source, state, page, now),
		height: layoutOf(screen, page).height,
		columns: sortColumns(page.fields, tellerOf(source.feed, page)),
		get headings() {
			const layout = layoutOf(screen, page);
			const {first} = timesOf(source.feed, state, now);
			const columns = columnsOf(page, layout, source.feed, first);
			const at = (column: number) =>
				column < layout.width ? columnAt(columns, page.fields, column) : undefined;
			return {row: answerOf(screen, page)?.length ?? 1, width: layout.width, at};
		},
		asking: {readiness: source.asker.readiness, lowest: lowestOf(source.asker, screen, page)},
		now,
	};
}

/** The page as it is drawn. */
export function drawnPage(screen: GroupScreen, page: GroupPage): DrawnPage {
	const {groups, source, state, width, now, theme} = screen;
	if (page.ask?.kind === 'question') {
		return questionPage(source.asker, page, page.ask, screen);
	}

	const {feed, known, verdicts} = source;
	const table = groups.tableOf(source, state, page, now);
	const layout = layoutOf(screen, page);
	const window = groupWindow(page, table.rows, layout.height);
	const times = timesOf(feed, state, now);
	const row = table.rows[window.selected];
	const lines = groupLines({
		page,
		table,
		window,
		layout,
		rows: {
			columns: columnsOf(page, layout, feed, times.first),
			theme,
			times,
			seconds: rateSeconds(feed, now),
			markOf: marked => markOf(marked, page, known, verdicts),
		},
		keymap: screen.state.preferences.keymap,
		answer: answerOf(screen, page),
		nothing: nothingOf(table, source.asker, page),
		details:
			row === undefined || page.ask !== undefined
				? []
				: sectionsOf(screen, table, row, times.first),
		width,
		theme,
	});
	return {lines, top: window.top, height: layout.height, rows: table.rows.length};
}

function columnsOf(
	page: GroupPage,
	{width}: GroupLayout,
	feed: Feed,
	times: TimeLook,
): GroupColumns {
	const {fields, order} = page;
	const timeWidth = timeTextWidth(times);
	return groupColumns(width, {fields, order, source: tellerOf(feed, page), timeWidth});
}

/** An answer tells nothing of a group but its numbers: it has all the room. */
function layoutOf(screen: GroupScreen, page: GroupPage): GroupLayout {
	const {width, height} = screen;
	const answer = answerOf(screen, page);
	return answer === undefined
		? groupLayout(width, height, page.details)
		: groupLayout(width, height, 'none', answer.length);
}

/** The lines above the groups that an engine counted; undefined for those of what is held. */
function answerOf(
	{groups, source, state, width, now, theme}: GroupScreen,
	page: GroupPage,
): readonly string[] | undefined {
	if (page.ask?.kind !== 'answer') {
		return undefined;
	}

	const {asker} = source;
	const {request} = page.ask;
	const {name, answer} = asker;
	const table = groups.tableOf(source, state, page, now);
	const inexpressible = asker.questionOf(request)?.inexpressible ?? [];
	return answerLines({name, request, answer, table, inexpressible}, width, theme);
}

function nothingOf(
	{searched}: GroupTable,
	{answer}: GroupsSource['asker'],
	{ask}: GroupPage,
): string {
	if (ask?.kind === 'answer') {
		return answerNothing(answer);
	}

	return searched < 1 ? 'Nothing found so far.' : 'No event held matches.';
}

function tellerOf(feed: Feed, {ask}: GroupPage): ColumnsLook['source'] {
	return ask?.kind === 'answer' ? 'engine' : livelinessOf(feed);
}

function livelinessOf({source}: Feed): 'live' | 'past' {
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
