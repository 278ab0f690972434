import {describe, expect, it} from 'vitest';
import {type Fields, fieldsOf, isFields, readMessage, recordsIn} from './records.ts';

const stored = recordsIn(900);
const texts = new Map(stored.map(record => [record.message, record]));
const records = [...texts.values()].map(readMessage);
const dataEvents = records.filter(({eventCategory}) => eventCategory === 'Data');

/** AWS's examples of data events (DynamoDB developer guide), and the fields that later versions added. */
const fieldsInOrder = [
	'eventVersion',
	'userIdentity',
	'eventTime',
	'eventSource',
	'eventName',
	'awsRegion',
	'sourceIPAddress',
	'userAgent',
	'errorCode',
	'errorMessage',
	'requestParameters',
	'responseElements',
	'requestID',
	'eventID',
	'readOnly',
	'resources',
	'eventType',
	'apiVersion',
	'managementEvent',
	'recipientAccountId',
	'sharedEventID',
	'vpcEndpointId',
	'vpcEndpointAccountId',
	'eventCategory',
	'tlsDetails',
	'sessionCredentialFromConsole',
];

const optional = new Set([
	'errorCode',
	'errorMessage',
	'sharedEventID',
	'vpcEndpointId',
	'vpcEndpointAccountId',
	'tlsDetails',
	'sessionCredentialFromConsole',
]);

const dataEventNames = [
	'BatchExecuteStatement',
	'BatchGetItem',
	'BatchWriteItem',
	'DeleteItem',
	'ExecuteStatement',
	'ExecuteTransaction',
	'GetItem',
	'GetRecords',
	'GetShardIterator',
	'PutItem',
	'Query',
	'Scan',
	'TransactGetItems',
	'TransactWriteItems',
	'UpdateItem',
];

const writes = /^(Put|Update|Delete|BatchWrite|TransactWrite|.*Execute)/;

function named(eventName: string): readonly Fields[] {
	return records.filter(record => record.eventName === eventName);
}

function everyValue(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) {
		return value.flatMap(everyValue);
	}
	return isFields(value) ? [value, ...Object.values(value).flatMap(everyValue)] : [value];
}

/** The requests of an operation that were recorded whole. */
function parametersOf(eventName: string): readonly Fields[] {
	return named(eventName).flatMap(({requestParameters}) =>
		requestParameters === null ? [] : [fieldsOf(requestParameters)],
	);
}

function itemsOf(parameters: Fields): readonly Fields[] {
	return Array.isArray(parameters.requestItems) ? parameters.requestItems.map(fieldsOf) : [];
}

describe('a data event', () => {
	it('is of every operation', () => {
		expect([...new Set(dataEvents.map(({eventName}) => String(eventName)))].toSorted()).toEqual(
			dataEventNames,
		);
	});

	it('has the documented fields in the documented order', () => {
		for (const event of dataEvents) {
			const names = Object.keys(event);
			expect(names).toEqual(fieldsInOrder.filter(name => names.includes(name)));
			expect(fieldsInOrder.filter(name => !names.includes(name) && !optional.has(name))).toEqual(
				[],
			);
		}
	});

	it('says that it is one', () => {
		for (const event of dataEvents) {
			expect(event).toMatchObject({
				eventVersion: '1.11',
				eventSource: 'dynamodb.amazonaws.com',
				responseElements: null,
				eventType: 'AwsApiCall',
				apiVersion: '2012-08-10',
				managementEvent: false,
				recipientAccountId: '111122223333',
				readOnly: !writes.test(String(event.eventName)),
			});
		}
	});

	it('names the tables, never an index, among its resources', () => {
		for (const {resources, awsRegion} of dataEvents) {
			expect(resources).not.toEqual([]);
			for (const resource of Array.isArray(resources) ? resources : []) {
				expect(resource).toEqual({
					accountId: '111122223333',
					type: 'AWS::DynamoDB::Table',
					ARN: expect.stringMatching(
						new RegExp(`^arn:aws:dynamodb:${awsRegion}:111122223333:table/[a-z]+$`),
					),
				});
			}
		}
	});

	it('shows no typed value and no expressionAttributeValues', () => {
		const forbidden = new Set('S N B BOOL NULL M L SS NS BS expressionAttributeValues'.split(' '));
		const names = dataEvents
			.flatMap(({requestParameters}) => everyValue(requestParameters))
			.flatMap(value => (isFields(value) ? Object.keys(value) : []));
		expect(names).toContain('tableName');
		expect(names.filter(name => forbidden.has(name))).toEqual([]);
	});
});

describe('requests', () => {
	it('PutItem: the key in clear, the item as names', () => {
		const [put] = parametersOf('PutItem').filter(({tableName}) => tableName === 'sessions');
		expect(put).toEqual({
			tableName: 'sessions',
			key: {sessionId: expect.stringMatching(/^[0-9a-f]{24}$/)},
			item: ['sessionId', 'customerId', 'createdAt', 'expiresAt', 'data'],
		});
	});

	it('transactions: casing as mixed as in the guide', () => {
		const steps = parametersOf('TransactWriteItems').flatMap(itemsOf);
		const names = (operation: string) =>
			Object.keys(steps.find(step => step.operation === operation) ?? {});
		expect(names('Put')).toEqual(
			expect.arrayContaining(['tableName', 'key', 'conditionExpression']),
		);
		expect(names('Update')).toEqual(
			expect.arrayContaining([
				'tableName',
				'key',
				'ConditionExpression',
				'ExpressionAttributeNames',
			]),
		);
		expect(names('Delete')).toEqual(
			expect.arrayContaining(['TableName', 'key', 'conditionExpression']),
		);
		expect(names('ConditionCheck')).toEqual(
			expect.arrayContaining(['TableName', 'Key', 'ConditionExpression']),
		);
	});

	it('statements: values redacted', () => {
		const statements = [
			...parametersOf('ExecuteStatement'),
			...parametersOf('BatchExecuteStatement').flatMap(itemsOf),
			...parametersOf('ExecuteTransaction').flatMap(itemsOf),
		].map(({statement}) => String(statement));
		expect(statements).toContain(
			'SELECT orderId, total FROM "orders"."by-status" WHERE status = ***(Redacted) AND total > ***(Redacted)',
		);
		expect(statements.every(statement => /FROM|UPDATE/.test(statement))).toBe(true);
	});

	it('GetRecords: the stream in the iterator', () => {
		for (const {shardIterator} of parametersOf('GetRecords')) {
			expect(shardIterator).toMatch(
				/^arn:aws:dynamodb:(us-east-1|eu-west-1):111122223333:table\/[a-z]+\/stream\/[0-9T:.-]+\|1\|[\w+/]+==$/,
			);
		}
	});

	it('KMS: the table in the encryption context', () => {
		for (const decrypt of [...named('Decrypt'), ...named('GenerateDataKey')]) {
			expect(decrypt).toMatchObject({
				eventSource: 'kms.amazonaws.com',
				eventCategory: 'Management',
				userIdentity: {invokedBy: 'dynamodb.amazonaws.com'},
				requestParameters: {encryptionContext: {'aws:dynamodb:tableName': 'payments'}},
			});
		}
		expect(named('Decrypt').length).toBeGreaterThan(10);
	});
});

describe('errors', () => {
	it('are of several kinds, and not too many', () => {
		const failed = records.filter(({errorCode}) => errorCode !== undefined);
		expect(new Set(failed.map(({errorCode}) => errorCode))).toEqual(
			new Set([
				'AccessDenied',
				'ConditionalCheckFailedException',
				'ProvisionedThroughputExceededException',
				'TransactionCanceledException',
				'ValidationException',
			]),
		);
		expect(failed.length / records.length).toBeLessThan(0.05);
	});

	it('AccessDenied: the index is in the message only', () => {
		const denied = records.filter(({errorCode}) => errorCode === 'AccessDenied');
		expect(denied.length).toBeGreaterThan(10);
		for (const {requestParameters, errorMessage} of denied) {
			expect(requestParameters).toBeNull();
			expect(errorMessage).toBe(
				'User: arn:aws:sts::111122223333:assumed-role/marketing-segments-role/marketing-segments is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:us-east-1:111122223333:table/customers/index/by-segment because no identity-based policy allows the dynamodb:Query action',
			);
		}
	});
});

describe('ids', () => {
	it('eventID: a UUID of version 4, unique', () => {
		const ids = records.map(({eventID}) => String(eventID));
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) {
			expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		}
	});

	it("requestID: DynamoDB's 52 capitals and digits, unique", () => {
		const ids = dataEvents.map(({requestID}) => String(requestID));
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) {
			expect(id).toMatch(/^[0-9A-Z]{52}$/);
		}
	});

	it('a session keeps its key, address and beginning, and is followed by another', () => {
		const keys = new Map<string, string>();
		for (const {userIdentity, sourceIPAddress} of records) {
			const {accessKeyId, principalId, sessionContext, invokedBy} = fieldsOf(userIdentity);
			const spell = JSON.stringify([principalId, sessionContext]);
			if (typeof accessKeyId === 'string' && invokedBy === undefined) {
				expect(keys.get(accessKeyId) ?? `${spell}${sourceIPAddress}`).toBe(
					`${spell}${sourceIPAddress}`,
				);
				keys.set(accessKeyId, `${spell}${sourceIPAddress}`);
			}
		}
		const tasks = [...keys.values()].filter(spell => spell.includes('assumed-role/checkout-api'));
		expect(keys.size).toBeGreaterThan(50);
		expect(tasks.length).toBeLessThanOrEqual(10);
	});
});

describe('size', () => {
	it('is what records have: 1.2 to 1.8 KB on average, none above 10 KB', () => {
		const sizes = stored.map(({message}) => message.length);
		const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
		expect(average).toBeGreaterThan(1_200);
		expect(average).toBeLessThan(1_800);
		expect(Math.max(...sizes)).toBeLessThan(10_000);
	});
});
