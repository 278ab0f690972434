import {type TableOperation, tableOperations} from '../../cloudtrail/dynamodb-operations.ts';
import {all, either, type FieldValue, fieldMatch, type Truth} from './field-match.ts';
import {type AdvancedSelector, type BasicSelector, type Selectors, tableType} from './selectors.ts';

/** Which data events of a table a trail logs. */
export type Coverage = {
	readonly logged: 'all' | 'reads only' | 'writes only' | 'some' | 'none';
	/** The fields whose conditions keep some out, in the selectors that let others through: `resources.ARN`. */
	readonly limitedBy: readonly string[];
};

/** A table whose ARN is known, or any table of a partition (`aws`, `aws-cn`). */
export type ExaminedTable =
	| {readonly kind: 'table'; readonly arn: string}
	| {readonly kind: 'any table'; readonly partition: string};

type Verdict = {readonly truth: Truth; readonly limitedBy: readonly string[]};

/** Which of the data events of a table the selectors let through: each operation is tried on them. */
export function coverageOf(selectors: Selectors, table: ExaminedTable): Coverage {
	const verdicts = tableOperations.map(operation => ({
		operation,
		...verdictOn(selectors, operation, arnOf(table)),
	}));
	const limitedBy = [...new Set(verdicts.flatMap(verdict => verdict.limitedBy))];
	const are = (access: TableOperation['access'], truth: Truth) =>
		verdicts.every(verdict => verdict.operation.access !== access || verdict.truth === truth);
	if (are('read', 'yes')) {
		if (are('write', 'yes')) {
			return {logged: 'all', limitedBy: []};
		}

		return {logged: are('write', 'no') ? 'reads only' : 'some', limitedBy};
	}

	if (are('read', 'no') && !are('write', 'sometimes')) {
		if (are('write', 'yes')) {
			return {logged: 'writes only', limitedBy};
		}

		if (are('write', 'no')) {
			return {logged: 'none', limitedBy};
		}
	}

	return {logged: 'some', limitedBy};
}

function arnOf(table: ExaminedTable): FieldValue {
	return table.kind === 'table'
		? {known: 'whole', text: table.arn}
		: {known: 'beginning', text: `arn:${table.partition}:dynamodb:`};
}

function verdictOn(selectors: Selectors, operation: TableOperation, arn: FieldValue): Verdict {
	const verdicts =
		selectors.kind === 'advanced'
			? selectors.selectors.map(selector => advancedVerdict(selector, operation, arn))
			: selectors.selectors.map(selector => basicVerdict(selector, operation, arn));
	const truth = either(verdicts.map(verdict => verdict.truth));
	return {truth, limitedBy: truth === 'yes' ? [] : verdicts.flatMap(verdict => verdict.limitedBy)};
}

function advancedVerdict(
	{fields}: AdvancedSelector,
	operation: TableOperation,
	arn: FieldValue,
): Verdict {
	const truths = fields.map(selector => ({
		field: selector.field,
		truth: fieldMatch(selector, knownValue(selector.field, operation, arn)),
	}));
	const isOfTables = truths.every(
		({field, truth}) => !decidingFields.has(field) || truth === 'yes',
	);
	// Without a category or a type it would be no selector of data events: CloudTrail wants both.
	const isComplete = [...decidingFields].every(name => fields.some(({field}) => field === name));
	if (!isOfTables || !isComplete) {
		return {truth: 'no', limitedBy: []};
	}

	return {
		truth: all(truths.map(({truth}) => truth)),
		limitedBy: truths.flatMap(({field, truth}) => (truth === 'yes' ? [] : [field])),
	};
}

const decidingFields: ReadonlySet<string> = new Set(['eventCategory', 'resources.type']);

/** What is known of the event that a call of an operation makes; of other fields, such as `userIdentity.arn`, nothing is. */
function knownValue(field: string, {name, access}: TableOperation, arn: FieldValue): FieldValue {
	switch (field) {
		case 'eventCategory':
			return {known: 'whole', text: 'Data'};
		case 'resources.type':
			return {known: 'whole', text: tableType};
		case 'resources.ARN':
			return arn;
		case 'eventName':
			return {known: 'whole', text: name};
		case 'readOnly':
			return {known: 'whole', text: access === 'read' ? 'true' : 'false'};
		case 'eventSource':
			return {known: 'whole', text: 'dynamodb.amazonaws.com'};
		default:
			return {known: 'beginning', text: ''};
	}
}

function basicVerdict(
	{readWriteType, dataResources}: BasicSelector,
	operation: TableOperation,
	arn: FieldValue,
): Verdict {
	const values = dataResources.flatMap(({type, values: ofType}) =>
		type === tableType ? ofType : [],
	);
	if (values.length === 0) {
		return {truth: 'no', limitedBy: []};
	}

	const ofTable = either(values.map(value => basicValueMatch(value, arn)));
	const ofAccess: Truth = accessLogged(readWriteType, operation) ? 'yes' : 'no';
	return {
		truth: all([ofTable, ofAccess]),
		limitedBy: [
			...(ofTable === 'yes' ? [] : ['DataResources']),
			...(ofAccess === 'yes' ? [] : ['ReadWriteType']),
		],
	};
}

/** `arn:aws:dynamodb` stands for all tables; what else begins an ARN is not said to be one (CloudTrail API, DataResource). */
function basicValueMatch(value: string, arn: FieldValue): Truth {
	if (/^arn:[a-z-]+:dynamodb:?$/.test(value) && arn.text.startsWith(value)) {
		return 'yes';
	}

	if (arn.known === 'whole') {
		if (arn.text === value) {
			return 'yes';
		}

		return value !== '' && arn.text.startsWith(value) && !/:table\/./.test(value)
			? 'sometimes'
			: 'no';
	}

	return value.startsWith(arn.text) ? 'sometimes' : 'no';
}

function accessLogged(readWriteType: string, {access}: TableOperation): boolean {
	switch (readWriteType) {
		case 'ReadOnly':
			return access === 'read';
		case 'WriteOnly':
			return access === 'write';
		default:
			return true;
	}
}
