import {isObject, type JsonObject, toList} from '../../cloudtrail/record.ts';
import {withValue} from '../record-value.ts';
import type {CountedRecord} from '../selected-records.ts';
import type {AthenaQuery} from './query.ts';

/** Values in the order of the query's columns and then the number of calls; undefined where there is none. */
export type AthenaRow = readonly (string | undefined)[];

/** The records that rows tell of, as far as they were asked; each is made when it is looked at. */
export function athenaRecords(
	{columns}: Pick<AthenaQuery, 'columns'>,
	rows: readonly AthenaRow[],
): Iterable<CountedRecord> {
	return {
		*[Symbol.iterator]() {
			for (const row of rows)
				yield {record: recordOf(columns, row), calls: Number(row[columns.length] ?? 0)};
		},
	};
}

function recordOf(columns: AthenaQuery['columns'], row: AthenaRow): JsonObject {
	let record: JsonObject = {};
	for (const [place, {reading}] of columns.entries()) {
		const value = row[place];
		if (value === undefined) {
			continue;
		}

		switch (reading.kind) {
			case 'text':
				record = withValue(record, reading.path, value);
				break;
			case 'json':
				record = withValue(record, reading.path, parsed(value));
				break;
			case 'of each resource':
				record = {...record, resources: withEach(record.resources, reading.key, parsed(value))};
		}
	}

	return record;
}

function withEach(resources: unknown, key: string, values: unknown): readonly JsonObject[] {
	const known = toList(resources);
	return toList(values).map((value, place) => {
		const resource = known[place];
		return {...(isObject(resource) ? resource : {}), [key]: value};
	});
}

/** What CloudTrail hides stands as a plain text where JSON is expected. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
