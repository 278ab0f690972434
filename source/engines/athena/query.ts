import type {TermClause} from '../../filter/term.ts';
import type {CountField} from '../../store/count/count-field.ts';
import {questionOf, type Search} from '../question.ts';
import {type AthenaColumn, athenaColumns, hasColumn, type NamedExpression} from './columns.ts';
import {identifier, literal} from './quote.ts';
import type {AthenaTable, DayFormat} from './table.ts';

/** A query of Athena that counts the records a filter selects, and what its rows mean. */
export type AthenaQuery = {
	readonly sql: string;
	/** In the order of the columns of the result; the last one after them is the number of calls. */
	readonly columns: readonly AthenaColumn[];
	/** The terms left out, in the user's words: with any, more is counted than the filter selects. */
	readonly inexpressible: readonly string[];
	/** Paths that the table does not have. What is read from them counts as missing. */
	readonly untold: readonly string[];
	/** What `countRecords` decides on the rows. */
	readonly decided: readonly TermClause[];
};

/** Times of the calls, ms since the epoch: from the first on, before the second. */
export type Period = {readonly from: number; readonly to: number};

/** Rows that a query gives at the most; more were not counted. */
export const mostAthenaRows = 100_000;

/**
The text of records is in no column, so that terms about it are inexpressible. Records without a time are not counted.
@param redact whether a filter sees records without secrets, which the engine does not have: then it searches nothing
*/
export function athenaQuery(
	clauses: readonly TermClause[],
	fields: readonly CountField[],
	table: AthenaTable,
	period: Period,
	redact: 'on' | 'off' = 'off',
): AthenaQuery {
	const question = questionOf(clauses, fields, {
		text: redact === 'on' ? 'nothing' : 'columns',
		has: column => hasColumn(column, table),
	});
	const {columns, tests, untold} = athenaColumns(question.columns, table);
	const names = columns.map((_, place) => columnName(place));
	const told = columns.map(({expression}, place) => aliased({expression, name: columnName(place)}));
	const searches = question.searches.map(clause => anyOf(clause, columns));
	const lines = [
		'WITH records AS (',
		`\tSELECT ${['*', ...tests.map(aliased)].join(',\n\t\t')}`,
		`\tFROM ${[table.database, table.name].map(identifier).join('.')}`,
		`\tWHERE ${periodConditions(period, table).join('\n\t\tAND ')}`,
		'), told AS (',
		`\tSELECT ${told.length === 0 ? '1 AS nothing' : told.join(',\n\t\t')}`,
		'\tFROM records',
		')',
		`SELECT ${[...names, 'count(*) AS calls'].join(', ')}`,
		'FROM told',
		...(searches.length === 0 ? [] : [`WHERE ${searches.join('\n\tAND ')}`]),
		...(names.length === 0 ? [] : [`GROUP BY ${names.join(', ')}`]),
		'ORDER BY calls DESC',
		`LIMIT ${mostAthenaRows}`,
	];
	const sql = lines.join('\n');
	const {inexpressible, decided} = question;
	return {sql, columns, inexpressible, untold, decided};
}

/** Files of the next day may still hold calls of the one before. */
const dayLength = 24 * 60 * 60 * 1000;

function periodConditions({from, to}: Period, {dayPartition}: AthenaTable): readonly string[] {
	const eventTime = identifier('eventtime');
	const first = Math.floor(from / 1000) * 1000;
	const end = Math.ceil(to / 1000) * 1000;
	const days = dayPartition && [
		`${identifier(dayPartition.column)} BETWEEN ${day(first, dayPartition.format)} AND ${day(end + dayLength, dayPartition.format)}`,
	];
	return [...(days ?? []), `${eventTime} >= ${second(first)}`, `${eventTime} < ${second(end)}`];
}

/** `eventTime` as CloudTrail writes it, whose order is that of time. */
function second(time: number): string {
	return literal(new Date(time).toISOString().replace(/\.\d+Z$/, 'Z'));
}

function day(time: number, format: DayFormat): string {
	const date = new Date(time).toISOString().slice(0, 10);
	return literal(format === 'yyyy/MM/dd' ? date.replaceAll('-', '/') : date);
}

/** One of the searches holds for the columns, written as in a record: names and values in quotes. */
function anyOf(clause: readonly Search[], columns: readonly AthenaColumn[]): string {
	const parts = columns.map(
		({reading}, place) => `${literal(`"${nameOf(reading)}":"`)} || ${columnName(place)} || '"'`,
	);
	const text = `concat_ws(' ', ${parts.join(', ')})`;
	const regex = clause.map(search => search.regex).join('|');
	return `regexp_like(${text}, ${literal(regex)})`;
}

function aliased({expression, name}: NamedExpression): string {
	return `${expression} AS ${name}`;
}

function columnName(place: number): string {
	return `c${place}`;
}

function nameOf(reading: AthenaColumn['reading']): string {
	return reading.kind === 'of each resource' ? 'resources' : reading.path.join('.');
}
