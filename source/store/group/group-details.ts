import type {Target} from '../../cloudtrail/event.ts';
import type {EventStore} from '../event-store.ts';
import type {SingleField} from '../field.ts';
import {byText} from '../text-order.ts';
import type {FacetCount} from '../view.ts';

/** A target and how many events name it. A table without an index and each of its indexes are targets of their own. */
export type TargetCount = {readonly target: Target; readonly count: number};

/** Distinct values of some events with how many events have each, largest first, then by name; empty ones are left out. */
export type GroupDetails = {
	readonly operations: readonly FacetCount[];
	/** All that the events name: of a batch on the group's table the other tables as well. */
	readonly targets: readonly TargetCount[];
	readonly principals: readonly FacetCount[];
	readonly sessions: readonly FacetCount[];
	readonly applications: readonly FacetCount[];
	readonly ips: readonly FacetCount[];
	readonly regions: readonly FacetCount[];
	readonly errors: readonly FacetCount[];
};

/** @param rows rows of the store that are held, such as those of one group. */
export function groupDetails(store: EventStore, rows: readonly number[]): GroupDetails {
	const values = (field: SingleField) => valueCounts(store, rows, field);
	return {
		operations: values('event'),
		targets: targetCounts(store, rows),
		principals: values('principal'),
		sessions: values('session'),
		applications: values('app'),
		ips: values('ip'),
		regions: values('region'),
		errors: values('error'),
	};
}

function valueCounts(
	store: EventStore,
	rows: readonly number[],
	field: SingleField,
): readonly FacetCount[] {
	const dictionary = store.dictionary(field);
	return codeCounts(rows, sequence => store.code(sequence, field))
		.map(([code, count]) => ({value: dictionary.value(code), count}))
		.filter(({value}) => value !== '')
		.sort((a, b) => b.count - a.count || byText(a.value, b.value));
}

function targetCounts(store: EventStore, rows: readonly number[]): readonly TargetCount[] {
	const counts = new Map<string, TargetCount>();
	for (const [code, count] of codeCounts(rows, sequence => store.targetsCode(sequence))) {
		const named = new Map(
			store.targets.value(code).map(target => [JSON.stringify(target), target]),
		);
		for (const [key, target] of named) {
			counts.set(key, {target, count: (counts.get(key)?.count ?? 0) + count});
		}
	}

	return [...counts]
		.sort(([aKey, a], [bKey, b]) => {
			const byName = byText(a.target.name, b.target.name);
			return b.count - a.count || byName || byText(aKey, bKey);
		})
		.map(([, count]) => count);
}

/** How many of the rows have each code. */
function codeCounts(
	rows: readonly number[],
	codeOf: (sequence: number) => number,
): [code: number, count: number][] {
	const counts = new Map<number, number>();
	for (const sequence of rows) {
		const code = codeOf(sequence);
		counts.set(code, (counts.get(code) ?? 0) + 1);
	}

	return [...counts];
}
