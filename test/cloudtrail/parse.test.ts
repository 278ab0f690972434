import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {processorTime} from '../fixtures/processor-time.ts';

type Fields = Readonly<Record<string, unknown>>;

const parsed = (fields: Fields = {}) => {
	const event = parseRecord(dataEvent(fields));
	if (event === undefined) {
		throw new Error('The record was not recognized');
	}

	return event;
};

const undone = (...names: readonly string[]) =>
	Object.fromEntries(names.map(name => [name, undefined]));

test('a data event is read as a whole', () => {
	expect(parsed()).toEqual({
		id: '00000000-0000-4000-8000-000000000001',
		time: Date.UTC(2026, 2, 1, 6, 22, 9),
		name: 'GetItem',
		service: 'dynamodb',
		region: 'us-east-1',
		account: '111122223333',
		identityType: 'AssumedRole',
		principal: 'checkout-api',
		session: 'task-77',
		accessKey: 'ASIAEXAMPLEEXAMPLE01',
		application: 'aws-sdk-go',
		userAgent: 'aws-sdk-go/1.44.157 (go1.19.3; linux; amd64)',
		sourceIp: '192.0.2.17',
		errorCode: '',
		errorMessage: '',
		category: 'Data',
		access: 'read',
		console: false,
		targets: [{kind: 'table', name: 'orders', index: {state: 'none'}}],
	});
});

test.each([
	['a byte order mark', `\u{FEFF}${dataEvent()}`],
	['white space', ` \r\n${dataEvent()}\r\n`],
	[
		'EventBridge',
		`{"version":"0","detail-type":"AWS API Call via CloudTrail","resources":[],"detail":${dataEvent()}}`,
	],
	['LookupEvents', JSON.stringify({EventId: 'e', CloudTrailEvent: dataEvent()})],
])('%s around a record is taken off', (_, text) => {
	expect(parseRecord(text)).toEqual(parsed());
});

test.each([
	'',
	' ',
	'null',
	'[]',
	'"eventName"',
	'plain text',
	'{"eventName":',
	'{}',
	'{"message":"hello","resources":[]}',
	'{"detail-type":"Scheduled Event","detail":{}}',
	'{"detail":"text"}',
	'{"CloudTrailEvent":"{"}',
	'{"CloudTrailEvent":"[]"}',
	`[${dataEvent()}]`,
	`${'['.repeat(100_000)}`,
	`${'{"a":'.repeat(100_000)}`,
])('%.40s is no record', text => {
	expect(parseRecord(text)).toBeUndefined();
});

test('a record of a single field is a record of which nothing else is known', () => {
	expect(parseRecord('{"eventVersion":"1.08"}')).toMatchObject({
		id: '',
		time: undefined,
		principal: '-',
		application: '-',
		access: 'unknown',
		targets: [],
	});
});

test.each([
	'eventVersion',
	'eventTime',
	'eventSource',
	'eventName',
	'eventID',
	'eventId',
	'eventType',
	'eventCategory',
	'userIdentity',
	'awsRegion',
	'sourceIPAddress',
	'requestParameters',
	'responseElements',
	'requestID',
	'recipientAccountId',
	'sharedEventID',
	'managementEvent',
	'additionalEventData',
	'serviceEventDetails',
	'insightDetails',
	'sessionCredentialFromConsole',
	'tlsDetails',
])('what has %s is a record, alone or wrapped', field => {
	const record = JSON.stringify({[field]: 'x'});
	expect(parseRecord(record)).toBeDefined();
	expect(parseRecord(`{"detail":${record}}`)).toEqual(parseRecord(record));
	expect(parseRecord(JSON.stringify({CloudTrailEvent: record}))).toEqual(parseRecord(record));
});

test.each([
	['2026-03-01T06:22:09Z', Date.UTC(2026, 2, 1, 6, 22, 9)],
	['2026-03-01T06:22:09.250Z', Date.UTC(2026, 2, 1, 6, 22, 9, 250)],
	['2026-03-01T06:22:09+02:00', Date.UTC(2026, 2, 1, 4, 22, 9)],
	['2026-03-01T06:22:09.123456789Z', Date.UTC(2026, 2, 1, 6, 22, 9, 123)],
	['2026-03-01T06:22:09-01:30', Date.UTC(2026, 2, 1, 7, 52, 9)],
	['2026-13-01T06:22:09Z', undefined],
	['2026-03-01T06:22:09.Z', undefined],
	['2026-03-01T06:22:09', undefined],
	['2026-03-01T06:22Z', undefined],
	['2026-03-01', undefined],
	['12026-03-01T06:22:09Z', undefined],
	['+002026-03-01T06:22:09Z', undefined],
	['2026-03-01T06:22:09Z (UTC)', undefined],
	['1', undefined],
	['March 1, 2026', undefined],
	[1_772_346_129, undefined],
])('the time %s', (eventTime, time) => {
	expect(parsed({eventTime}).time).toBe(time);
});

test.each([
	[{errorCode: 'AccessDenied', errorMessage: 'no'}, 'AccessDenied', 'no'],
	[{errorCode: 'Client.UnauthorizedOperation'}, 'Client.UnauthorizedOperation', ''],
	[{errorCode: '200', errorMessage: 'OK'}, '', ''],
	[
		{responseElements: {ConsoleLogin: 'Failure'}, errorMessage: 'Failed authentication'},
		'Failure',
		'Failed authentication',
	],
	[{responseElements: {ConsoleLogin: 'Failure'}, errorCode: 'Locked'}, 'Locked', ''],
	[{responseElements: {ConsoleLogin: 'Success'}}, '', ''],
])('the error of %j', (fields, errorCode, errorMessage) => {
	expect(parsed(fields)).toMatchObject({errorCode, errorMessage});
});

test.each<[Fields, string]>([
	[{}, 'Data'],
	[{eventCategory: 'NetworkActivity'}, 'NetworkActivity'],
	[{eventCategory: 'SomethingNew'}, 'SomethingNew'],
	[undone('eventCategory'), 'Data'],
	[{...undone('eventCategory'), managementEvent: true}, 'Management'],
	[{...undone('eventCategory', 'managementEvent'), eventName: 'Any'}, 'Data'],
	[undone('eventCategory', 'managementEvent', 'resources'), 'Data'],
	[
		{...undone('eventCategory', 'managementEvent', 'resources'), eventName: 'DeleteTable'},
		'Management',
	],
	[{...undone('eventCategory', 'managementEvent'), eventName: 'Any', resources: []}, 'Management'],
	...[
		['AWS::DynamoDB::Stream', 'Data'],
		['AWS::DynamoDB::Table', 'Data'],
		['AWS::Lambda::Function', 'Data'],
		['AWS::S3::Object', 'Data'],
		['AWS::S3::Bucket', 'Management'],
		['AWS::KMS::Key', 'Management'],
	].map(([type = '', category = '']): [Fields, string] => [
		{
			...undone('eventCategory', 'managementEvent'),
			eventSource: 's3.amazonaws.com',
			resources: [{type: 'AWS::KMS::Key'}, {type}, 'x'],
		},
		category,
	]),
	[{...undone('eventCategory'), eventType: 'AwsAggregatedEvent'}, 'Aggregated'],
	[{...undone('eventCategory'), eventType: 'AwsVpceEvent'}, 'NetworkActivity'],
	[{...undone('eventCategory'), eventType: 'AwsCloudTrailInsight'}, 'Insight'],
])('the category of %j', (fields, category) => {
	expect(parsed(fields).category).toBe(category);
});

const unsaid = undone('readOnly');

test.each<[Fields, string]>([
	[{readOnly: true}, 'read'],
	[{readOnly: 'true'}, 'read'],
	[{readOnly: false}, 'write'],
	[{readOnly: 'false'}, 'write'],
	...[
		'BatchGetItem',
		'GetItem',
		'GetRecords',
		'GetShardIterator',
		'Query',
		'Scan',
		'TransactGetItems',
	].map((eventName): [Fields, string] => [{...unsaid, eventName}, 'read']),
	...['BatchWriteItem', 'DeleteItem', 'PutItem', 'TransactWriteItems', 'UpdateItem'].map(
		(eventName): [Fields, string] => [{...unsaid, eventName}, 'write'],
	),
	[{...unsaid, eventName: 'UpdateTable'}, 'unknown'],
	[{...unsaid, eventSource: 's3.amazonaws.com', eventName: 'GetItem'}, 'unknown'],
	[
		{
			readOnly: false,
			eventName: 'ExecuteStatement',
			requestParameters: {statement: 'SELECT * FROM orders'},
		},
		'read',
	],
	[
		{
			readOnly: false,
			eventName: 'ExecuteStatement',
			requestParameters: {statement: 'DELETE FROM orders'},
		},
		'write',
	],
	[
		{
			readOnly: false,
			eventName: 'ExecuteStatement',
			requestParameters: {statement: '***(Redacted)'},
		},
		'unknown',
	],
	[{readOnly: false, eventName: 'ExecuteStatement', requestParameters: null}, 'unknown'],
	[
		{
			readOnly: false,
			eventName: 'BatchExecuteStatement',
			requestParameters: {
				requestItems: [{statement: 'SELECT * FROM a'}, {statement: 'SELECT * FROM b'}],
			},
		},
		'read',
	],
	[
		{
			readOnly: false,
			eventName: 'ExecuteTransaction',
			requestParameters: {
				transactStatements: [{statement: 'SELECT * FROM a'}, {statement: 'UPDATE a SET b = 1'}],
			},
		},
		'write',
	],
	[
		{
			readOnly: false,
			eventName: 'BatchExecuteStatement',
			requestParameters: {requestItems: [{statement: 'SELECT * FROM a'}, {}]},
		},
		'unknown',
	],
])('the access of %j', (fields, access) => {
	expect(parsed(fields).access).toBe(access);
});

test.each([
	[{sessionCredentialFromConsole: 'true'}, true],
	[{sessionCredentialFromConsole: true}, true],
	[{sessionCredentialFromConsole: 'false'}, false],
	[{userAgent: 'Mozilla/5.0 (X11)'}, true],
	[{userAgent: 'console.amazonaws.com'}, true],
])('whether %j came from the console: %s', (fields, expected) => {
	expect(parsed(fields).console).toBe(expected);
});

test('the account is the recipient, else the caller', () => {
	const userIdentity = {type: 'AWSAccount', accountId: '444455556666'};
	expect(parsed({userIdentity}).account).toBe('111122223333');
	expect(parsed({userIdentity, recipientAccountId: undefined}).account).toBe('444455556666');
});

test('an Insights event is named after what it is about', () => {
	const text = JSON.stringify({
		eventVersion: '1.08',
		eventTime: '2026-03-01T06:22:00Z',
		awsRegion: 'us-east-1',
		eventID: 'i-1',
		eventType: 'AwsCloudTrailInsight',
		recipientAccountId: '111122223333',
		insightDetails: {
			state: 'Start',
			eventSource: 'dynamodb.amazonaws.com',
			eventName: 'UpdateTable',
			insightType: 'ApiCallRateInsight',
		},
		eventCategory: 'Insight',
	});
	expect(parseRecord(text)).toMatchObject({
		name: 'UpdateTable',
		service: 'dynamodb',
		category: 'Insight',
		principal: '-',
		application: '-',
		targets: [],
	});
	expect(parseRecord(text.replace('"eventName":"UpdateTable",', ''))?.name).toBe('dynamodb');
});

test('an aggregated event has its own names for id, account and time', () => {
	const text = JSON.stringify({
		eventVersion: '1.0',
		accountId: '111122223333',
		eventId: 'a-1',
		eventCategory: 'Aggregated',
		eventType: 'AwsAggregatedEvent',
		awsRegion: 'us-west-2',
		eventSource: 'dynamodb.amazonaws.com',
		timeWindow: {
			windowStart: '2026-03-01T06:20:00Z',
			windowEnd: '2026-03-01T06:25:00Z',
			windowSize: 'PT5M',
		},
		summary: {},
	});
	expect(parseRecord(text)).toMatchObject({
		id: 'a-1',
		account: '111122223333',
		time: Date.UTC(2026, 2, 1, 6, 20),
		name: 'AwsAggregatedEvent',
		category: 'Aggregated',
		targets: [],
	});
});

const checkShape = (text: string) => {
	const event = parseRecord(text);
	if (event === undefined) {
		return;
	}

	const {time, console: fromConsole, targets, ...texts} = event;
	for (const [field, value] of Object.entries(texts)) {
		expect(typeof value, field).toBe('string');
	}

	expect(time === undefined || Number.isInteger(time)).toBe(true);
	expect(typeof fromConsole).toBe('boolean');
	expect(event.principal).not.toBe('');
	expect(event.application).not.toBe('');
	expect(event.application.length).toBeLessThanOrEqual(60);
	for (const target of targets) {
		expect(typeof target.name).toBe('string');
		expect(target.name).not.toBe('');
	}

	expect(new Set(targets.map(target => JSON.stringify(target))).size).toBe(targets.length);
};

test('any text is read or refused, never thrown at', () => {
	const anything = fc.anything().map(value => fc.stringify(value));
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: anyCharacter}), fc.json(), anything), checkShape),
	);
});

/** Every place in a record where a value can be put. */
const placesIn = (
	value: unknown,
	path: readonly string[] = [],
): ReadonlyArray<readonly string[]> =>
	typeof value === 'object' && value !== null
		? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
		: [path];

const replaced = (value: unknown, path: readonly string[], replacement: unknown): unknown => {
	const [key, ...rest] = path;
	if (key === undefined) {
		return replacement;
	}

	const entries: ReadonlyArray<readonly [string, unknown]> = Object.entries(value ?? {});
	const changed = entries.map(([name, inner]) => [
		name,
		name === key ? replaced(inner, rest, replacement) : inner,
	]);
	return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
};

test('a record with any value in any place never throws and keeps its types', () => {
	const records = [
		{eventName: 'Query', requestParameters: {tableName: 'orders', indexName: 'by-email'}},
		{
			eventName: 'BatchGetItem',
			requestParameters: {requestItems: [{tableName: 'a'}, {tableName: 'b'}]},
		},
		{
			eventName: 'ExecuteTransaction',
			requestParameters: {transactStatements: [{statement: 'SELECT * FROM a.b'}]},
		},
		{
			eventName: 'GetRecords',
			requestParameters: {shardIterator: 'arn:aws:dynamodb:r:a:table/orders/stream/l|1'},
		},
		{
			eventName: 'UpdateTable',
			requestParameters: {
				tableName: 'a',
				globalSecondaryIndexUpdates: [{create: {indexName: 'i'}}],
			},
		},
		{
			eventSource: 'kms.amazonaws.com',
			requestParameters: {encryptionContext: {'aws:dynamodb:tableName': 'a'}},
		},
		{
			eventSource: 'ec2.amazonaws.com',
			requestParameters: {
				instancesSet: {items: [{instanceId: 'i-1'}]},
				someRequest: {anId: {content: 'x'}},
			},
		},
		{
			errorMessage: 'denied on resource: arn:aws:dynamodb:r:a:table/orders/index/i',
			requestParameters: null,
		},
		{
			userIdentity: {
				type: 'WebIdentityUser',
				identityProvider: 'p',
				inScopeOf: {credentialsIssuedTo: 'arn:aws:lambda:r:a:function:f'},
				onBehalfOf: {userId: 'u'},
			},
			additionalEventData: {UserName: 'u'},
		},
		{
			eventCategory: undefined,
			insightDetails: {eventName: 'a', eventSource: 'b'},
			timeWindow: {windowStart: 'x'},
		},
	].map((fields): unknown => JSON.parse(dataEvent(fields)));
	const mutation = fc.constantFrom(...records).chain(record =>
		fc.record({
			record: fc.constant(record),
			path: fc.constantFrom(...placesIn(record)),
			value: fc.oneof(
				fc.jsonValue({depthSize: 'large', stringUnit: 'binary'}),
				fc.constantFrom(
					'\u{D800}',
					'arn:',
					'arn:aws:dynamodb:::table/',
					'HIDDEN_DUE_TO_SECURITY_REASONS',
					1e308,
					-0,
				),
				fc.constant({constructor: {tableName: 'x'}, toString: 'x'}),
			),
		}),
	);
	fc.assert(
		fc.property(mutation, ({record, path, value}) => {
			checkShape(JSON.stringify(replaced(record, path, value)) ?? '');
		}),
		{numRuns: 1000},
	);
});

test('a __proto__ in a record is a key like any other', () => {
	for (const object of ['{', '"requestParameters":{', '"userIdentity":{', '"resources":[{']) {
		const text = dataEvent().replace(
			object,
			`${object}"__proto__":{"tableName":"x","type":"Root","errorCode":"x"},`,
		);
		expect(parseRecord(text)).toEqual(parsed());
	}
});

test('a value nested a thousand times is read like any other', () => {
	const deep = `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`;
	expect(() => {
		checkShape(dataEvent().replace('"requestParameters":{', `"requestParameters":{"x":${deep},`));
	}).not.toThrow();
});

test('a record of 20,000 tables is read in a moment', () => {
	const requestItems = Array.from({length: 20_000}, (_, index) => ({tableName: `table-${index}`}));
	const text = dataEvent({eventName: 'BatchGetItem', requestParameters: {requestItems}});
	const spent = processorTime();
	expect(parseRecord(text)?.targets).toHaveLength(20_000);
	expect(spent()).toBeLessThan(2000);
});

test.each([
	['dynamodb.amazonaws.com', 'dynamodb'],
	['dynamodb.amazonaws.com.cn', 'dynamodb'],
	['dynamodb.amazonaws.com.example', 'dynamodb.amazonaws.com.example'],
	['dynamodb', 'dynamodb'],
	['amazonaws.com', 'amazonaws.com'],
	['', ''],
])('the service of %s is “%s”', (eventSource, service) => {
	expect(parsed({eventSource}).service).toBe(service);
});
