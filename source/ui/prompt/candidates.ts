import {type Completion, complete, type SeenValue, type SeenValues} from '../../filter/complete.ts';
import {noSavedFilters, type SavedFilters} from '../../filter/saved-name.ts';
import type {EventStore} from '../../store/event-store.ts';
import {type Field, isTargetField, type TargetField, targetValues} from '../../store/field.ts';
import {remembered} from '../remembered.ts';
import type {Prompt} from '../screen-state.ts';
import type {Line} from './line-editor.ts';

const mostCandidates = 6;

/** What may be meant at the cursor of a prompt, so many at most that they take no more than `room` rows. */
export type Candidates = (prompt: Prompt | undefined, room: number) => readonly Completion[];

/** Values are those of all events held when the prompt was opened: candidates that came and went could not be chosen. */
export function candidatesFrom(
	store: EventStore,
	saved: SavedFilters = noSavedFilters,
): Candidates {
	const seenAt = remembered((_opened: Prompt['before']) => seenValues(store));
	const names = [...saved.keys()];
	const completions = remembered((line: Line, seen: SeenValues, limit: number) =>
		complete(line, seen, limit, names),
	);
	return (prompt, room) => {
		if (prompt === undefined || prompt.recalled !== undefined || isUntouched(prompt)) {
			return [];
		}

		const limit = Math.max(0, Math.min(mostCandidates, room));
		return completions(prompt.typed, seenAt(prompt.before), limit);
	};
}

/** The filter that was there already is not what one is looking for a continuation of. */
function isUntouched({typed, before}: Prompt): boolean {
	return typed.text !== '' && typed.text === before.filter;
}

/** The values that events held have, each field counted once, when it is asked for. */
function seenValues(store: EventStore): SeenValues {
	const counted = new Map<Field, readonly SeenValue[]>();
	return field => {
		const known = counted.get(field) ?? countValues(store, field);
		counted.set(field, known);
		return known;
	};
}

function countValues(store: EventStore, field: Field): readonly SeenValue[] {
	// Every event has an id of its own: there is nothing to choose from.
	if (field === 'id') {
		return [];
	}

	const values = isTargetField(field)
		? countTargets(store, field)
		: [...store.dictionary(field).held()];
	return values
		.filter(([value]) => value !== '')
		.map(([value, count]) => ({value, count}))
		.sort((a, b) => b.count - a.count);
}

function countTargets(
	store: EventStore,
	field: TargetField,
): ReadonlyArray<readonly [string, number]> {
	const counts = new Map<string, number>();
	for (const [targets, events] of store.targets.held()) {
		for (const value of targetValues(targets, field)) {
			counts.set(value, (counts.get(value) ?? 0) + events);
		}
	}

	return [...counts];
}
