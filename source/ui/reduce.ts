import type {Facet, Order} from '../store/view.ts';
import type {Action} from './action.ts';
import {distance} from './distance.ts';
import {cameBack} from './drill.ts';
import {
	backFromGroup,
	type GroupsOf,
	moveGroup,
	reduceGroup,
	touchGroup,
} from './group/reduce-group.ts';
import {anchored, atFirst, following, moved, type Rows, windowOf} from './list/list-place.ts';
import {remembering} from './prompt/history.ts';
import {type PromptScreen, reducePrompt} from './prompt/reduce-prompt.ts';
import {filterByEntry} from './record/filter-by-entry.ts';
import {openedRecord, type RecordOverlay, rowsShown} from './record/record-overlay.ts';
import {
	movedInRecord,
	ofNeighbour,
	type RecordScreen,
	reduceRecord,
	withoutSearch,
} from './record/reduce-record.ts';
import {reduceSave} from './save/reduce-save.ts';
import type {Overlay, ScreenState, TimeStyle} from './screen-state.ts';
import {scrollOf} from './scroll-of.ts';
import {filterByValue} from './sidebar/filter-by-value.ts';

/** What the reducer may know of the screen as it is drawn now. */
export type Drawn = PromptScreen & {
	/** The rows the filter lets through. */
	readonly rows: Rows;
	readonly records: RecordScreen;
	readonly listHeight: number;
	/** Values in the sidebar, from top to bottom. */
	readonly facetValues: readonly string[];
	/** Lines of the overlay, and how many of them fit. */
	readonly overlayLines: number;
	readonly overlayHeight: number;
	/** The groups of a page with the filter of the state. */
	readonly groupsOf: GroupsOf;
	/** Sequence number the next event will get: where a pause begins. */
	readonly nextSequence: number;
	/** Which part of the rows held the filter has looked at, 0 to 1. */
	readonly searched: number;
	readonly sourceName: string;
	/** ms since the epoch. */
	readonly now: number;
};

const facets: readonly Facet[] = [
	'event',
	'target',
	'index',
	'principal',
	'app',
	'error',
	'type',
	'region',
	'account',
];
const timeStyles: readonly TimeStyle[] = ['utc', 'local', 'relative'];
const orders: readonly Order[] = ['arrival', 'time'];

/** The state after an action. Pure; `copy`, `want`, `suspend` and `quit` change nothing here: they are for the program around. */
export function reduce(before: ScreenState, action: Action, drawn: Drawn): ScreenState {
	const state = before.notice === undefined ? before : {...before, notice: undefined};
	switch (action.kind) {
		case 'move':
			return move(state, action, drawn);
		case 'go':
			return go(state, action.to, drawn);
		case 'follow':
			return state.place.kind === 'following'
				? {...state, place: anchored(state.place, drawn.rows, drawn.listHeight)}
				: {...state, place: following, pausedAt: undefined};
		case 'pause':
			return {...state, pausedAt: state.pausedAt === undefined ? drawn.nextSequence : undefined};
		case 'open filter':
		case 'keep filter':
		case 'edit filter':
		case 'choose filter':
		case 'take candidate':
			return reducePrompt(state, action, drawn);
		case 'fold':
		case 'open search':
		case 'edit search':
		case 'keep search':
		case 'find':
			return inRecord(state, overlay => reduceRecord(overlay, action, drawn.records));
		case 'filter by entry':
			return filterByEntry(state, action.sense, drawn.records);
		case 'open record':
			return openRecord(state, drawn);
		case 'group':
			return reduceGroup(state, action.action, drawn.groupsOf);
		case 'mark caller':
			return touchGroup(state, drawn.groupsOf);
		case 'open help':
			return {...state, overlay: {kind: 'help', scrolled: 0, over: state.overlay}};
		case 'open problems':
			return {...state, overlay: {kind: 'problems', scrolled: 0}};
		case 'open reading':
			return {...state, overlay: {kind: 'reading', scrolled: 0}};
		case 'change filter place':
			return {...state, filterAt: state.filterAt === 'server' ? 'local' : 'server'};
		case 'change focus':
			return {...state, focus: state.focus === 'list' ? 'sidebar' : 'list'};
		case 'change facet':
			return {
				...state,
				facet: neighbour(facets, state.facet, action.to === 'next' ? 1 : -1),
				facetValue: undefined,
			};
		case 'filter by value':
			return filterByValue(state, action.sense, drawn.facetValues);
		case 'change order':
			return {...state, order: neighbour(orders, state.order, 1)};
		case 'change time':
			return {...state, timeStyle: neighbour(timeStyles, state.timeStyle, 1)};
		case 'neighbour record':
			return neighbourRecord(state, action.towards === 'newer' ? 1 : -1, drawn);
		case 'save':
			return reduceSave(state, action.step, drawn);
		case 'back':
			return back(state);
		case 'tell':
			return {...state, notice: action.notice};
		case 'copy':
		case 'want':
		case 'suspend':
		case 'quit':
			return state;
	}
}

function move(
	state: ScreenState,
	{by, unit}: Extract<Action, {kind: 'move'}>,
	drawn: Drawn,
): ScreenState {
	if (state.overlay.kind === 'record') {
		const rows = by * distance(unit, rowsShown(state.overlay, drawn.overlayHeight));
		return {...state, overlay: movedInRecord(state.overlay, rows, drawn.records)};
	}

	if (state.overlay.kind === 'group') {
		const {height} = drawn.groupsOf(state.overlay.page);
		return moveGroup(state, by * distance(unit, height), drawn.groupsOf);
	}

	if (state.overlay.kind !== 'none') {
		return scrolled(state, by * distance(unit, drawn.overlayHeight), drawn);
	}

	if (state.focus === 'sidebar') {
		const {facetValues} = drawn;
		const row = Math.max(0, facetValues.indexOf(state.facetValue ?? ''));
		const next = Math.min(
			Math.max(0, facetValues.length - 1),
			Math.max(0, row + by * distance(unit, drawn.listHeight)),
		);
		return {...state, facetValue: facetValues[next]};
	}

	const rows = by * distance(unit, drawn.listHeight);
	return {...state, place: moved(state.place, rows, drawn.rows, drawn.listHeight)};
}

function go(state: ScreenState, to: 'first' | 'last', drawn: Drawn): ScreenState {
	if (state.overlay.kind === 'record') {
		const rows = to === 'first' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
		return {...state, overlay: movedInRecord(state.overlay, rows, drawn.records)};
	}

	if (state.overlay.kind === 'group') {
		const {length} = drawn.groupsOf(state.overlay.page).table.rows;
		return moveGroup(state, to === 'first' ? -length : length, drawn.groupsOf);
	}

	if (state.overlay.kind !== 'none') {
		return scrolled(state, to === 'first' ? -drawn.overlayLines : drawn.overlayLines, drawn);
	}

	if (state.focus === 'sidebar') {
		return {...state, facetValue: drawn.facetValues.at(to === 'first' ? 0 : -1)};
	}

	return {
		...state,
		place: to === 'last' ? following : atFirst(state.place, drawn.rows, drawn.listHeight),
	};
}

function scrolled(state: ScreenState, by: number, drawn: Drawn): ScreenState {
	if (state.overlay.kind === 'none') {
		return state;
	}

	const {overlayLines, overlayHeight} = drawn;
	const wanted = scrollOf(state.overlay, overlayLines, overlayHeight) + by;
	const overlay = {...state.overlay, scrolled: Math.max(0, wanted)};
	const next = scrollOf(overlay, overlayLines, overlayHeight);
	return {...state, overlay: {...overlay, scrolled: next}};
}

function openRecord(state: ScreenState, {rows, listHeight}: Drawn): ScreenState {
	const sequence = rows.sequenceAt(windowOf(state.place, rows, listHeight).selected);
	return sequence === undefined
		? state
		: {
				...state,
				place: anchored(state.place, rows, listHeight),
				overlay: openedRecord(sequence),
			};
}

function neighbourRecord(state: ScreenState, by: number, drawn: Drawn): ScreenState {
	const {rows, listHeight, records} = drawn;
	const place = moved(state.place, by, rows, listHeight);
	return place.kind === 'anchored'
		? inRecord({...state, place}, overlay => ofNeighbour(overlay, place.selected, records))
		: state;
}

function inRecord(
	state: ScreenState,
	change: (overlay: RecordOverlay) => RecordOverlay,
): ScreenState {
	return state.overlay.kind === 'record' ? {...state, overlay: change(state.overlay)} : state;
}

function back(state: ScreenState): ScreenState {
	const {prompt, overlay} = state;
	if (prompt !== undefined) {
		return {...state, prompt: undefined, ...prompt.before};
	}

	if (overlay.kind === 'group') {
		return backFromGroup(state, overlay.page);
	}

	if (overlay.kind !== 'none') {
		return {...state, overlay: overlayBefore(overlay)};
	}

	if (state.focus === 'sidebar') {
		return {...state, focus: 'list'};
	}

	return (
		cameBack(state) ?? {
			...state,
			filter: '',
			drilledFrom: undefined,
			history: remembering(state.history, state.filter),
		}
	);
}

function overlayBefore(overlay: Overlay): Overlay {
	switch (overlay.kind) {
		case 'help':
			return overlay.over;
		case 'record':
			return withoutSearch(overlay) ?? {kind: 'none'};
		case 'none':
		case 'group':
		case 'problems':
		case 'reading':
			return {kind: 'none'};
	}
}

function neighbour<Value>(values: readonly Value[], value: Value, by: 1 | -1): Value {
	const place = values.indexOf(value) + by + values.length;
	return values[place % values.length] ?? value;
}
