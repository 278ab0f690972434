import {parseFilter} from '../filter/parse.ts';
import {unfinished} from '../filter/unfinished.ts';
import type {Order} from '../store/view.ts';
import type {Action} from './action.ts';
import {type DeniedDrawn, movedAmongRefusals, reduceDenied} from './denied/denied-page.ts';
import {cameBack} from './drill.ts';
import {remembered} from './filter-history.ts';
import {anchored, atFirst, following, moved, type Rows, windowOf} from './list/list-place.ts';
import {type ErrorDrawn, toNeighbourError} from './list/neighbour-error.ts';
import {type ChooserDrawn, movedInChooser, reduceChooser} from './list/value-chooser.ts';
import {neighbour} from './neighbour.ts';
import {edited, type Line, lineOf} from './prompt/line-editor.ts';
import type {Overlay, Prompt, ScreenState, TimeStyle} from './screen-state.ts';
import {movedInSidebar, reduceSidebar, type SidebarDrawn} from './sidebar/reduce-sidebar.ts';
import {reduceTimeline, type TimelineDrawn} from './timeline/timeline-page.ts';

/** What the reducer may know of the screen as it is drawn now. */
export type Drawn = DeniedDrawn &
	TimelineDrawn &
	SidebarDrawn &
	ChooserDrawn & {
		/** The rows the filter lets through. */
		readonly rows: Rows;
		/** How many events another filter would let through. */
		readonly matching: (filter: string) => number;
		readonly listHeight: number;
		readonly failed: ErrorDrawn['failed'];
		/** Lines of the overlay, and how many of them fit. */
		readonly overlayLines: number;
		readonly overlayHeight: number;
		/** Sequence number the next event will get: where a pause begins. */
		readonly nextSequence: number;
	};

const timeStyles: readonly TimeStyle[] = ['utc', 'local', 'relative'];
const orders: readonly Order[] = ['arrival', 'time'];

/** The state after an action. Pure; `want`, `suspend` and `quit` change nothing here: they are for the program around. */
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
			return openFilter(state);
		case 'keep filter':
			return keepFilter(state, drawn);
		case 'recall filter':
			return recallFilter(state, action.towards);
		case 'edit filter':
			return state.prompt === undefined
				? state
				: withPrompt(state, typed(state.prompt, edited(state.prompt.line, action.edit)));
		case 'open record':
			return openRecord(state, drawn);
		case 'open denied':
		case 'change refusal order':
		case 'show refused calls':
			return reduceDenied(state, action, drawn);
		case 'open timeline':
		case 'move in time':
		case 'go in time':
		case 'zoom':
		case 'show moment':
			return reduceTimeline(state, action, drawn);
		case 'open values':
		case 'choose value':
			return reduceChooser(state, action, drawn);
		case 'neighbour error':
			return toNeighbourError(state, action, drawn);
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
		case 'show facet':
		case 'filter by value':
			return reduceSidebar(state, action, drawn);
		case 'change order':
			return {...state, order: neighbour(orders, state.order, 1)};
		case 'change time':
			return {...state, timeStyle: neighbour(timeStyles, state.timeStyle, 1)};
		case 'neighbour record':
			return neighbourRecord(state, action.towards === 'newer' ? 1 : -1, drawn);
		case 'back':
			return back(state);
		case 'tell':
			return {...state, notice: action.notice};
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
	if (state.overlay.kind === 'denied') {
		const rows = by * distance(unit, drawn.refusalsHeight);
		return {...state, overlay: movedAmongRefusals(state.overlay, rows, drawn)};
	}

	if (state.overlay.kind === 'values') {
		const rows = by * distance(unit, drawn.eventValues.length);
		return {...state, overlay: movedInChooser(state.overlay, rows, drawn)};
	}

	if (state.overlay.kind !== 'none') {
		return scrolled(state, by * distance(unit, drawn.overlayHeight), drawn);
	}

	if (state.focus === 'sidebar') {
		return movedInSidebar(state, by * distance(unit, drawn.listHeight), drawn);
	}

	const rows = by * distance(unit, drawn.listHeight);
	return {...state, place: moved(state.place, rows, drawn.rows, drawn.listHeight)};
}

function distance(unit: 'row' | 'half' | 'page', height: number): number {
	switch (unit) {
		case 'row':
			return 1;
		case 'half':
			return Math.max(1, Math.floor(height / 2));
		case 'page':
			return Math.max(1, height - 1);
	}
}

function go(state: ScreenState, to: 'first' | 'last', drawn: Drawn): ScreenState {
	if (state.overlay.kind === 'denied') {
		const rows = (to === 'first' ? -1 : 1) * drawn.refusals.length;
		return {...state, overlay: movedAmongRefusals(state.overlay, rows, drawn)};
	}

	if (state.overlay.kind === 'values') {
		const rows = (to === 'first' ? -1 : 1) * drawn.eventValues.length;
		return {...state, overlay: movedInChooser(state.overlay, rows, drawn)};
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
	if (!('scrolled' in state.overlay)) {
		return state;
	}

	const {overlayLines, overlayHeight} = drawn;
	const wanted = scrollOf(state.overlay, overlayLines, overlayHeight) + by;
	const overlay = {...state.overlay, scrolled: Math.max(0, wanted)};
	const next = scrollOf(overlay, overlayLines, overlayHeight);
	return {...state, overlay: {...overlay, scrolled: next}};
}

/** How many lines of an overlay are above the screen, now that it has so many and so many of them fit. */
export function scrollOf(overlay: Overlay, lines: number, height: number): number {
	return 'scrolled' in overlay ? Math.min(overlay.scrolled, Math.max(0, lines - height)) : 0;
}

function openFilter(state: ScreenState): ScreenState {
	return {
		...state,
		overlay: {kind: 'none'},
		prompt: {
			line: lineOf(state.filter),
			before: {filter: state.filter, place: state.place, overlay: state.overlay},
			recalled: undefined,
			typed: state.filter,
		},
	};
}

/**
A filter that cannot be read is not kept: the prompt stays and says why. A value is kept as it was typed if that
finds anything, else as the beginning of a value that the view has shown all along.
*/
function keepFilter(state: ScreenState, {matching}: Drawn): ScreenState {
	const text = state.prompt?.line.text ?? '';
	const shown = unfinished(text);
	if (!isFilter(shown)) {
		return state;
	}

	const asTyped = text === state.prompt?.before.filter || (isFilter(text) && matching(text) > 0);
	const filter = asTyped ? text : shown;
	return {...state, filter, prompt: undefined, history: remembered(state.history, filter)};
}

function isFilter(text: string): boolean {
	return parseFilter(text).kind === 'filter';
}

function recallFilter(state: ScreenState, towards: 'older' | 'newer'): ScreenState {
	const {prompt, history} = state;
	if (prompt === undefined) {
		return state;
	}

	// The filter that the prompt was opened with is the last one used: it is no earlier one.
	const earlier = history.filter(text => text !== prompt.before.filter.trim());
	const wanted = (prompt.recalled ?? -1) + (towards === 'older' ? 1 : -1);
	const recalled = Math.min(earlier.length - 1, wanted);
	const text = earlier[recalled];
	return text === undefined
		? withPrompt(state, {...prompt, line: lineOf(prompt.typed), recalled: undefined})
		: withPrompt(state, {...prompt, line: lineOf(text), recalled});
}

function typed(prompt: Prompt, line: Line): Prompt {
	return {...prompt, line, recalled: undefined, typed: line.text};
}

/** A filter that cannot be read leaves the last good one in force. */
function withPrompt(state: ScreenState, prompt: Prompt): ScreenState {
	const shown = unfinished(prompt.line.text);
	return {
		...state,
		filter: isFilter(shown) ? shown : state.filter,
		prompt,
	};
}

function openRecord(state: ScreenState, {rows, listHeight}: Drawn): ScreenState {
	const sequence = rows.sequenceAt(windowOf(state.place, rows, listHeight).selected);
	return sequence === undefined
		? state
		: {
				...state,
				place: anchored(state.place, rows, listHeight),
				overlay: {kind: 'record', sequence, scrolled: 0},
			};
}

function neighbourRecord(state: ScreenState, by: number, {rows, listHeight}: Drawn): ScreenState {
	const place = moved(state.place, by, rows, listHeight);
	const sequence = place.kind === 'anchored' ? place.selected : undefined;
	return sequence === undefined || state.overlay.kind !== 'record'
		? state
		: {...state, place, overlay: {...state.overlay, sequence}};
}

function back(state: ScreenState): ScreenState {
	const {prompt, overlay} = state;
	if (prompt !== undefined) {
		return {...state, prompt: undefined, ...prompt.before};
	}

	if (overlay.kind !== 'none') {
		return {...state, overlay: overlay.kind === 'help' ? overlay.over : {kind: 'none'}};
	}

	if (state.focus === 'sidebar') {
		return {...state, focus: 'list'};
	}

	if (state.drilledFrom !== undefined) {
		return cameBack(state, state.drilledFrom);
	}

	return {...state, filter: '', history: remembered(state.history, state.filter)};
}
