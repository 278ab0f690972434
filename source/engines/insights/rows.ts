import {openRecord} from '../../cloudtrail/envelope.ts';
import type {JsonObject} from '../../cloudtrail/record.ts';
import type {RecordPath} from '../../store/count/record-path.ts';
import {withValue} from '../record-value.ts';
import type {CountedRecord} from '../selected-records.ts';
import {columnName, type InsightsQuery} from './query.ts';

/** A row of results: values by the names of their columns; what is missing has none. */
export type InsightsRow = ReadonlyMap<string, string>;

/** The records that rows tell of, as far as they were asked; each is made when it is looked at. */
export function insightsRecords(
	{columns}: Pick<InsightsQuery, 'columns'>,
	rows: readonly InsightsRow[],
): Iterable<CountedRecord> {
	return {
		*[Symbol.iterator]() {
			for (const row of rows)
				yield {record: recordOf(columns, row), calls: Number(row.get('calls') ?? 0)};
		},
	};
}

function recordOf(columns: InsightsQuery['columns'], row: InsightsRow): JsonObject {
	let record: JsonObject = {};
	for (const [place, {reading}] of columns.entries()) {
		const value = row.get(columnName(place)) ?? '';
		if (reading.kind === 'value') {
			record =
				value === '' ? record : withValue(record, reading.path, asRecorded(reading.path, value));
		} else if (value.startsWith('{')) {
			return openRecord(value) ?? record;
		}
	}

	return record;
}

const truths: ReadonlySet<string> = new Set([
	'readOnly',
	'managementEvent',
	'sessionCredentialFromConsole',
]);

/** Insights may write a truth value as a word or as a number. */
function asRecorded([key, ...rest]: RecordPath, value: string): unknown {
	if (typeof key !== 'string' || rest.length > 0 || !truths.has(key)) {
		return value;
	}

	switch (value) {
		case '1':
		case 'true':
			return true;
		case '0':
		case 'false':
			return false;
		default:
			return value;
	}
}
