import {dynamoDbTargets} from './dynamodb-target.ts';
import type {Target} from './event.ts';
import {encryptedTable} from './kms-target.ts';
import {type JsonObject, requestParametersOf} from './record.ts';
import {resourceTargets} from './resource-target.ts';

/** What a record is about, each target once, in the order the record names them. */
export function readTargets(
	record: JsonObject,
	service: string,
	operation: string,
): readonly Target[] {
	if (service === 'dynamodb') {
		return distinct(dynamoDbTargets(record, operation));
	}

	const table = service === 'kms' ? encryptedTable(requestParametersOf(record)) : undefined;
	return table === undefined ? distinct(resourceTargets(record, service)) : [table];
}

function distinct(targets: readonly Target[]): readonly Target[] {
	if (targets.length < 2) {
		return targets;
	}

	return [...new Map(targets.map(target => [identityOf(target), target])).values()];
}

function identityOf(target: Target): string {
	if (target.kind !== 'table') {
		return JSON.stringify([target.kind, target.name]);
	}

	const {state} = target.index;
	return JSON.stringify([target.name, state, state === 'named' ? target.index.name : '']);
}
