import type {QueryUpdate} from '../follow-query.ts';
import type {CountedRecord} from '../selected-records.ts';
import {type AthenaAsked, askAthena} from './ask.ts';
import type {AthenaQuery} from './query.ts';
import {athenaRecords} from './rows.ts';

/** Runs a query, and tells of records instead of rows. Throws a `Failure`. */
export async function* athenaAnswers(
	query: AthenaQuery,
	asked: Omit<AthenaAsked, 'sql'>,
): AsyncGenerator<QueryUpdate<CountedRecord>, void> {
	for await (const update of askAthena({...asked, sql: query.sql})) {
		yield update.kind === 'rows' ? {...update, rows: athenaRecords(query, update.rows)} : update;
	}
}
