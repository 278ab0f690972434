import {expect, test} from 'vitest';
import {tableOperations} from '../../source/cloudtrail/dynamodb-operations.ts';

test('five operations on tables read by the word of CloudTrail, those of PartiQL never', () => {
	const namesOf = (access: 'read' | 'write') =>
		tableOperations.filter(one => one.access === access).map(({name}) => name);
	expect(namesOf('read')).toEqual(['BatchGetItem', 'GetItem', 'Query', 'Scan', 'TransactGetItems']);
	expect(namesOf('write')).toEqual([
		'BatchWriteItem',
		'DeleteItem',
		'PutItem',
		'TransactWriteItems',
		'UpdateItem',
		'BatchExecuteStatement',
		'ExecuteStatement',
		'ExecuteTransaction',
	]);
});
