import {sortColumns} from '../group/group-columns.ts';
import type {GroupPage} from '../group/group-page.ts';
import type {DrawnGroups, GroupsOf} from '../group/reduce-group.ts';
import {withPage} from '../group/with-page.ts';
import {edited, type LineEdit, lineOf} from '../prompt/line-editor.ts';
import type {ScreenState} from '../screen-state.ts';
import {type Ask, readPeriod} from './ask.ts';
import type {Readiness} from './asker.ts';

/** What a key means for what is asked of an engine. */
export type AskAction =
	| {readonly kind: 'open question'}
	| {readonly kind: 'edit period'; readonly edit: LineEdit}
	/** Runs the query that is shown. */
	| {readonly kind: 'ask'};

/** What asking needs to know of the page. */
export type AskDrawn = {
	readonly readiness: Readiness;
	/** How many lines of the question can be above the screen at the most. */
	readonly lowest: number;
};

/** The state after an action of asking. Pure; what is asked is carried out by the program around. */
export function reduceAsk(
	state: ScreenState,
	page: GroupPage,
	action: AskAction,
	groupsOf: GroupsOf,
): ScreenState {
	switch (action.kind) {
		case 'open question':
			return opened(state, page, groupsOf(page));
		case 'edit period':
			return page.ask?.kind === 'question'
				? withPage(state, {
						...page,
						ask: {...page.ask, line: edited(page.ask.line, action.edit)},
					})
				: state;
		case 'ask':
			return page.ask?.kind === 'question' ? asked(state, page, page.ask, groupsOf(page)) : state;
	}
}

/** The question with other lines of it on screen. */
export function scrolledQuestion(
	page: GroupPage,
	ask: Extract<Ask, {kind: 'question'}>,
	by: number,
	{lowest}: AskDrawn,
): GroupPage {
	const scrolled = Math.max(0, Math.min(ask.scrolled + by, lowest));
	return {...page, ask: {...ask, scrolled}};
}

function opened(state: ScreenState, page: GroupPage, {asking, now}: DrawnGroups): ScreenState {
	const {readiness} = asking;
	if (readiness.kind === 'no engine') {
		return {...state, notice: {text: readiness.reason, tone: 'bad'}};
	}

	const line = lineOf(state.askedPeriod);
	return withPage(state, {...page, ask: {kind: 'question', line, openedAt: now, scrolled: 0}});
}

/** Only a query that was shown is run. */
function asked(
	state: ScreenState,
	page: GroupPage,
	{line, openedAt}: Extract<Ask, {kind: 'question'}>,
	{asking}: DrawnGroups,
): ScreenState {
	const period = line.text.trim();
	if (asking.readiness.kind !== 'ready' || readPeriod(period) === undefined) {
		return state;
	}

	const request = {filter: state.filter, fields: page.fields, period, to: openedAt};
	const isTold = sortColumns(page.fields, 'engine').includes(page.order.column);
	return withPage(
		{...state, askedPeriod: period},
		{
			...page,
			order: isTold ? page.order : {column: 'count', direction: 'descending'},
			selected: undefined,
			scrolled: 0,
			ask: {kind: 'answer', request, before: {...page, ask: undefined}},
		},
	);
}
