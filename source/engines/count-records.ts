import {readEvent} from '../cloudtrail/parse.ts';
import type {JsonObject} from '../cloudtrail/record.ts';
import {compileFilter} from '../filter/compile.ts';
import type {TermClause} from '../filter/term.ts';
import {type CallerVerdicts, noVerdicts} from '../store/caller-verdicts.ts';
import type {CountField} from '../store/count/count-field.ts';
import {Counter} from '../store/count/counter.ts';
import {matches} from '../store/matcher.ts';

/** What an engine told of records that are the same in what was asked, and how many there are. */
export type CountedRecord = {readonly record: JsonObject; readonly calls: number};

/** What is counted of what an engine told. */
export type Counting = {
	readonly fields: readonly CountField[];
	/** What the engine left to trailtail to decide. */
	readonly decided: readonly TermClause[];
	/** Who answers `is:known`; without one nobody is known. */
	readonly verdicts?: CallerVerdicts;
};

/** Counts as a live run does: the same parser, the same matcher, the same fields. */
export function countRecords(records: Iterable<CountedRecord>, counting: Counting): Counter {
	const {fields, decided, verdicts = noVerdicts} = counting;
	const counter = new Counter(fields);
	const matcher = compileFilter(decided, verdicts);
	for (const {record, calls} of records) {
		const event = readEvent(record);
		if (matches(matcher, {event, text: '', origin: 'history'})) {
			counter.add(event, record, calls);
		}
	}

	return counter;
}
