import {writeCallerLine} from '../../config/caller-line.ts';
import {addTerm} from '../../filter/add-term.ts';
import type {GroupOrder} from '../../store/group/group-order.ts';
import {type AskDrawn, reduceAsk, scrolledQuestion} from '../ask/reduce-ask.ts';
import {drilled} from '../drill.ts';
import {edited, type Line, lineOf} from '../prompt/line-editor.ts';
import type {ScreenState} from '../screen-state.ts';
import {valueTerm} from '../value-term.ts';
import {withFilter} from '../with-filter.ts';
import {readFields, withCompletedField} from './fields-line.ts';
import type {GroupAction} from './group-action.ts';
import type {SortColumn} from './group-columns.ts';
import type {GroupPage, TypedLine} from './group-page.ts';
import {callerOf, type GroupRow, type GroupTable} from './group-table.ts';
import {filterOfGroup} from './group-terms.ts';
import {groupWindow} from './group-window.ts';
import {callersPage, neighbourPage, pageOfFields} from './groupings.ts';
import {typingMistake} from './typing-lines.ts';
import {withPage} from './with-page.ts';

/** What an action may know of the groups as a page shows them now. */
export type DrawnGroups = {
	readonly table: GroupTable;
	/** Rows on screen. */
	readonly height: number;
	/** What they can be ordered by, from left to right. */
	readonly columns: readonly SortColumn[];
	readonly asking: AskDrawn;
	readonly headings: GroupHeadings;
	readonly now: number;
};

/** Where the headings of the columns are on the page, and what the one in a column of cells orders by. */
export type GroupHeadings = {
	readonly row: number;
	readonly width: number;
	readonly at: (column: number) => SortColumn | undefined;
};

export type GroupsOf = (page: GroupPage) => DrawnGroups;

/** The state after an action on the page of groups. Pure: the list of known callers is changed around it. */
export function reduceGroup(
	state: ScreenState,
	action: GroupAction,
	groupsOf: GroupsOf,
): ScreenState {
	if (action.kind === 'open') {
		return withPage(state, touched(callersPage, groupsOf));
	}

	if (state.overlay.kind !== 'group') {
		return state;
	}

	const {page} = state.overlay;
	switch (action.kind) {
		case 'regroup':
			return withPage(state, touched(neighbourPage(page, action.to), groupsOf));
		case 'sort':
			return withPage(state, sorted(page, action.by, groupsOf));
		case 'sort by':
			return withPage(
				state,
				action.column === page.order.column
					? reversed(page, groupsOf)
					: sortedBy(page, action.column, groupsOf),
			);
		case 'reverse':
			return withPage(state, reversed(page, groupsOf));
		case 'drill':
			return drilledInto(state, page, groupsOf);
		case 'filter':
			return filtered(state, page, action.sense, groupsOf);
		case 'details':
			return withPage(state, {...touched(page, groupsOf), details: action.shown});
		case 'type':
			return typing(state, page, action.purpose, groupsOf);
		case 'edit':
			return withLine(state, page, line => edited(line, action.edit));
		case 'complete':
			return page.typing?.purpose === 'fields' ? withLine(state, page, withCompletedField) : state;
		case 'keep line':
			return lineKept(state, page, groupsOf);
		case 'open question':
		case 'edit period':
		case 'ask':
			return reduceAsk(state, page, action, groupsOf);
	}
}

/** @param by rows down, or up where it is negative; beyond the ends it stops there */
export function moveGroup(state: ScreenState, by: number, groupsOf: GroupsOf): ScreenState {
	if (state.overlay.kind !== 'group') {
		return state;
	}

	const {page} = state.overlay;
	const {table, height, asking, now} = groupsOf(page);
	if (page.ask?.kind === 'question') {
		return withPage(state, scrolledQuestion(page, page.ask, by, asking));
	}

	const {top, selected} = groupWindow(page, table.rows, height);
	const row = Math.max(0, Math.min(selected + by, table.rows.length - 1));
	const key = table.rows[row]?.key;
	return key === undefined
		? state
		: withPage(state, {...page, selected: {key, row}, scrolled: top, touchedAt: now});
}

/** The page holds on to its selected row, and its rows stay where they are for a while. */
export function touchGroup(state: ScreenState, groupsOf: GroupsOf): ScreenState {
	return state.overlay.kind === 'group'
		? withPage(state, touched(state.overlay.page, groupsOf))
		: state;
}

/** One step back from the page: a line being typed, what is asked of an engine, whole details, the page itself. */
export function backFromGroup(state: ScreenState, page: GroupPage): ScreenState {
	if (page.typing !== undefined) {
		return withPage(state, {...page, typing: undefined});
	}

	if (page.ask !== undefined) {
		return withPage(
			state,
			page.ask.kind === 'answer' ? page.ask.before : {...page, ask: undefined},
		);
	}

	return page.details === 'whole'
		? withPage(state, {...page, details: 'brief'})
		: {...state, overlay: {kind: 'none'}};
}

/** The row that keys mean. */
export function selectedGroup(page: GroupPage, groupsOf: GroupsOf): GroupRow | undefined {
	const {table, height} = groupsOf(page);
	return table.rows[groupWindow(page, table.rows, height).selected];
}

function touched(page: GroupPage, groupsOf: GroupsOf): GroupPage {
	const {table, height, now} = groupsOf(page);
	const {top, selected: row} = groupWindow(page, table.rows, height);
	const key = table.rows[row]?.key;
	return {
		...page,
		selected: key === undefined ? page.selected : {key, row},
		scrolled: top,
		touchedAt: now,
	};
}

function sorted(page: GroupPage, by: 'next' | 'previous', groupsOf: GroupsOf): GroupPage {
	const {columns} = groupsOf(page);
	const place = columns.indexOf(page.order.column) + (by === 'next' ? 1 : -1);
	const column = columns.at(place % columns.length) ?? page.order.column;
	return sortedBy(page, column, groupsOf);
}

/** Names from A on, numbers from the largest. */
function sortedBy(page: GroupPage, column: SortColumn, groupsOf: GroupsOf): GroupPage {
	const isName = page.fields.some(field => field === column);
	return inOrderOf(page, {column, direction: isName ? 'ascending' : 'descending'}, groupsOf);
}

function reversed(page: GroupPage, groupsOf: GroupsOf): GroupPage {
	const direction = page.order.direction === 'ascending' ? 'descending' : 'ascending';
	return inOrderOf(page, {...page.order, direction}, groupsOf);
}

/** Another order is asked for to see what comes first in it. */
function inOrderOf(page: GroupPage, order: GroupOrder, groupsOf: GroupsOf): GroupPage {
	return touched({...page, order, selected: undefined, scrolled: 0}, groupsOf);
}

function drilledInto(state: ScreenState, page: GroupPage, groupsOf: GroupsOf): ScreenState {
	const row = selectedGroup(page, groupsOf);
	if (row === undefined) {
		return state;
	}

	if (row.state === 'gone') {
		const text = 'None of its events is held any more; its numbers are those since the start.';
		return {...state, notice: {text, tone: 'bad'}};
	}

	const filter = filterOfGroup(state.filter, page.fields, row.group);
	return drilled(withPage(state, touched(page, groupsOf)), 'the groups', {filter});
}

/** Where groups are ordered by a name, that name is meant, else the first. */
function filtered(
	state: ScreenState,
	page: GroupPage,
	sense: 'has' | 'has not',
	groupsOf: GroupsOf,
): ScreenState {
	const row = selectedGroup(page, groupsOf);
	const field = page.fields.find(name => name === page.order.column) ?? page.fields[0];
	if (row === undefined || field === undefined) {
		return state;
	}

	const value = row.group.values[page.fields.indexOf(field)] ?? '';
	const term = valueTerm(field, value, sense);
	return withFilter(withPage(state, touched(page, groupsOf)), addTerm(state.filter, term));
}

function typing(
	state: ScreenState,
	page: GroupPage,
	purpose: TypedLine['purpose'],
	groupsOf: GroupsOf,
): ScreenState {
	const text = purpose === 'fields' ? page.fields.join(',') : lineOfCaller(page, groupsOf);
	return text === undefined
		? state
		: withPage(state, {...touched(page, groupsOf), typing: {purpose, line: lineOf(text)}});
}

function lineOfCaller(page: GroupPage, groupsOf: GroupsOf): string | undefined {
	const row = selectedGroup(page, groupsOf);
	const caller = row === undefined ? undefined : callerOf(page.fields, row.group);
	return caller === undefined ? undefined : writeCallerLine(caller);
}

function withLine(state: ScreenState, page: GroupPage, change: (line: Line) => Line): ScreenState {
	return page.typing === undefined
		? state
		: withPage(state, {...page, typing: {...page.typing, line: change(page.typing.line)}});
}

/** A line that cannot be taken stays and says why. */
function lineKept(state: ScreenState, page: GroupPage, groupsOf: GroupsOf): ScreenState {
	if (page.typing === undefined || typingMistake(page.typing) !== undefined) {
		return state;
	}

	const read = readFields(page.typing.line.text);
	return page.typing.purpose === 'fields' && read.kind === 'fields'
		? withPage(state, touched(pageOfFields(read.fields), groupsOf))
		: withPage(state, {...touched(page, groupsOf), typing: undefined});
}
