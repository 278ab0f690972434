import {toggledTerm} from '../filter/add-term.ts';
import type {Order} from '../store/view.ts';
import type {Action} from './action.ts';
import {oneStepBack} from './back.ts';
import {type DeniedDrawn, reduceDenied} from './denied/denied-page.ts';
import {type GroupsOf, reduceGroup, touchGroup} from './group/reduce-group.ts';
import {anchored, following, moved, type Rows, windowOf} from './list/list-place.ts';
import {type ErrorDrawn, toNeighbourError} from './list/neighbour-error.ts';
import {type ChooserDrawn, reduceChooser} from './list/value-chooser.ts';
import {showRows} from './mouse/show-rows.ts';
import {movedBy, movedTo} from './moving.ts';
import {neighbour} from './neighbour.ts';
import {timeStyles} from './preferences.ts';
import {type PromptScreen, reducePrompt} from './prompt/reduce-prompt.ts';
import {filterByEntry} from './record/filter-by-entry.ts';
import {openedRecord, type RecordOverlay} from './record/record-overlay.ts';
import {ofNeighbour, type RecordScreen, reduceRecord} from './record/reduce-record.ts';
import {reduceSave} from './save/reduce-save.ts';
import type {ScreenState} from './screen-state.ts';
import {reduceSidebar, type SidebarDrawn} from './sidebar/reduce-sidebar.ts';
import {reduceTimeline, type TimelineDrawn} from './timeline/timeline-page.ts';
import {withFilter} from './with-filter.ts';

/** What the reducer may know of the screen as it is drawn now. */
export type Drawn = PromptScreen &
	DeniedDrawn &
	TimelineDrawn &
	SidebarDrawn &
	ChooserDrawn & {
		/** The rows the filter lets through. */
		readonly rows: Rows;
		readonly records: RecordScreen;
		readonly listHeight: number;
		readonly failed: ErrorDrawn['failed'];
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

const orders: readonly Order[] = ['arrival', 'time'];

/** The state after an action. Pure; `copy`, `want`, `suspend` and `quit` change nothing here: they are for the program around. */
export function reduce(before: ScreenState, action: Action, drawn: Drawn): ScreenState {
	const state = before.notice === undefined ? before : {...before, notice: undefined};
	switch (action.kind) {
		case 'move':
			return movedBy(state, action, drawn);
		case 'go':
			return movedTo(state, action.to, drawn);
		case 'show rows':
			return showRows(state, action, drawn);
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
		case 'open denied':
		case 'change refusal order':
		case 'show refused calls':
			return reduceDenied(state, action, drawn);
		case 'open timeline':
		case 'move in time':
		case 'go in time':
		case 'point in time':
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
		case 'change callers':
			return withFilter(state, toggledTerm(state.filter, 'is:unknown'));
		case 'change alerts':
			return changeAlerts(state);
		case 'change order':
			return {...state, order: neighbour(orders, state.order, 1)};
		case 'change time':
			return {...state, timeStyle: neighbour(timeStyles, state.timeStyle, 1)};
		case 'neighbour record':
			return neighbourRecord(state, action.towards === 'newer' ? 1 : -1, drawn);
		case 'save':
			return reduceSave(state, action.step, drawn);
		case 'back':
			return oneStepBack(state);
		case 'tell':
			return {...state, notice: action.notice};
		case 'copy':
		case 'want':
		case 'suspend':
		case 'quit':
			return state;
	}
}

function changeAlerts(state: ScreenState): ScreenState {
	return state.alerts === 'on'
		? {...state, alerts: 'off', notice: {text: 'Alerts are off.', tone: 'good'}}
		: {...state, alerts: 'on', notice: {text: alertsOn, tone: 'good'}};
}

const alertsOn = 'Alerts are on: a bell and a notification for what comes and matches.';

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
