import {expect, test} from 'vitest';
import type {Target} from '../../source/cloudtrail/event.ts';
import {readTargets} from '../../source/cloudtrail/target.ts';

const table = (name: string) => `arn:aws:dynamodb:us-east-1:111122223333:table/${name}`;

const resources = (...names: readonly string[]) =>
	names.map(name => ({type: 'AWS::DynamoDB::Table', ARN: table(name)}));

/** `orders ▸ by-email`, `orders` without an index, `orders ▸ ?` where it is not recorded, `~orders` for a stream. */
const written = (target: Target) => {
	if (target.kind !== 'table') {
		return target.kind === 'stream' ? `~${target.name}` : target.name;
	}

	const {name, index} = target;
	return index.state === 'none' ? name : `${name} ▸ ${index.state === 'named' ? index.name : '?'}`;
};

const targetsOf = (eventName: string, record: Readonly<Record<string, unknown>>) =>
	readTargets(record, 'dynamodb', eventName).map(written);

test.each<[string, unknown, readonly string[]]>([
	['GetItem', {tableName: 'orders', key: {id: 'o-1'}}, ['orders']],
	['DeleteItem', {TableName: 'orders', Key: {id: 'o-1'}}, ['orders']],
	['PutItem', {tableName: table('orders'), item: ['id']}, ['orders']],
	['Query', {tableName: 'orders', indexName: 'by-email'}, ['orders ▸ by-email']],
	['Query', {TABLENAME: 'orders', IndexName: 'by-email'}, ['orders ▸ by-email']],
	['Query', {tableName: 'orders', indexName: null}, ['orders']],
	['Scan', {tableName: 'orders'}, ['orders']],
	['Scan', {tableName: table('orders/index/by-email')}, ['orders ▸ by-email']],
	['Scan', {tableName: 'orders', indexName: 'HIDDEN_DUE_TO_SECURITY_REASONS'}, ['orders ▸ ?']],
	[
		'BatchGetItem',
		{requestItems: [{tableName: 'orders'}, {TableName: 'carts'}, {tableName: 'orders'}]},
		['orders', 'carts'],
	],
	[
		'BatchWriteItem',
		{requestItems: {orders: [{putRequest: {}}], carts: {keys: []}}},
		['orders', 'carts'],
	],
	['BatchGetItem', {requestItems: {omitted: true}}, []],
	['TransactGetItems', {requestItems: [{tableName: 'orders', key: {}}]}, ['orders']],
	[
		'TransactWriteItems',
		{
			requestItems: [
				{operation: 'Put', tableName: 'orders'},
				{operation: 'Delete', TableName: 'carts', Key: {}},
			],
		},
		['orders', 'carts'],
	],
	[
		'TransactWriteItems',
		{transactItems: [{put: {tableName: 'orders'}}, {conditionCheck: {tableName: 'carts'}}]},
		['orders', 'carts'],
	],
	['ExecuteStatement', {statement: 'SELECT * FROM "orders"."by-email"'}, ['orders ▸ by-email']],
	['ExecuteStatement', {statement: 'SELECT * FROM orders WHERE id = ***(Redacted)'}, ['orders']],
	[
		'ExecuteStatement',
		{statement: `SELECT * FROM "${table('orders')}"."by-email"`},
		['orders ▸ by-email'],
	],
	[
		'BatchExecuteStatement',
		{
			requestItems: [
				{statement: 'UPDATE orders SET a = 1'},
				{statement: 'SELECT * FROM "carts"."by-day"'},
			],
		},
		['orders', 'carts ▸ by-day'],
	],
	[
		'ExecuteTransaction',
		{
			transactStatements: [
				{Statement: 'EXISTS(SELECT * FROM orders WHERE id = ?)'},
				{statement: 'INSERT INTO carts VALUE {}'},
			],
		},
		['orders', 'carts'],
	],
	[
		'GetRecords',
		{shardIterator: `${table('orders/stream/2026-03-01T00:00:00.000')}|1|AAAA`},
		['~orders'],
	],
	['GetShardIterator', {streamArn: table('orders/stream/2026-03-01T00:00:00.000')}, ['~orders']],
	['DescribeStream', {streamArn: table('orders/stream/2026-03-01T00:00:00.000')}, ['~orders']],
	['ListStreams', {tableName: 'orders'}, ['~orders']],
	['ListStreams', {limit: 10}, []],
	[
		'UpdateTable',
		{
			tableName: 'orders',
			globalSecondaryIndexUpdates: [
				{create: {indexName: 'by-email'}},
				{update: {indexName: 'by-day'}},
			],
		},
		['orders ▸ by-email', 'orders ▸ by-day'],
	],
	['UpdateTable', {tableName: 'orders', billingMode: 'PAY_PER_REQUEST'}, ['orders']],
	[
		'EnableKinesisStreamingDestination',
		{tableName: 'orders', streamArn: 'arn:aws:kinesis:us-east-1:111122223333:stream/x'},
		['orders'],
	],
	[
		'RestoreTableFromBackup',
		{targetTableName: 'orders-2', backupArn: table('orders/backup/01')},
		['orders-2', 'orders'],
	],
	['DescribeExport', {exportArn: table('orders/export/01')}, ['orders']],
	['ListTagsOfResource', {resourceArn: table('orders')}, ['orders']],
	['DescribeGlobalTable', {globalTableName: 'orders'}, ['orders']],
	['ImportTable', {tableCreationParameters: {tableName: 'orders'}}, ['orders']],
	['ListTables', {limit: 100}, []],
	[
		'TransactWriteItems',
		{
			transactItems: [
				{get: {tableName: 'a'}},
				{put: {tableName: 'b'}},
				{update: {tableName: 'c'}},
				{delete: {tableName: 'd'}},
				{ConditionCheck: {TableName: 'e'}},
				{create: {tableName: 'f'}},
				{other: {tableName: 'g'}},
				'h',
			],
		},
		['a', 'b', 'c', 'd', 'e', 'f'],
	],
	['BatchGetItem', {requestItems: {orders: null, carts: 'x', '': [], stock: {}}}, ['stock']],
	['BatchGetItem', {requestItems: {[table('orders')]: []}}, ['orders']],
	[
		'BatchExecuteStatement',
		{statements: [{statement: 'SELECT * FROM orders'}, {Statement: 'DELETE FROM carts'}]},
		['orders', 'carts'],
	],
	['GetItem', {tableName: 'orders', indexName: 'by-email'}, ['orders']],
	['Query', {tableName: 'orders', indexName: ''}, ['orders']],
	[
		'UpdateTable',
		{tableName: 'orders', globalSecondaryIndexUpdates: [{delete: {indexName: 'by-day'}}, 'x', {}]},
		['orders ▸ by-day'],
	],
	['CreateBackup', {sourceTableName: 'orders'}, ['orders']],
	[
		'RestoreTableToPointInTime',
		{sourceTableArn: table('orders'), targetTableName: 'b'},
		['b', 'orders'],
	],
	['ExportTableToPointInTime', {tableArn: table('orders')}, ['orders']],
	['DescribeImport', {importArn: table('orders/import/01')}, ['orders']],
	[
		'UpdateGlobalTable',
		{resourceArn: table('orders').replace('table/', 'global-table/')},
		['orders'],
	],
	['TagResource', {resourceArn: 'arn:aws:dynamodb:us-east-1:111122223333:backup/orders'}, []],
	['TagResource', {resourceArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/'}, []],
	['TagResource', {resourceArn: 'arn:aws:kinesis:us-east-1:111122223333:table/orders'}, []],
	['ListStreams', {tableName: table('orders')}, ['~orders']],
	['Query', {tableName: table('orders/index/')}, ['orders']],
	['Query', {tableName: table('orders/index')}, ['orders']],
	['TagResource', {resourceArn: table('orders').replace('table/', 'tables/')}, []],
	['UpdateItem', {Tablename: 'x', tableName: 'orders'}, ['orders']],
	['UpdateItem', {tableNames: 'x', ableName: 'y'}, []],
	['GetRecords', {shardIterator: 'AAAA'}, []],
])('%s %j', (eventName, requestParameters, expected) => {
	expect(targetsOf(eventName, {requestParameters})).toEqual(expected);
});

test.each([undefined, null, {omitted: true}, 'HIDDEN_DUE_TO_SECURITY_REASONS', {}])(
	'with the request parameters %j the index of a query is not recorded',
	requestParameters => {
		const record = {requestParameters, resources: resources('orders')};
		expect(targetsOf('Query', record)).toEqual(['orders ▸ ?']);
		expect(targetsOf('Scan', record)).toEqual(['orders ▸ ?']);
		expect(targetsOf('ExecuteStatement', record)).toEqual(['orders ▸ ?']);
		expect(targetsOf('GetItem', record)).toEqual(['orders']);
		expect(targetsOf('GetRecords', record)).toEqual(['~orders']);
	},
);

test.each([
	['BatchGetItem', 'orders'],
	['BatchWriteItem', 'orders'],
	['DeleteItem', 'orders'],
	['GetItem', 'orders'],
	['PutItem', 'orders'],
	['TransactGetItems', 'orders'],
	['TransactWriteItems', 'orders'],
	['UpdateItem', 'orders'],
	['Query', 'orders ▸ ?'],
	['Scan', 'orders ▸ ?'],
	['DescribeStream', '~orders'],
	['GetRecords', '~orders'],
	['GetShardIterator', '~orders'],
	['ListStreams', '~orders'],
])('of %s without parameters it is known: %s', (operation, expected) => {
	expect(targetsOf(operation, {resources: resources('orders')})).toEqual([expected]);
});

test('a management event uses no index, however it is known as one', () => {
	const record = {requestParameters: {omitted: true}, resources: resources('orders')};
	expect(targetsOf('DescribeTable', {...record, eventCategory: 'Management'})).toEqual(['orders']);
	expect(targetsOf('DescribeTable', {...record, managementEvent: true})).toEqual(['orders']);
	expect(targetsOf('DescribeTable', {...record, managementEvent: false})).toEqual(['orders ▸ ?']);
});

test('a stream is known by the resources, else by the message of a refusal', () => {
	const errorMessage = `no: ${table('orders/stream/2026-03-01T00:00:00.000')}`;
	expect(targetsOf('GetRecords', {errorMessage})).toEqual(['~orders']);
	expect(targetsOf('GetRecords', {errorMessage, resources: resources('carts')})).toEqual([
		'~carts',
	]);
});

test('a statement that names its table and one that is refused need no listed table', () => {
	const one = {statement: 'SELECT * FROM orders'};
	const record = {requestParameters: one, resources: resources('carts')};
	expect(targetsOf('ExecuteStatement', record)).toEqual(['orders']);
	const errorMessage = `no: ${table('orders/index/by-email')}`;
	const redacted = {statement: '***(Redacted)'};
	expect(targetsOf('ExecuteStatement', {requestParameters: redacted, errorMessage})).toEqual([
		'orders ▸ by-email',
	]);
});

test('a table that the parameters leave out is taken from the resources, with the index they name', () => {
	const record = {requestParameters: {indexName: 'by-email'}, resources: resources('orders')};
	expect(targetsOf('Query', record)).toEqual(['orders ▸ by-email']);
});

test('a key attribute called tableName is no table', () => {
	const requestParameters = {requestItems: [{key: {tableName: 'x'}}]};
	expect(targetsOf('TransactGetItems', {requestParameters})).toEqual([]);
});

test('every listed table counts, whatever the casing of its ARN field', () => {
	const record = {
		resources: [
			...resources('orders', 'carts', 'orders'),
			{type: 'AWS::DynamoDB::Table', arn: table('stock')},
			{type: 'AWS::KMS::Key', ARN: 'arn:aws:kms:us-east-1:111122223333:key/1'},
		],
	};
	expect(targetsOf('TransactGetItems', record)).toEqual(['orders', 'carts', 'stock']);
});

test('what a statement does not say is taken from the listed tables', () => {
	const requestParameters = {
		requestItems: [{statement: 'SELECT * FROM orders'}, {statement: '***(Redacted)'}],
	};
	const record = {requestParameters, resources: resources('orders', 'carts')};
	expect(targetsOf('BatchExecuteStatement', record)).toEqual(['orders', 'carts ▸ ?']);
});

test('a denied call names its index in the message', () => {
	const denied = (resource: string) => ({
		errorCode: 'AccessDenied',
		errorMessage: `User: arn:aws:sts::111122223333:assumed-role/etl/s is not authorized to perform: dynamodb:Query on resource: ${resource} because no identity-based policy allows the dynamodb:Query action`,
	});
	const index = table('orders/index/by-email');
	expect(targetsOf('Query', denied(index))).toEqual(['orders ▸ by-email']);
	expect(targetsOf('Query', {...denied(index), resources: resources('orders')})).toEqual([
		'orders ▸ by-email',
	]);
	expect(targetsOf('Query', denied(table('orders')))).toEqual(['orders ▸ ?']);
	expect(targetsOf('GetItem', denied(table('orders')))).toEqual(['orders']);
	expect(targetsOf('GetItem', {errorMessage: `Denied: ${table('shop.orders')}.`})).toEqual([
		'shop.orders',
	]);
	expect(targetsOf('GetItem', {errorMessage: 'arn:arn:aws:dynamodb arn:'})).toEqual([]);
});

test('an update of a table may be told by its response alone', () => {
	const record = {
		requestParameters: {provisionedThroughput: {}},
		responseElements: {tableDescription: {tableName: 'orders'}},
	};
	expect(targetsOf('UpdateTable', record)).toEqual(['orders']);
});

test('a KMS call made for an encrypted table is about the table', () => {
	const context = {'aws:dynamodb:tableName': 'payments'};
	for (const requestParameters of [
		{encryptionContext: context},
		{keyId: '', constraints: {encryptionContextSubset: context}},
	]) {
		expect(readTargets({requestParameters}, 'kms', 'Decrypt').map(written)).toEqual([
			'payments ▸ ?',
		]);
	}
});

test.each<[string, unknown]>([
	['no table', {'aws:dynamodb:tableName': ''}],
	['another context', {'aws:s3:arn': 'arn:aws:s3:::a'}],
	['no object', 'aws:dynamodb:tableName'],
])('a KMS call with %s is about its key', (_, encryptionContext) => {
	const requestParameters = {keyId: 'alias/payments', encryptionContext};
	expect(readTargets({requestParameters}, 'kms', 'Decrypt').map(written)).toEqual([
		'alias/payments',
	]);
	const constraints = {encryptionContextEquals: {'aws:dynamodb:tableName': 'payments'}};
	expect(
		readTargets({requestParameters: {...requestParameters, constraints}}, 'kms', 'CreateGrant').map(
			written,
		),
	).toEqual(['payments ▸ ?']);
});

test('each way to use a table is a target of its own, once', () => {
	const requestParameters = {
		requestItems: [
			{statement: 'SELECT * FROM orders'},
			{statement: 'SELECT * FROM "orders"."by-email"'},
			{statement: 'DELETE FROM orders'},
			{statement: 'SELECT * FROM "orders"."by-email"'},
			{statement: 'SELECT * FROM "orders"."by-day"'},
		],
	};
	expect(targetsOf('BatchExecuteStatement', {requestParameters})).toEqual([
		'orders',
		'orders ▸ by-email',
		'orders ▸ by-day',
	]);
});

test('the context of another service names no table', () => {
	const requestParameters = {encryptionContext: {'aws:dynamodb:tableName': 'payments'}};
	expect(readTargets({requestParameters}, 's3', 'PutObject')).toEqual([]);
});

test('a stream that a backup or an error names is a stream, an index there an index', () => {
	const named = (resourceArn: string) =>
		readTargets({requestParameters: {resourceArn}}, 'backup', 'Any').map(written);
	expect(named(table('orders/stream/2026'))).toEqual(['~orders']);
	expect(named(table('orders/index/by-email'))).toEqual(['orders ▸ by-email']);
	expect(named(table('orders/backup/01'))).toEqual(['orders ▸ ?']);
});

test('only what is left open is taken from the message of a refusal', () => {
	const errorMessage = `no: ${table('orders/index/by-email')}, ${table('carts/index/by-day')}`;
	const requestItems = [{statement: 'SELECT * FROM orders'}, {statement: '***(Redacted)'}];
	const record = {requestParameters: {requestItems}, resources: resources('carts'), errorMessage};
	expect(targetsOf('BatchExecuteStatement', record)).toEqual(['orders', 'carts ▸ by-day']);
});
