import {randomUUID} from 'node:crypto';
import {findLogGroup} from './find-log-group.ts';
import type {LogGroup} from './log-group.ts';
import {
	integerParameter,
	type Parameters,
	stringParameter,
	stringsParameter,
} from './parameters.ts';
import {invalidParameter, ServiceError} from './service-error.ts';

/** A row of results: values by the names of their fields. */
export type ResultRow = ReadonlyMap<string, string>;

/** What is asked: the messages of the log groups within the time range are what the query is about. */
export type AskedQuery = {readonly queryString: string; readonly messages: readonly string[]};

/** Answers a query, or throws what makes it malformed. */
export type EvaluateQuery = (
	asked: AskedQuery,
) => readonly ResultRow[] | Promise<readonly ResultRow[]>;

type Query = {
	readonly rows: readonly ResultRow[];
	readonly scanned: readonly string[];
	status: 'Scheduled' | 'Running' | 'Complete' | 'Cancelled';
};

const pageSize = 10_000;

/** StartQuery, GetQueryResults and StopQuery of the API reference. A query moves on each time it is looked at. */
export class InsightsQueries {
	readonly #logGroups: readonly LogGroup[];
	readonly #evaluate: EvaluateQuery;
	readonly #queries = new Map<string, Query>();
	#pace: 'on' | 'held' = 'on';

	constructor(logGroups: readonly LogGroup[], evaluate: EvaluateQuery) {
		this.#logGroups = logGroups;
		this.#evaluate = evaluate;
	}

	/** Queries that were ever started. */
	get started(): number {
		return this.#queries.size;
	}

	/** From now on no query comes to its end by itself. */
	hold(): void {
		this.#pace = 'held';
	}

	/** Queries that are paid for as long as nobody stops them. */
	get running(): number {
		return [...this.#queries.values()].filter(({status}) => isUnderWay(status)).length;
	}

	async start(parameters: Parameters, region: string): Promise<object> {
		const identifiers =
			stringsParameter(parameters, 'logGroupIdentifiers', {least: 1, most: 50}) ?? [];
		const queryString = stringParameter(parameters, 'queryString', {least: 0, most: 10_000}) ?? '';
		const bounds = {least: 0, most: Number.MAX_SAFE_INTEGER};
		const startTime = integerParameter(parameters, 'startTime', bounds);
		const endTime = integerParameter(parameters, 'endTime', bounds);
		if (startTime === undefined || endTime === undefined || startTime > endTime) {
			throw invalidParameter('startTime and endTime are no time range');
		}

		const messages = identifiers.flatMap(identifier =>
			findLogGroup(this.#logGroups, region, identifier)
				.events.filter(
					({timestamp}) => timestamp >= startTime * 1000 && timestamp < endTime * 1000 + 1000,
				)
				.map(({message}) => message),
		);
		const rows = await this.#rows({queryString, messages});
		const queryId = randomUUID();
		this.#queries.set(queryId, {
			rows,
			scanned: messages,
			status: 'Scheduled',
		});
		return {queryId};
	}

	results(parameters: Parameters): object {
		const query = this.#query(parameters);
		const {status} = query;
		query.status = this.#pace === 'held' && status === 'Running' ? status : next(status);
		const start = Number(stringParameter(parameters, 'nextToken', {least: 1, most: 64}) ?? 0);
		const share = status === 'Complete' ? 1 : status === 'Running' ? 0.5 : 0;
		const known = query.rows.slice(0, Math.ceil(query.rows.length * share));
		const page = known.slice(start, start + pageSize);
		const end = start + page.length;
		return {
			status,
			results: page.map(row => [...row].map(([field, value]) => ({field, value}))),
			statistics: statistics(query.scanned.slice(0, query.scanned.length * share)),
			...(end < known.length && {nextToken: String(end)}),
		};
	}

	stop(parameters: Parameters): object {
		const query = this.#query(parameters);
		if (!isUnderWay(query.status)) {
			throw invalidParameter('The query is not running');
		}

		query.status = 'Cancelled';
		return {success: true};
	}

	async #rows(asked: AskedQuery): Promise<readonly ResultRow[]> {
		try {
			return await this.#evaluate(asked);
		} catch (error) {
			throw new ServiceError('MalformedQueryException', String(error));
		}
	}

	#query(parameters: Parameters): Query {
		const queryId = stringParameter(parameters, 'queryId', {least: 0, most: 256}) ?? '';
		const query = this.#queries.get(queryId);
		if (query === undefined) {
			throw new ServiceError('ResourceNotFoundException', 'There is no such query.');
		}

		return query;
	}
}

function isUnderWay(status: Query['status']): boolean {
	return status === 'Scheduled' || status === 'Running';
}

function next(status: Query['status']): Query['status'] {
	switch (status) {
		case 'Scheduled':
			return 'Running';
		case 'Running':
			return 'Complete';
		default:
			return status;
	}
}

function statistics(scanned: readonly string[]): object {
	return {
		bytesScanned: scanned.reduce((sum, message) => sum + Buffer.byteLength(message), 0),
		recordsScanned: scanned.length,
		recordsMatched: scanned.length,
	};
}

/** Answers no query. */
export function refuseQuery(): never {
	throw new Error('Queries are not evaluated here');
}
