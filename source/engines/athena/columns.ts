import type {RecordPath} from '../../store/count/record-path.ts';
import type {Column} from '../column.ts';
import {identifier, literal} from './quote.ts';
import {type AthenaTable, elementType, fieldType} from './table.ts';

/** What a column of the result tells: a text or JSON at a path, or a list with a value for each of `resources`. */
export type AthenaColumn = {
	readonly expression: string;
	readonly reading:
		| {readonly kind: 'text' | 'json'; readonly path: RecordPath}
		| {readonly kind: 'of each resource'; readonly key: 'ARN' | 'type'};
};

export type NamedExpression = {readonly name: string; readonly expression: string};

type AthenaColumns = {
	readonly columns: readonly AthenaColumn[];
	/** What columns ask of each record, to be worked out once, under a name. */
	readonly tests: readonly NamedExpression[];
	/** Paths that the table does not have. */
	readonly untold: readonly string[];
};

/** Columns of text that holds JSON (Athena User Guide, querying CloudTrail logs). */
const jsonColumns: ReadonlySet<string> = new Set([
	'requestparameters',
	'responseelements',
	'additionaleventdata',
	'serviceeventdetails',
	'insightdetails',
]);

/** How Athena names what is asked, as far as the table has it. */
export function athenaColumns(asked: readonly Column[], table: AthenaTable): AthenaColumns {
	const columns = new Map<string, AthenaColumn>();
	const untold = new Set<string>();
	let tests: readonly NamedExpression[] = [];
	const add = (column: AthenaColumn | undefined) =>
		column && columns.set(column.expression, column);
	for (const column of asked) {
		if (!hasColumn(column, table)) {
			untold.add(nameOf(column));
			continue;
		}

		switch (column.kind) {
			case 'value':
				add(valueColumn(column.path, table));
				break;
			case 'statements':
				add({
					expression: `CASE WHEN ${isStatement} THEN ${parameters} END`,
					reading: {kind: 'json', path: ['requestParameters']},
				});
				break;
			case 'category':
				add(ofResources('type', `coalesce(${identifier('eventcategory')}, '') = ''`));
				add(valueColumn(['managementEvent'], table));
				break;
			case 'targets':
				tests = targetTests;
				for (const target of targetColumns(column.of)) {
					add(target);
				}

				add(valueColumn(['eventCategory'], table));
				add(valueColumn(['managementEvent'], table));
		}
	}

	return {columns: [...columns.values()], tests, untold: [...untold]};
}

/** Whether a table has all that a column is made of. */
export function hasColumn(column: Column, table: AthenaTable): boolean {
	return column.kind === 'value'
		? isElsewhere(column.path) || valueColumn(column.path, table) !== undefined
		: partsOf(column).every(name => table.columns.has(name));
}

/**
The columns of the table behind what is not just a value. `managementEvent` is read where there is one: only records of
before version 1.07 have no `eventCategory` and need it.
*/
function partsOf({kind}: Exclude<Column, {readonly kind: 'value'}>): readonly string[] {
	switch (kind) {
		case 'statements':
			return ['eventname', 'requestparameters'];
		case 'category':
			return ['eventcategory', 'resources'];
		case 'targets':
			return [
				...['eventsource', 'eventname', 'requestparameters', 'responseelements', 'resources'],
				...['errormessage', 'eventcategory'],
			];
	}
}

function nameOf(column: Column): string {
	return column.kind === 'value' ? column.path.join('.') : partsOf(column).join(', ');
}

/** Only insights and aggregated events have these, which are delivered to files of their own. */
function isElsewhere([first]: RecordPath): boolean {
	return first === 'insightDetails' || first === 'accountId' || first === 'eventId';
}

const parameters = identifier('requestparameters');
const eventName = identifier('eventname');

const isStatement = `${eventName} IN ('ExecuteStatement', 'BatchExecuteStatement', 'ExecuteTransaction')`;

/** Calls that have one table in `tableName`, and at the most one index in `indexName`. */
const isPlainCall = [
	`${identifier('eventsource')} IN ('dynamodb.amazonaws.com', 'dynamodb.amazonaws.com.cn')`,
	`${eventName} IN ('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan')`,
	`json_extract_scalar(${parameters}, '$["tableName"]') <> ''`,
].join(' AND ');

/** What may name a table has the name of the service: in its source, in an ARN, or in the context of encryption. */
const mayNameTable = `strpos(concat_ws(' ', ${[
	identifier('eventsource'),
	parameters,
	identifier('errormessage'),
	ofEachResource('ARN'),
].join(', ')}), 'dynamodb') > 0`;

const targetTests: readonly NamedExpression[] = [
	{name: 'plain_call', expression: `coalesce(${isPlainCall}, false)`},
	{name: 'may_name_table', expression: mayNameTable},
];

/** Of calls that are not plain whatever may name a target: they come in a row for each way they were made. */
function targetColumns(of: 'DynamoDB' | 'any service'): readonly AthenaColumn[] {
	const isOther = of === 'DynamoDB' ? 'NOT plain_call AND may_name_table' : 'NOT plain_call';
	const ofOthers = (expression: string) => `CASE WHEN ${isOther} THEN ${expression} END`;
	const table = ['tableDescription', 'tableName'];
	return [
		...['tableName', 'indexName'].map(
			(key): AthenaColumn => ({
				expression: `CASE WHEN plain_call THEN ${extracted(parameters, [key])} END`,
				reading: {kind: 'json', path: ['requestParameters', key]},
			}),
		),
		{
			expression: ofOthers(parameters),
			reading: {kind: 'json', path: ['requestParameters']},
		},
		ofResources('ARN', isOther),
		{
			expression: ofOthers(identifier('errormessage')),
			reading: {kind: 'text', path: ['errorMessage']},
		},
		{
			expression: ofOthers(extracted(identifier('responseelements'), table)),
			reading: {kind: 'json', path: ['responseElements', ...table]},
		},
	];
}

function ofResources(key: 'ARN' | 'type', condition: string): AthenaColumn {
	return {
		expression: `CASE WHEN ${condition} THEN ${ofEachResource(key)} END`,
		reading: {kind: 'of each resource', key},
	};
}

function ofEachResource(key: 'ARN' | 'type'): string {
	const each = `transform(${identifier('resources')}, r -> r.${identifier(key.toLowerCase())})`;
	return `json_format(CAST(${each} AS JSON))`;
}

function valueColumn(path: RecordPath, {columns}: AthenaTable): AthenaColumn | undefined {
	const [first, ...rest] = path;
	const name = String(first).toLowerCase();
	const type = columns.get(name);
	if (type === undefined) {
		return undefined;
	}

	if (type === 'string' && (rest.length === 0 || jsonColumns.has(name))) {
		return textColumn(name, path, rest);
	}

	const expression = elementExpression(name, type, rest) ?? fieldExpression(name, type, rest);
	return expression === undefined ? undefined : {expression, reading: {kind: 'text', path}};
}

function textColumn(name: string, path: RecordPath, rest: RecordPath): AthenaColumn | undefined {
	if (rest.length === 0) {
		const kind = jsonColumns.has(name) || name === 'managementevent' ? 'json' : 'text';
		return {expression: identifier(name), reading: {kind, path}};
	}

	const isNameable = rest.every(step => typeof step === 'number' || /^[^"\\\p{Cc}]+$/u.test(step));
	return isNameable
		? {expression: extracted(identifier(name), rest), reading: {kind: 'json', path}}
		: undefined;
}

function extracted(column: string, steps: RecordPath): string {
	const path = steps.map(step => (typeof step === 'number' ? `[${step}]` : `["${step}"]`)).join('');
	return `json_format(json_extract(${column}, ${literal(`$${path}`)}))`;
}

/** `userIdentity.arn`: Hive has names in lower case. */
function fieldExpression(name: string, type: string, rest: RecordPath): string | undefined {
	const steps = rest.map(step => String(step).toLowerCase());
	const found = fieldType(type, steps);
	return found === undefined
		? undefined
		: asText([name, ...steps].map(identifier).join('.'), found);
}

/** `resources[0].ARN`. */
function elementExpression(
	name: string,
	type: string,
	[place, key, ...deeper]: RecordPath,
): string | undefined {
	const inner = elementType(type);
	const isElement = typeof place === 'number' && typeof key === 'string' && deeper.length === 0;
	if (inner === undefined || !isElement) {
		return undefined;
	}

	const field = key.toLowerCase();
	const found = fieldType(inner, [field]);
	const each = `transform(${identifier(name)}, r -> r.${identifier(field)})`;
	return found === undefined ? undefined : asText(`element_at(${each}, ${place + 1})`, found);
}

/** Undefined for what has fields of its own: their names are not those of the record. */
function asText(expression: string, type: string): string | undefined {
	if (/[<(]/.test(type)) {
		return undefined;
	}

	return type === 'string' ? expression : `CAST(${expression} AS varchar)`;
}
