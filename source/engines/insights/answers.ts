import type {QueryUpdate} from '../follow-query.ts';
import type {CountedRecord} from '../selected-records.ts';
import {askRegions} from './ask-regions.ts';
import {closeLogGroups, type RegionLogGroups} from './find-log-groups.ts';
import type {InsightsQuery} from './query.ts';
import {insightsRecords} from './rows.ts';

/**
Runs a query over log groups, and tells of records instead of rows. The clients are closed at its end, which an abort
is as well. Throws a `Failure`.
*/
export async function* insightsAnswers(
	regions: readonly RegionLogGroups[],
	query: InsightsQuery,
	{from, to}: {readonly from: number; readonly to: number},
	signal: AbortSignal,
): AsyncGenerator<QueryUpdate<CountedRecord>, void> {
	try {
		for await (const update of askRegions({regions, query: query.query, from, to, signal})) {
			yield update.kind === 'rows'
				? {...update, rows: insightsRecords(query, update.rows)}
				: update;
		}
	} finally {
		closeLogGroups(regions);
	}
}
