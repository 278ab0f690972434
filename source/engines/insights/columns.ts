import type {RecordPath} from '../../store/count/record-path.ts';
import type {Column} from '../column.ts';

/** What a row tells: a value of the records, or `whole`, the one record of the row unless a word stands in its place. */
export type InsightsColumn = {
	readonly expression: string;
	readonly reading: {readonly kind: 'value'; readonly path: RecordPath} | {readonly kind: 'whole'};
};

type InsightsColumns = {
	readonly columns: readonly InsightsColumn[];
	/** What comes before the columns can be named. */
	readonly commands: readonly string[];
	/** Paths that cannot be named. */
	readonly untold: readonly string[];
};

const statementCommand =
	'parse @message /^(?<statements>[\\s\\S]*"eventName"\\s*:\\s*"(?:Batch)?Execute(?:Statement|Transaction)"[\\s\\S]*)/';

/** Calls that have one table in `tableName`, and at the most one index in `indexName`. */
const targetCommands = [
	'fields concat(eventSource, " ", eventName, " ", requestParameters.tableName) as call',
	'parse call /^dynamodb\\.amazonaws\\.com(?:\\.cn)? (?<plainCall>GetItem|PutItem|UpdateItem|DeleteItem|Query|Scan) ./',
];

/** Every record with a table has the name of the service: in its source, in an ARN, or in the context of encryption. */
const tableCommand = 'parse @message /^(?<tableCall>[\\s\\S]*dynamodb[\\s\\S]*)/';

/** How Logs Insights names what is asked (Logs Insights query syntax: fields, parse, coalesce). */
export function insightsColumns(asked: readonly Column[]): InsightsColumns {
	const columns = new Map<string, InsightsColumn>();
	const commands = new Set<string>();
	const untold: string[] = [];
	const add = (column: InsightsColumn) => columns.set(column.expression, column);
	for (const column of asked) {
		switch (column.kind) {
			case 'value': {
				const named = valueColumn(column.path);
				if (named === undefined) {
					untold.push(column.path.join('.'));
				} else {
					add(named);
				}

				break;
			}

			case 'statements':
				commands.add(statementCommand);
				add(whole('statements'));
				break;
			case 'category':
				break;
			case 'targets':
				for (const command of targetCommands) {
					commands.add(command);
				}

				for (const key of ['tableName', 'indexName']) {
					add({
						expression: `requestParameters.${key}`,
						reading: {kind: 'value', path: ['requestParameters', key]},
					});
				}

				if (column.of === 'DynamoDB') {
					commands.add(tableCommand);
					add(whole('coalesce(plainCall, tableCall)'));
				} else {
					add(whole('coalesce(plainCall, @message)'));
				}
		}
	}

	add(wholeUnlessRead);
	return {columns: [...columns.values()], commands: [...commands], untold};
}

/**
Insights discovers 200 fields of a record, and `eventCategory` is among the last: without it there are others that were
not discovered, or it is a record of before version 1.07.
*/
const wholeUnlessRead = whole('coalesce(eventCategory, @message)');

function whole(expression: string): InsightsColumn {
	return {expression, reading: {kind: 'whole'}};
}

const mostPlaces = 200;

/** Lists are fields with a number: `resources.0.ARN`. A backtick cannot be named. */
function valueColumn(path: RecordPath): InsightsColumn | undefined {
	const name = path.join('.');
	const isNameable =
		/^[^`\p{Cc}\p{Cf}]+$/u.test(name) &&
		path.every(step => typeof step === 'string' || step < mostPlaces);
	if (!isNameable) {
		return undefined;
	}

	const expression = /^[A-Za-z][A-Za-z0-9.]*$/.test(name) ? name : `\`${name}\``;
	return {expression, reading: {kind: 'value', path}};
}
