import type {Target} from './event.ts';
import {type JsonObject, objectIn, textIn} from './record.ts';
import {indexNotRecorded, tableTarget} from './table-target.ts';

/**
The DynamoDB table that a KMS call was made for: reading an encrypted table makes DynamoDB decrypt its key with the table's
name as encryption context, by the real caller (DynamoDB Developer Guide, DynamoDB encryption at rest).
*/
export function encryptedTable(parameters: JsonObject | undefined): Target | undefined {
	const constraints = objectIn(parameters, 'constraints');
	const name =
		tableIn(objectIn(parameters, 'encryptionContext')) ||
		tableIn(objectIn(constraints, 'encryptionContextSubset')) ||
		tableIn(objectIn(constraints, 'encryptionContextEquals'));
	return name === '' ? undefined : tableTarget(name, indexNotRecorded);
}

function tableIn(context: JsonObject | undefined): string {
	return textIn(context, 'aws:dynamodb:tableName');
}
