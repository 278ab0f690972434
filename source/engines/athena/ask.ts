import {setTimeout as pause} from 'node:timers/promises';
import type {QueryExecution} from '@aws-sdk/client-athena';
import type {Athena} from '../../aws/athena-client.ts';
import {Failure} from '../../failure.ts';
import {type Completeness, untilNextPoll} from '../polling.ts';
import {athenaFailure, endingFailure} from './failure.ts';
import {mostAthenaRows} from './query.ts';
import type {ResultPlace} from './result-place.ts';
import type {AthenaRow} from './rows.ts';
import type {AthenaTable} from './table.ts';

export type AthenaAsked = {
	readonly athena: Athena;
	readonly sql: string;
	readonly table: AthenaTable;
	readonly workgroup: string;
	/** As `resultPlace` found it. Athena writes the result there before anybody can read it. */
	readonly place: ResultPlace;
	readonly signal: AbortSignal;
	/** ms to wait after so many polls. */
	readonly pace?: (polls: number) => number;
};

/** What becomes known of a query while it runs; the last one has the rows. */
export type AthenaUpdate =
	| {readonly kind: 'progress'; readonly scannedBytes: number}
	| {
			readonly kind: 'rows';
			readonly rows: readonly AthenaRow[];
			readonly completeness: Exclude<Completeness, 'partial'>;
	  };

/**
Runs a query of Athena. It is stopped as soon as the signal is aborted or nobody reads on, since it is paid by what it
reads. Ends quietly after an abort; throws a `Failure`.
*/
export async function* askAthena(asked: AthenaAsked): AsyncGenerator<AthenaUpdate, void> {
	const {signal, table, pace = untilNextPoll} = asked;
	let running: string | undefined;
	try {
		signal.throwIfAborted();
		running = await start(asked);
		for (let polls = 0; ; polls++) {
			await pause(pace(polls), undefined, {signal});
			const {Status, Statistics} = await execution(asked, running);
			yield {kind: 'progress', scannedBytes: Statistics?.DataScannedInBytes ?? 0};
			switch (Status?.State) {
				case 'SUCCEEDED': {
					const id = running;
					running = undefined;
					const rows = await allRows(asked, id);
					const completeness = rows.length < mostAthenaRows ? 'complete' : 'cut off';
					yield {kind: 'rows', rows, completeness};
					return;
				}

				case 'FAILED':
				case 'CANCELLED':
					running = undefined;
					throw endingFailure(
						Status.State,
						Status.StateChangeReason ?? '',
						`${table.database}.${table.name}`,
					);
				default:
			}
		}
	} catch (error) {
		if (!signal.aborted) {
			throw error;
		}
	} finally {
		if (running !== undefined) {
			await stop(asked.athena, running);
		}
	}
}

/** Not aborted: a query whose id is not known cannot be stopped. */
async function start({athena, sql, table, workgroup, place}: AthenaAsked): Promise<string> {
	const {StartQueryExecutionCommand} = await import('@aws-sdk/client-athena');
	const command = new StartQueryExecutionCommand({
		QueryString: sql,
		QueryExecutionContext: {Catalog: table.catalog, Database: table.database},
		WorkGroup: workgroup,
		...(place.kind === 'S3' &&
			place.from === 'user' && {ResultConfiguration: {OutputLocation: place.location}}),
	});
	try {
		const {QueryExecutionId} = await athena.client.send(command);
		if (QueryExecutionId !== undefined) {
			return QueryExecutionId;
		}
	} catch (error) {
		throw await athenaFailure(error, 'StartQueryExecution', athena);
	}

	throw new Failure(3, 'Athena gave the query no id: try again.');
}

async function execution({athena, signal}: AthenaAsked, id: string): Promise<QueryExecution> {
	const {GetQueryExecutionCommand} = await import('@aws-sdk/client-athena');
	try {
		const {QueryExecution = {}} = await athena.client.send(
			new GetQueryExecutionCommand({QueryExecutionId: id}),
			{abortSignal: signal},
		);
		return QueryExecution;
	} catch (error) {
		throw await athenaFailure(error, 'GetQueryExecution', athena);
	}
}

/** Pages of a thousand rows; the first row of all has the names of the columns. */
async function allRows({athena, signal}: AthenaAsked, id: string): Promise<readonly AthenaRow[]> {
	const {GetQueryResultsCommand} = await import('@aws-sdk/client-athena');
	const rows: AthenaRow[] = [];
	const seen = new Set<string>();
	let token: string | undefined;
	try {
		do {
			const {ResultSet, NextToken} = await athena.client.send(
				new GetQueryResultsCommand({QueryExecutionId: id, NextToken: token}),
				{abortSignal: signal},
			);
			for (const {Data = []} of ResultSet?.Rows ?? []) {
				rows.push(Data.map(({VarCharValue}) => VarCharValue));
			}

			token = NextToken === undefined || seen.has(NextToken) ? undefined : NextToken;
			seen.add(NextToken ?? '');
		} while (token !== undefined);
	} catch (error) {
		throw await athenaFailure(error, 'GetQueryResults', athena);
	}

	return rows.slice(1);
}

/** One that has ended in the meantime cannot be stopped, and nothing hangs on it. */
async function stop({client}: Athena, id: string): Promise<void> {
	const {StopQueryExecutionCommand} = await import('@aws-sdk/client-athena');
	await client.send(new StopQueryExecutionCommand({QueryExecutionId: id})).catch(() => undefined);
}
