import type {CountField} from '../store/count/count-field.ts';
import {Counter} from '../store/count/counter.ts';
import {type CountedRecord, type Selection, selectedRecords} from './selected-records.ts';

/** What is counted of what an engine told. */
export type Counting = Selection & {readonly fields: readonly CountField[]};

/** Counts as a live run does. */
export function countRecords(records: Iterable<CountedRecord>, counting: Counting): Counter {
	const counter = new Counter(counting.fields);
	for (const {event, record, calls} of selectedRecords(records, counting)) {
		counter.add(event, record, calls);
	}

	return counter;
}
