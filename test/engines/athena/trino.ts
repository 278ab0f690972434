import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import {isObject, type JsonObject} from '../../../source/cloudtrail/record.ts';
import {cloudTrailColumns} from '../../../source/engines/athena/create-table.ts';
import type {AthenaRow} from '../../../source/engines/athena/rows.ts';
import type {AthenaTable} from '../../../source/engines/athena/table.ts';

/** A table as CREATE TABLE makes it. */
export const table: AthenaTable = {
	catalog: 'AwsDataCatalog',
	database: 'trails',
	name: 'cloudtrail_logs',
	columns: new Map([...cloudTrailColumns, ['account', 'string'], ['timestamp', 'string']]),
	dayPartition: {column: 'timestamp', format: 'yyyy/MM/dd'},
};

/** What Athena's SQL has and DuckDB has not, or has otherwise (Trino, functions and operators). */
const macros = [
	`CREATE MACRO regexp_like(x, pattern) AS regexp_matches(x, pattern)`,
	`CREATE MACRO json_format(x) AS CAST(x AS VARCHAR)`,
	`CREATE MACRO trino_extract(x, path) AS CASE WHEN json_valid(x) THEN json_extract(x, path) END`,
	`CREATE MACRO trino_scalar(x, path) AS CASE WHEN json_valid(x) THEN json_extract_string(x, path) END`,
];

/** An SQL engine that reads what is written for Athena. */
export class Trino {
	readonly #connection: DuckDBConnection;

	private constructor(connection: DuckDBConnection) {
		this.#connection = connection;
	}

	static async open(): Promise<Trino> {
		const instance = await DuckDBInstance.create(':memory:', {threads: '1'});
		const connection = await instance.connect();
		for (const statement of [
			"SET lambda_syntax = 'ENABLE_SINGLE_ARROW'",
			...macros,
			'CREATE SCHEMA trails',
			`CREATE TABLE trails.cloudtrail_logs (${[...table.columns].map(([name, type]) => `"${name}" ${duckType(type)}`).join(', ')})`,
		]) {
			await connection.run(statement);
		}

		return new Trino(connection);
	}

	/** Fills the table with these records alone, as the SerDe reads them. */
	async load(messages: readonly string[]): Promise<void> {
		await this.#connection.run('DELETE FROM trails.cloudtrail_logs');
		const types = Object.fromEntries(
			[...table.columns].map(([name, type]) => [name, transformType(type)]),
		);
		await this.#connection.run(
			`INSERT INTO trails.cloudtrail_logs SELECT unnest(t) FROM (SELECT unnest(from_json($1, $2)) AS t)`,
			[JSON.stringify(messages.map(tableRow)), JSON.stringify([types])],
		);
	}

	async query(sql: string): Promise<readonly AthenaRow[]> {
		const translated = sql
			.replaceAll('json_extract_scalar(', 'trino_scalar(')
			.replaceAll('json_extract(', 'trino_extract(')
			.replaceAll('element_at(', 'list_extract(')
			.replaceAll(' transform(', ' list_transform(')
			.replaceAll('(transform(', '(list_transform(')
			// A path of JSON is written `$["a"]["b"]` there, and `$."a"."b"` here.
			.replaceAll(/\["([^"\\]+)"\]/g, '."$1"');
		const reader = await this.#connection.runAndReadAll(translated);
		return reader
			.getRows()
			.map(row => row.map(value => (value === null ? undefined : String(value))));
	}

	close(): void {
		this.#connection.closeSync();
	}
}

function duckType(type: string): string {
	const [, element] = /^array<(.*)>$/.exec(type) ?? [];
	if (element !== undefined) {
		return `${duckType(element)}[]`;
	}

	const fields = structFields(type);
	return fields === undefined
		? 'VARCHAR'
		: `STRUCT(${fields.map(([name, inner]) => `"${name}" ${duckType(inner)}`).join(', ')})`;
}

/** The same for `from_json`. */
function transformType(type: string): unknown {
	const [, element] = /^array<(.*)>$/.exec(type) ?? [];
	if (element !== undefined) {
		return [transformType(element)];
	}

	const fields = structFields(type);
	return fields === undefined
		? 'VARCHAR'
		: Object.fromEntries(fields.map(([name, inner]) => [name, transformType(inner)]));
}

function structFields(type: string): readonly (readonly [string, string])[] | undefined {
	const [, list] = /^struct<(.*)>$/.exec(type) ?? [];
	let depth = 0;
	const marked = list?.replaceAll(/[<>,]/g, mark => {
		depth += mark === '<' ? 1 : mark === '>' ? -1 : 0;
		return mark === ',' && depth === 0 ? '\n' : mark;
	});
	return marked?.split('\n').map(field => {
		const colon = field.indexOf(':');
		return [field.slice(0, colon), field.slice(colon + 1)];
	});
}

/** The JSON SerDe: names in lower case, objects as JSON text where the column is a text, null where a type does not fit. */
function tableRow(message: string): JsonObject {
	const record: unknown = JSON.parse(message);
	const fields = Object.entries(isObject(record) ? record : {}).map(([key, value]) => [
		key.toLowerCase(),
		value,
	]);
	const row: JsonObject = Object.fromEntries(fields);
	return {
		...Object.fromEntries(
			[...table.columns].map(([name, type]) => [name, readAs(type, row[name])]),
		),
		timestamp: String(row.eventtime).slice(0, 10).replaceAll('-', '/'),
	};
}

function readAs(type: string, value: unknown): unknown {
	if (value === null || value === undefined) {
		return null;
	}

	const [, element] = /^array<(.*)>$/.exec(type) ?? [];
	if (element !== undefined) {
		return Array.isArray(value) ? value.map(inner => readAs(element, inner)) : null;
	}

	const fields = structFields(type);
	if (fields === undefined) {
		return typeof value === 'string' ? value : JSON.stringify(value);
	}

	const own = new Map(
		Object.entries(isObject(value) ? value : {}).map(([key, inner]) => [key.toLowerCase(), inner]),
	);
	return isObject(value)
		? Object.fromEntries(fields.map(([name, inner]) => [name, readAs(inner, own.get(name))]))
		: null;
}
