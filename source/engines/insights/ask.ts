import {setTimeout as pause} from 'node:timers/promises';
import type {GetQueryResultsResponse} from '@aws-sdk/client-cloudwatch-logs';
import type {Clients} from '../../aws/client.ts';
import {Failure} from '../../failure.ts';
import {type Completeness, untilNextPoll} from '../polling.ts';
import {endingFailure, insightsFailure} from './failure.ts';
import {mostInsightsRows} from './query.ts';
import type {InsightsRow} from './rows.ts';

export type InsightsAsked = {
	readonly clients: Clients;
	/** ARNs of log groups in one Region, without `:*` at their ends, and no more than a query reads. */
	readonly logGroups: readonly string[];
	readonly query: string;
	/** When CloudTrail delivered the records, ms since the epoch; both ends count, in whole seconds. */
	readonly from: number;
	readonly to: number;
	readonly signal: AbortSignal;
	/** ms to wait after so many polls. */
	readonly pace?: (polls: number) => number;
};

/** What becomes known of a query while it runs; the last one has the rows that are all. */
export type InsightsUpdate =
	| {
			readonly kind: 'progress';
			readonly scannedBytes: number;
			/** Log events read, and those of them that the query's filters let through. */
			readonly scanned: number;
			readonly matched: number;
	  }
	| {
			readonly kind: 'rows';
			readonly rows: readonly InsightsRow[];
			readonly completeness: Completeness;
	  };

/**
Runs a query of Logs Insights. It is stopped as soon as the signal is aborted or nobody reads on, since it is paid by what
it reads. Ends quietly after an abort; throws a `Failure`.
*/
export async function* askInsights(asked: InsightsAsked): AsyncGenerator<InsightsUpdate, void> {
	const {signal, pace = untilNextPoll} = asked;
	let running: string | undefined;
	try {
		running = await start(asked);
		for (let polls = 0; ; polls++) {
			await pause(pace(polls), undefined, {signal});
			const answer = await results(asked, running);
			yield progress(answer);
			const rows = (answer.results ?? []).map(rowOf);
			switch (answer.status) {
				case 'Complete': {
					const queryId = running;
					running = undefined;
					const all = [...rows, ...(await furtherRows(asked, queryId, answer.nextToken))];
					const completeness = all.length < mostInsightsRows ? 'complete' : 'cut off';
					yield {kind: 'rows', rows: all, completeness};
					return;
				}

				case 'Scheduled':
				case 'Running':
				case 'Unknown':
				case undefined:
					if (rows.length > 0) {
						yield {kind: 'rows', rows, completeness: 'partial'};
					}

					break;
				default:
					running = undefined;
					throw endingFailure(answer.status);
			}
		}
	} catch (error) {
		if (!signal.aborted) {
			throw error;
		}
	} finally {
		if (running !== undefined) {
			await stop(asked.clients, running);
		}
	}
}

async function start(asked: InsightsAsked): Promise<string> {
	const {clients, logGroups, query, from, to} = asked;
	const {StartQueryCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	const command = new StartQueryCommand({
		logGroupIdentifiers: [...logGroups],
		queryString: query,
		startTime: Math.floor(from / 1000),
		endTime: Math.ceil(to / 1000),
	});
	// Not aborted: a query whose id is not known cannot be stopped.
	asked.signal.throwIfAborted();
	try {
		const {queryId} = await clients.queries.send(command);
		if (queryId !== undefined) {
			return queryId;
		}
	} catch (error) {
		throw await insightsFailure(error, 'StartQuery', asked);
	}

	throw new Failure(3, 'Logs Insights gave the query no id: try again.');
}

async function results(
	asked: InsightsAsked,
	queryId: string,
	nextToken?: string,
): Promise<GetQueryResultsResponse> {
	const {GetQueryResultsCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	try {
		return await asked.clients.queries.send(new GetQueryResultsCommand({queryId, nextToken}), {
			abortSignal: asked.signal,
		});
	} catch (error) {
		throw await insightsFailure(error, 'GetQueryResults', asked);
	}
}

async function furtherRows(
	asked: InsightsAsked,
	queryId: string,
	nextToken: string | undefined,
): Promise<readonly InsightsRow[]> {
	const rows: InsightsRow[] = [];
	const seen = new Set<string>();
	let token = nextToken;
	while (token !== undefined && !seen.has(token)) {
		seen.add(token);
		const page = await results(asked, queryId, token);
		rows.push(...(page.results ?? []).map(rowOf));
		token = page.nextToken;
	}

	return rows;
}

/** One that has ended in the meantime cannot be stopped, and nothing hangs on it. */
async function stop({queries}: Clients, queryId: string): Promise<void> {
	const {StopQueryCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	await queries.send(new StopQueryCommand({queryId})).catch(() => undefined);
}

function progress({statistics}: GetQueryResultsResponse): InsightsUpdate {
	return {
		kind: 'progress',
		scannedBytes: statistics?.bytesScanned ?? 0,
		scanned: statistics?.recordsScanned ?? 0,
		matched: statistics?.recordsMatched ?? 0,
	};
}

function rowOf(
	fields: readonly {readonly field?: string | undefined; readonly value?: string | undefined}[],
): InsightsRow {
	const row = new Map<string, string>();
	for (const {field, value} of fields) {
		if (field !== undefined && value !== undefined) {
			row.set(field, value);
		}
	}

	return row;
}
