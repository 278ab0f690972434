import {deniedTargets, withDeniedIndex} from './denied-target.ts';
import {administrationTargets} from './dynamodb-administration.ts';
import {dataEventAccess, isItemOperation, isStreamOperation} from './dynamodb-operations.ts';
import {parameterTargets} from './dynamodb-parameters.ts';
import {statementsIn} from './dynamodb-statements.ts';
import type {IndexUse, Target} from './event.ts';
import {fieldOf, isObject, type JsonObject, requestParametersOf, toList, toText} from './record.ts';
import {
	indexNotRecorded,
	namedIndex,
	noIndex,
	parseTableArn,
	tableTarget,
	targetOfTableArn,
} from './table-target.ts';

/**
The tables, indexes and streams of a DynamoDB record, looked for where they are most certain first: parameters, PartiQL,
stream, resources, error message, fields of table administration. May hold duplicates.
*/
export function dynamoDbTargets(record: JsonObject, operation: string): readonly Target[] {
	const parameters = requestParametersOf(record);
	const unnamed = unnamedIndex(record, parameters, operation);
	if (dataEventAccess(operation) === 'statement') {
		return withDeniedIndex(record, statementTargets(record, parameters, unnamed));
	}

	if (isStreamOperation(operation)) {
		return streamTargets(record, parameters);
	}

	const named = parameters === undefined ? [] : parameterTargets(parameters, operation);
	if (named.length > 0) {
		return withDeniedIndex(record, named);
	}

	const listed = resourceTargets(record, unnamed);
	if (listed.length > 0) {
		return withDeniedIndex(record, listed);
	}

	const denied = deniedTargets(record, unnamed);
	return denied.length > 0 || parameters === undefined
		? denied
		: administrationTargets(record, parameters);
}

/** What can be said about the index when the table was found outside of the request parameters. */
function unnamedIndex(
	record: JsonObject,
	parameters: JsonObject | undefined,
	operation: string,
): IndexUse {
	const isManagement = record.eventCategory === 'Management' || record.managementEvent === true;
	if (isManagement || isItemOperation(operation)) {
		return noIndex;
	}

	const name = parameters === undefined ? '' : toText(fieldOf(parameters, 'indexName'));
	return name === '' ? indexNotRecorded : namedIndex(name);
}

function statementTargets(
	record: JsonObject,
	parameters: JsonObject | undefined,
	unnamed: IndexUse,
): readonly Target[] {
	const statements = statementsIn(parameters);
	const targets: Target[] = [];
	for (const {table} of statements) {
		if (table !== undefined) {
			targets.push(tableTarget(table.name, table.index === '' ? noIndex : namedIndex(table.index)));
		}
	}

	if (targets.length > 0 && targets.length === statements.length) {
		return targets;
	}

	// What could not be read of the statements may still be listed.
	const known = new Set(targets.map(({name}) => name));
	const listed = resourceTargets(record, unnamed).filter(({name}) => !known.has(name));
	targets.push(...listed);
	return targets.length > 0 ? targets : deniedTargets(record, unnamed);
}

function streamTargets(record: JsonObject, parameters: JsonObject | undefined): readonly Target[] {
	for (const field of ['streamArn', 'shardIterator', 'tableName']) {
		const value = parameters === undefined ? '' : toText(fieldOf(parameters, field));
		const name = parseTableArn(value)?.table ?? (field === 'tableName' ? value : '');
		if (name !== '') {
			return [{kind: 'stream', name}];
		}
	}

	const listed = resourceTargets(record, indexNotRecorded);
	const found = listed.length > 0 ? listed : deniedTargets(record, indexNotRecorded);
	return found.map(({name}) => ({kind: 'stream', name}));
}

function resourceTargets(record: JsonObject, index: IndexUse): readonly Target[] {
	const targets: Target[] = [];
	for (const resource of toList(record.resources)) {
		const arn = isObject(resource) ? toText(fieldOf(resource, 'ARN')) : '';
		const target = targetOfTableArn(arn, index);
		if (target !== undefined) {
			targets.push(target);
		}
	}

	return targets;
}
