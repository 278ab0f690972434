/**
The data events of DynamoDB and DynamoDB Streams (DynamoDB Developer Guide, Logging DynamoDB operations by using
AWS CloudTrail). PartiQL operations read or write as their statements do.
*/
const accessByOperation: ReadonlyMap<string, 'read' | 'write' | 'statement'> = new Map([
	['BatchGetItem', 'read'],
	['GetItem', 'read'],
	['GetRecords', 'read'],
	['GetShardIterator', 'read'],
	['Query', 'read'],
	['Scan', 'read'],
	['TransactGetItems', 'read'],
	['BatchWriteItem', 'write'],
	['DeleteItem', 'write'],
	['PutItem', 'write'],
	['TransactWriteItems', 'write'],
	['UpdateItem', 'write'],
	['BatchExecuteStatement', 'statement'],
	['ExecuteStatement', 'statement'],
	['ExecuteTransaction', 'statement'],
]);

export function dataEventAccess(operation: string): 'read' | 'write' | 'statement' | undefined {
	return accessByOperation.get(operation);
}

const streamOperations: ReadonlySet<string> = new Set([
	'DescribeStream',
	'GetRecords',
	'GetShardIterator',
	'ListStreams',
]);

/** A data event of tables, and whether CloudTrail's `readOnly` calls it one that reads: PartiQL never does. */
export type TableOperation = {readonly name: string; readonly access: 'read' | 'write'};

/** The operations on tables that CloudTrail can log. */
export const tableOperations: readonly TableOperation[] = [...accessByOperation].flatMap(
	([name, access]) =>
		isStreamOperation(name) ? [] : [{name, access: access === 'read' ? 'read' : 'write'}],
);

const itemOperations: ReadonlySet<string> = new Set([
	'BatchGetItem',
	'BatchWriteItem',
	'DeleteItem',
	'GetItem',
	'PutItem',
	'TransactGetItems',
	'TransactWriteItems',
	'UpdateItem',
]);

/** Operations on items by their key: they have no way to use an index. */
export function isItemOperation(operation: string): boolean {
	return itemOperations.has(operation);
}

export function isStreamOperation(operation: string): boolean {
	return streamOperations.has(operation);
}
