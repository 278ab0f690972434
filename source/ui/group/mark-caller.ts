import type {CallerLists} from '../../config/caller-lists.ts';
import {Failure} from '../../failure.ts';
import type {EventStore} from '../../store/event-store.ts';
import type {Caller} from '../../store/ledger.ts';
import type {Action} from '../action.ts';
import {windowOf} from '../list/list-place.ts';
import type {Drawn} from '../reduce.ts';
import type {Notice, ScreenState} from '../screen-state.ts';
import {callerOf} from './group-table.ts';
import {selectedGroup} from './reduce-group.ts';
import {typingMistake} from './typing-lines.ts';

/**
Does to the user's list of known callers what an action asks for.
@param state as it was when the key came
@returns what came of it; `undefined` for an action that asks for nothing
*/
export function changeKnownCallers(
	state: ScreenState,
	action: Action,
	{
		store,
		drawn,
		callers,
	}: {readonly store: EventStore; readonly drawn: Drawn; readonly callers: CallerLists},
): Notice | undefined {
	const {overlay} = state;
	if (action.kind === 'mark caller') {
		const caller = selectedCaller(state, store, drawn);
		return caller === undefined
			? {text: 'Nothing is selected that has a principal and an application.', tone: 'bad'}
			: tried(() => marked(caller, callers));
	}

	if (action.kind !== 'group' || action.action.kind !== 'keep line' || overlay.kind !== 'group') {
		return undefined;
	}

	const {typing} = overlay.page;
	return typing?.purpose === 'known caller' && typingMistake(typing) === undefined
		? tried(() => listed(typing.line.text.trim(), callers))
		: undefined;
}

function selectedCaller(
	{overlay, place}: ScreenState,
	store: EventStore,
	drawn: Drawn,
): Caller | undefined {
	switch (overlay.kind) {
		case 'group': {
			const row = selectedGroup(overlay.page, drawn.groupsOf);
			return row === undefined ? undefined : callerOf(overlay.page.fields, row.group);
		}
		case 'record':
		case 'values':
			return callerAt(overlay.sequence, store);
		case 'none': {
			const {rows, listHeight} = drawn;
			return callerAt(rows.sequenceAt(windowOf(place, rows, listHeight).selected), store);
		}
		case 'denied':
		case 'timeline':
		case 'help':
		case 'problems':
		case 'reading':
			return undefined;
	}
}

function callerAt(sequence: number | undefined, store: EventStore): Caller | undefined {
	return sequence === undefined || !store.holds(sequence) || !store.isRecord(sequence)
		? undefined
		: {principal: store.value(sequence, 'principal'), application: store.value(sequence, 'app')};
}

/** Known from now on; or no longer, if it was. */
function marked(caller: Caller, callers: CallerLists): Notice {
	const name = `${caller.principal} · ${caller.application}`;
	if (callers.known.placeOf(caller) === undefined) {
		callers.add(caller);
		return {text: `Known from now on: ${name}`, tone: 'good'};
	}

	callers.remove(caller);
	const place = callers.known.placeOf(caller);
	return place === undefined
		? {text: `No longer known: ${name}`, tone: 'good'}
		: {text: `Still known by line ${place.line} of ${place.file}: ${name}`, tone: 'bad'};
}

function listed(line: string, callers: CallerLists): Notice {
	callers.addLine(line);
	return {text: `Known from now on: ${line}`, tone: 'good'};
}

function tried(change: () => Notice): Notice {
	try {
		return change();
	} catch (error) {
		if (error instanceof Failure) {
			return {text: error.message, tone: 'bad'};
		}

		throw error;
	}
}
