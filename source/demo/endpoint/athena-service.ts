import {randomUUID} from 'node:crypto';
import {type Parameters, stringParameter} from './parameters.ts';
import {ServiceError} from './service-error.ts';

/** The result of an SQL statement: texts in rows, or the reason why it failed as Athena words it. */
export type SqlResult =
	| {
			readonly kind: 'rows';
			readonly columns: readonly string[];
			readonly rows: readonly (readonly (string | undefined)[])[];
	  }
	| {readonly kind: 'failed'; readonly reason: string};

/** A workgroup; without a place of its own a query has to name one for its results. */
export type WorkGroup = {readonly name: string; readonly outputLocation?: string};

export type AthenaOptions = {
	/** Answers of GetTableMetadata by database and table: `trails.cloudtrail_logs`. */
	readonly tables: ReadonlyMap<string, object>;
	readonly workGroups: readonly WorkGroup[];
	readonly evaluate: (sql: string) => SqlResult;
};

export const noAthena: AthenaOptions = {
	tables: new Map(),
	workGroups: [],
	evaluate: () => ({kind: 'failed', reason: 'Queries are not evaluated here'}),
};

type State = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

type Execution = {readonly sql: string; readonly result: SqlResult; state: State};

const anyLength = {least: 0, most: 300_000};
const pageSize = 1000;

/** Athena, as in the API reference, as far as trailtail calls it. A query moves on each time it is looked at. */
export class AthenaService {
	readonly #options: AthenaOptions;
	readonly #executions = new Map<string, Execution>();

	constructor(options: AthenaOptions) {
		this.#options = options;
	}

	/** Queries that are paid for as long as nobody stops them. */
	get running(): number {
		return [...this.#executions.values()].filter(({state}) => isUnderWay(state)).length;
	}

	getTableMetadata(parameters: Parameters): object {
		const database = textOf(parameters, 'DatabaseName');
		const name = textOf(parameters, 'TableName');
		const metadata = this.#options.tables.get(`${database}.${name}`);
		if (metadata === undefined) {
			throw new ServiceError(
				'MetadataException',
				`EntityNotFoundException: Entity Not Found (Service: AmazonDataCatalog; table ${name})`,
			);
		}

		return {TableMetadata: metadata};
	}

	getWorkGroup(parameters: Parameters): object {
		const {name, outputLocation} = this.#workGroup(textOf(parameters, 'WorkGroup'));
		return {
			WorkGroup: {
				Name: name,
				Configuration: {
					ResultConfiguration: {...(outputLocation && {OutputLocation: outputLocation})},
				},
			},
		};
	}

	start(parameters: Parameters): object {
		const {outputLocation} = this.#workGroup(textOf(parameters, 'WorkGroup') || 'primary');
		if (outputLocation === undefined && parameters.ResultConfiguration === undefined) {
			throw new ServiceError(
				'InvalidRequestException',
				'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
			);
		}

		const sql = textOf(parameters, 'QueryString');
		const id = randomUUID();
		this.#executions.set(id, {sql, result: this.#options.evaluate(sql), state: 'QUEUED'});
		return {QueryExecutionId: id};
	}

	getExecution(parameters: Parameters): object {
		const execution = this.#execution(parameters);
		const {sql, result, state} = execution;
		execution.state = next(execution);
		return {
			QueryExecution: {
				Query: sql,
				Status: {
					State: state,
					...(state === 'FAILED' && result.kind === 'failed' && {StateChangeReason: result.reason}),
				},
				Statistics: {DataScannedInBytes: state === 'QUEUED' ? 0 : sql.length},
			},
		};
	}

	/** The names of the columns are the first row. */
	results(parameters: Parameters): object {
		const {result, state} = this.#execution(parameters);
		if (state !== 'SUCCEEDED' || result.kind === 'failed') {
			throw new ServiceError('InvalidRequestException', `Query has not yet finished: ${state}`);
		}

		const start = Number(textOf(parameters, 'NextToken') || 0);
		const all = [result.columns, ...result.rows];
		const page = all.slice(start, start + pageSize);
		const end = start + page.length;
		return {
			ResultSet: {
				Rows: page.map(row => ({
					Data: row.map(value => (value === undefined ? {} : {VarCharValue: value})),
				})),
			},
			...(end < all.length && {NextToken: String(end)}),
		};
	}

	stop(parameters: Parameters): object {
		const execution = this.#execution(parameters);
		execution.state = isUnderWay(execution.state) ? 'CANCELLED' : execution.state;
		return {};
	}

	#workGroup(name: string): WorkGroup {
		const found = this.#options.workGroups.find(group => group.name === name);
		if (found === undefined) {
			throw new ServiceError('InvalidRequestException', 'WorkGroup is not found.');
		}

		return found;
	}

	#execution(parameters: Parameters): Execution {
		const found = this.#executions.get(textOf(parameters, 'QueryExecutionId'));
		if (found === undefined) {
			throw new ServiceError('InvalidRequestException', 'QueryExecution was not found');
		}

		return found;
	}
}

function textOf(parameters: Parameters, name: string): string {
	return stringParameter(parameters, name, anyLength) ?? '';
}

function isUnderWay(state: State): boolean {
	return state === 'QUEUED' || state === 'RUNNING';
}

function next({state, result}: Execution): State {
	switch (state) {
		case 'QUEUED':
			return 'RUNNING';
		case 'RUNNING':
			return result.kind === 'failed' ? 'FAILED' : 'SUCCEEDED';
		default:
			return state;
	}
}
