import {setImmediate} from 'node:timers/promises';
import type {CountField} from '../store/count/count-field.ts';
import {isTargetField, singleValue} from '../store/field.ts';
import {commonValues} from '../store/group/common-values.ts';
import type {Group} from '../store/group/grouping.ts';
import type {Facet} from '../store/view.ts';
import {type CountedRecord, type Selection, selectedRecords} from './selected-records.ts';

/** Calls in groups as the screen has them, and how many calls there are, each counted once. */
export type GroupedRecords = {readonly groups: readonly Group[]; readonly calls: number};

/** What an engine has to count by so that records can be grouped by some fields: whether a call failed is told as well. */
export function fieldsToGroup(fields: readonly Facet[]): readonly CountField[] {
	return [...new Set<Facet>([...fields, 'error'])].map(name =>
		isTargetField(name) ? {kind: 'target field', name} : {kind: 'field', name},
	);
}

const sliceLength = 200;

/**
Groups as those of what is held are made. They have calls and errors; the other numbers are not asked for. Between slices
of the records whatever else this process does goes on.
*/
export async function groupRecords(
	records: Iterable<CountedRecord>,
	{fields, ...selection}: Selection & {readonly fields: readonly Facet[]},
): Promise<GroupedRecords> {
	const groups = new Map<string, Group>();
	let all = 0;
	let looked = 0;
	for (const {event, calls} of selectedRecords(records, selection)) {
		all += calls;
		const common = commonValues(fields, field => singleValue(event, field), event.targets);
		for (const [key, values] of common) {
			const {count, errors} = groups.get(key) ?? {count: 0, errors: 0};
			groups.set(key, {
				...values,
				count: count + calls,
				reads: 0,
				writes: 0,
				errors: errors + (event.errorCode === '' ? 0 : calls),
				recent: 0,
				first: undefined,
				last: undefined,
			});
		}

		if (++looked % sliceLength === 0) {
			await setImmediate();
		}
	}

	return {groups: [...groups.values()], calls: all};
}
