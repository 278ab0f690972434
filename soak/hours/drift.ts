import {differenceOf} from '../../benchmark/counts.ts';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import type {EventStore} from '../../source/store/event-store.ts';
import {fieldValues, singleFields, singleValue} from '../../source/store/field.ts';
import {facets, groupedBy, type Watched} from './watched.ts';

type Held = {readonly sequence: number; readonly event: CloudTrailEvent};

/** How what is kept current differs from what is counted anew from the records held; undefined when it does not. */
export function driftOf(store: EventStore, watched: readonly Watched[]): string | undefined {
	const held: Held[] = [];
	for (let sequence = store.first; sequence < store.next; sequence++) {
		const {event} = store.arrival(sequence);
		if (event === undefined) return `row ${sequence} is no record any more`;
		const difference = columnDifference(store, sequence, event);
		if (difference !== undefined) return `row ${sequence}: ${difference}`;
		held.push({sequence, event});
	}

	for (const each of watched) {
		const matching = held.filter(({event}) => each.asks(event));
		const difference =
			rowDifference(store, each, matching) ??
			countDifference(each, matching) ??
			groupDifference(each, matching);
		if (difference !== undefined) return `“${each.filter}” by ${each.order}: ${difference}`;
	}

	return undefined;
}

function columnDifference(
	store: EventStore,
	sequence: number,
	event: CloudTrailEvent,
): string | undefined {
	const wrong = singleFields.find(
		field => store.value(sequence, field) !== singleValue(event, field),
	);
	if (wrong !== undefined) return `${wrong} is not that of the record`;
	if (store.id(sequence) !== event.id) return 'the id is not that of the record';
	if (store.time(sequence) !== event.time) return 'the time is not that of the record';
	const targets = store.targets.value(store.targetsCode(sequence));
	return JSON.stringify(targets) === JSON.stringify(event.targets)
		? undefined
		: 'the targets are not those of the record';
}

function rowDifference(
	store: EventStore,
	{view, order}: Watched,
	matching: readonly Held[],
): string | undefined {
	if (view.size !== matching.length) return `${view.size} rows instead of ${matching.length}`;
	const sequences = matching.map(({sequence}) => sequence);
	if (order === 'time') sequences.sort((a, b) => store.sortTime(a) - store.sortTime(b) || a - b);
	let place = 0;
	for (const sequence of view.rows) {
		if (sequence !== sequences[place]) return `another row at ${place}`;
		place++;
	}

	return undefined;
}

function countDifference({view}: Watched, matching: readonly Held[]): string | undefined {
	for (const facet of facets) {
		const anew = new Map<string, number>();
		for (const {event} of matching) {
			for (const value of new Set(fieldValues(event, facet))) {
				if (value !== '') anew.set(value, (anew.get(value) ?? 0) + 1);
			}
		}

		const kept = new Map(view.counts(facet).map(({value, count}) => [value, count]));
		const difference = differenceOf(kept, anew);
		if (difference !== undefined) return `counts by ${facet}: ${difference} when counted anew`;
	}

	return undefined;
}

/** Groups of the events without a target and of those with one are told apart, as a batch is in several. */
function groupDifference({grouping}: Watched, matching: readonly Held[]): string | undefined {
	const anew = new Map<string, number>();
	for (const {event} of matching) {
		const tables = new Set(fieldValues(event, 'table'));
		for (const table of tables.size === 0 ? [''] : tables) {
			const key = JSON.stringify([event.principal, event.application, table]);
			anew.set(key, (anew.get(key) ?? 0) + 1);
		}
	}

	const kept = new Map<string, number>();
	for (const {values, count} of grouping.groups(0)) {
		const key = JSON.stringify(groupedBy.map((_, place) => values[place] ?? ''));
		kept.set(key, (kept.get(key) ?? 0) + count);
	}

	const members = [...anew.values()].reduce((sum, count) => sum + count, 0);
	if (grouping.events !== matching.length || grouping.rows !== members) {
		return `${grouping.events} events and ${grouping.rows} members of groups instead of ${matching.length} and ${members}`;
	}

	const difference = differenceOf(kept, anew);
	return difference && `groups: ${difference} when counted anew`;
}
