import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {readEvent} from '../cloudtrail/parse.ts';
import {isObject, type JsonObject} from '../cloudtrail/record.ts';
import type {Redactor} from '../cloudtrail/redact.ts';
import {compileFilter} from '../filter/compile.ts';
import type {TermClause} from '../filter/term.ts';
import {type CallerVerdicts, noVerdicts} from '../store/caller-verdicts.ts';
import {matches} from '../store/matcher.ts';

/** What an engine told of records that are the same in what was asked, and how many there are. */
export type CountedRecord = {readonly record: JsonObject; readonly calls: number};

/** What decides which of them count. */
export type Selection = {
	/** What the engine left to trailtail to decide. */
	readonly decided: readonly TermClause[];
	/** Who answers `is:known`; without one nobody is known. */
	readonly verdicts?: CallerVerdicts;
	/** Takes secrets out of the records before anything else sees them. */
	readonly redactor?: Redactor | undefined;
};

/** The records that count, read as a live run reads them: the same parser, the same matcher. */
export function* selectedRecords(
	records: Iterable<CountedRecord>,
	{decided, verdicts = noVerdicts, redactor}: Selection,
): Generator<CountedRecord & {readonly event: CloudTrailEvent}, void> {
	const matcher = compileFilter(decided, verdicts);
	for (const {record: told, calls} of records) {
		const record = redactor === undefined ? told : redacted(told, redactor);
		const event = readEvent(record);
		if (matches(matcher, {event, text: '', origin: 'history'})) {
			yield {record, calls, event};
		}
	}
}

function redacted(record: JsonObject, redactor: Redactor): JsonObject {
	const without: unknown = JSON.parse(redactor.record(JSON.stringify(record)));
	return isObject(without) ? without : {};
}
