import {isItemOperation} from './dynamodb-operations.ts';
import {batchFields} from './dynamodb-statements.ts';
import type {IndexUse, Target} from './event.ts';
import {fieldOf, isObject, type JsonObject, toList, toText} from './record.ts';
import {indexNotRecorded, namedIndex, noIndex, tableTarget} from './table-target.ts';

/** The tables and indexes that the request parameters of an operation on tables or items name. */
export function parameterTargets(parameters: JsonObject, operation: string): readonly Target[] {
	const table = toText(fieldOf(parameters, 'tableName'));
	if (table === '') {
		return batchTargets(parameters);
	}

	const updates = toList(fieldOf(parameters, 'globalSecondaryIndexUpdates'));
	const indexes = updates.flatMap(indexesIn);
	return indexes.length > 0
		? indexes.map(index => tableTarget(table, namedIndex(index)))
		: [tableTarget(table, parameterIndex(parameters, operation))];
}

function parameterIndex(parameters: JsonObject, operation: string): IndexUse {
	if (isItemOperation(operation)) {
		return noIndex;
	}

	const index = fieldOf(parameters, 'indexName') ?? '';
	if (index === '') {
		return noIndex;
	}

	const name = toText(index);
	return name === '' ? indexNotRecorded : namedIndex(name);
}

/** The indexes of one element `{create | update | delete: {indexName}}` of globalSecondaryIndexUpdates. */
function indexesIn(update: unknown): readonly string[] {
	return isObject(update) ? namesIn(update, 'indexName') : [];
}

/** Under which names the API keeps the parts of a transaction or of an index update. An item's `key` is none of them. */
const wrappers: readonly string[] = ['get', 'put', 'update', 'delete', 'conditionCheck', 'create'];

/** A field of the object itself, or of what it wraps: `{tableName}` as well as `{put: {tableName}}`. */
function namesIn(object: JsonObject, field: string): readonly string[] {
	const own = toText(fieldOf(object, field));
	if (own !== '') {
		return [own];
	}

	const names: string[] = [];
	for (const wrapper of wrappers) {
		const wrapped = fieldOf(object, wrapper);
		const name = isObject(wrapped) ? toText(fieldOf(wrapped, field)) : '';
		if (name !== '') {
			names.push(name);
		}
	}

	return names;
}

/** Batches and transactions: an array of `{tableName}`, or a map from table to requests. */
function batchTargets(parameters: JsonObject): readonly Target[] {
	const targets: Target[] = [];
	for (const field of batchFields) {
		const items = fieldOf(parameters, field);
		for (const item of toList(items)) {
			for (const name of isObject(item) ? namesIn(item, 'tableName') : []) {
				targets.push(tableTarget(name, noIndex));
			}
		}

		for (const [name, requests] of isObject(items) ? Object.entries(items) : []) {
			if (name !== '' && typeof requests === 'object' && requests !== null) {
				targets.push(tableTarget(name, noIndex));
			}
		}
	}

	return targets;
}
