import fc from 'fast-check';
import {dataEvent, roleIdentity} from '../../fixtures/data-event.ts';

type Fields = Readonly<Record<string, unknown>>;

const table = fc.constantFrom(
	'orders',
	'Orders',
	'orders-archive',
	'my-orders',
	'ord_2',
	'KiosK.x',
);
const index = fc.constantFrom('by-email', 'By-Email', 'by-status');
const role = fc.constantFrom(
	'checkout-api',
	'AWSReservedSSO_AdminAccess_0123456789abcdef',
	'Etl_Nightly',
);
const session = fc.constantFrom('task-77', 'jane@example.com', 'i-0ab34567');
const account = fc.constantFrom('111122223333', '444455556666');

function tableArn(name: string): string {
	return `arn:aws:dynamodb:us-east-1:111122223333:table/${name}`;
}

const identity: fc.Arbitrary<unknown> = fc.oneof(
	fc.tuple(role, session).map(([name, of]) => roleIdentity(name, of)),
	fc.constantFrom(
		{type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333'},
		{type: 'IAMUser', userName: 'jane', accessKeyId: 'AKIAEXAMPLEEXAMPLE02'},
		{type: 'AWSService', invokedBy: 'dynamodb.application-autoscaling.amazonaws.com'},
		{type: 'AWSAccount', accountId: '444455556666', principalId: 'AROAEXAMPLEEXAMPLE03:task-77'},
		{type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL'},
		{
			type: 'FederatedUser',
			arn: 'arn:aws:sts::111122223333:federated-user/jane',
			sessionContext: {sessionIssuer: {type: 'Root'}},
		},
		{
			type: 'WebIdentityUser',
			userName: 'repo:shop/orders',
			identityProvider: 'token.actions.githubusercontent.com',
		},
		{type: 'IdentityCenterUser', onBehalfOf: {userId: 'user-42'}},
		{accountId: '111122223333', invokedBy: 'kms.amazonaws.com'},
		'HIDDEN_DUE_TO_SECURITY_REASONS',
		null,
	),
);

const statement = fc
	.tuple(table, index, fc.constantFrom(' ', '\n', '\t', ' /*c*/', ' --c\n'))
	.chain(([name, of, space]) =>
		fc.constantFrom(
			`SELECT * FROM${space}"${name}"."${of}" WHERE a = 'x'`,
			`select a from${space}${name}`,
			`UPDATE${space}"${name}"${space}SET a=1`,
			`INSERT INTO${space}${name}${space}VALUE {'a':1}`,
		),
	);

const parameters: fc.Arbitrary<unknown> = fc.oneof(
	fc.record({tableName: table}),
	fc.record({TableName: table, IndexName: index}),
	table.map(name => ({tableName: tableArn(name)})),
	fc.tuple(table, index).map(([name, of]) => ({tableName: `${tableArn(name)}/index/${of}`})),
	fc.array(fc.record({tableName: table}), {maxLength: 3}).map(items => ({requestItems: items})),
	table.map(name => ({requestItems: {[name]: {keys: [{id: 1}]}}})),
	table.map(name => ({transactItems: [{put: {tableName: name}}]})),
	fc.record({statement}),
	fc.array(fc.record({statement}), {maxLength: 2}).map(items => ({requestItems: items})),
	table.map(name => ({shardIterator: `${tableArn(name)}/stream/2026-01-01T00:00:00.000|1|x`})),
	fc.constantFrom({omitted: true}, null, 'HIDDEN_DUE_TO_SECURITY_REASONS', {
		name: 'Orders/topic',
		keyId: 'alias/Orders',
	}),
	table.map(name => ({encryptionContext: {'aws:dynamodb:tableName': name}})),
);

const failure: fc.Arbitrary<Fields> = fc.oneof(
	{weight: 3, arbitrary: fc.constant({})},
	fc.constantFrom(
		{errorCode: 'AccessDenied'},
		{errorCode: '200'},
		{errorCode: 'Client.InvalidParameter'},
		{errorCode: 'Client.UnauthorizedOperation'},
		{errorCode: 'KMS.AccessDeniedException'},
		{errorCode: null},
		{responseElements: {ConsoleLogin: 'Failure'}},
	),
	fc.tuple(table, index).map(([name, of]) => ({
		errorCode: 'AccessDenied',
		errorMessage: `User: x is not authorized to perform: dynamodb:Query on resource: ${tableArn(name)}/index/${of}.`,
	})),
);

const event = fc.constantFrom(
	'GetItem',
	'Query',
	'BatchGetItem',
	'query',
	'ExecuteStatement',
	'BatchExecuteStatement',
	'ExecuteTransaction',
	'PutItem',
	'GetRecords',
	'Decrypt',
);

/** Records as CloudTrail delivers them, in many shapes. */
const delivered: fc.Arbitrary<Fields> = fc
	.record({
		eventName: event,
		eventSource: fc.constantFrom(
			'dynamodb.amazonaws.com',
			'kms.amazonaws.com',
			'sns.amazonaws.com',
			'dynamodbx.amazonaws.com',
			'DynamoDB.amazonaws.com.cn',
		),
		awsRegion: fc.constantFrom('us-east-1', 'eu-west-1', 'US-EAST-1'),
		sourceIPAddress: fc.constantFrom('192.0.2.17', '198.51.100.7', '2001:db8::1', 'AWS Internal'),
		userAgent: fc.constantFrom(
			'Boto3/1.34 md/Botocore#1.34',
			'aws-sdk-go/1.44 (go1.19; linux) 100% "x\\y"',
			'\u212Aali/1.0 \u0130',
			'a\nb',
			'',
			'[Mozilla/5.0 (X11)]',
			'console.amazonaws.com',
			' [S3Console/0.4, aws-internal/3] ',
			'signin.amazonaws.com',
		),
		userIdentity: identity,
		requestParameters: parameters,
		recipientAccountId: account,
		eventID: fc.uuid(),
		eventCategory: fc.constantFrom('Data', 'Management'),
		resources: fc.oneof(
			fc.constant(undefined),
			fc.array(table.map(name => ({type: 'AWS::DynamoDB::Table', ARN: tableArn(name)}))),
		),
		readOnly: fc.constantFrom(true, false, 'true', 'false', null, undefined),
		sessionCredentialFromConsole: fc.constantFrom('true', true, undefined, undefined, undefined),
		failure,
	})
	.map(({failure: failed, ...fields}) => JSON.parse(dataEvent({...fields, ...failed})));

const insight: Fields = {
	eventVersion: '1.07',
	eventTime: '2026-03-01T06:22:09Z',
	awsRegion: 'us-east-1',
	eventID: '10000000-0000-4000-8000-000000000001',
	eventType: 'AwsCloudTrailInsight',
	recipientAccountId: '111122223333',
	insightDetails: {eventSource: 'kms.amazonaws.com', insightType: 'ApiCallRateInsight'},
};

const aggregated: Fields = {
	eventVersion: '1.0',
	eventId: 'A0000000-0000-4000-8000-000000000001',
	accountId: '111122223333',
	eventType: 'AwsAggregatedEvent',
};

const ownFields = [
	'eventVersion',
	'eventName',
	'eventSource',
	'awsRegion',
	'recipientAccountId',
	'eventID',
	'eventCategory',
	'userIdentity',
	'errorCode',
	'userAgent',
	'readOnly',
];

/** Records with fields missing or null, wrapped, and of the kinds that are no calls. */
const unusual: fc.Arbitrary<Fields> = fc.oneof(
	fc.constantFrom(insight, aggregated),
	fc
		.tuple(delivered, fc.subarray(ownFields), fc.constantFrom(null, undefined))
		.map(([record, fields, value]) => ({
			...record,
			...Object.fromEntries(fields.map(field => [field, value])),
		})),
	fc
		.tuple(
			delivered,
			fc.subarray(['awsRegion', 'errorCode', 'userAgent', 'sourceIPAddress']),
			fc.constantFrom('', 'HIDDEN_DUE_TO_SECURITY_REASONS'),
		)
		.map(([record, fields, value]) => ({
			...record,
			...Object.fromEntries(fields.map(field => [field, value])),
		})),
	delivered.map(detail => ({version: '0', 'detail-type': 'AWS API Call via CloudTrail', detail})),
	delivered.map(record => ({EventId: 'x', CloudTrailEvent: JSON.stringify(record)})),
);

/** A writer of JSON may put space between tokens, and escape whatever is no letter, digit, `_`, `.` or `-`. */
function written(record: Fields, space: string, escapes: 'all' | 'none'): string {
	const text = JSON.stringify(record, undefined, space);
	return escapes === 'none'
		? text
		: text.replace(/"(?:[^"\\]|\\.)*"/g, string =>
				string.replace(
					/[^\w.\-"\\]/g,
					character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
				),
			);
}

function texts(record: fc.Arbitrary<Fields>): fc.Arbitrary<string> {
	return fc
		.tuple(record, fc.constantFrom('', ' ', '\t'), fc.constantFrom<'all' | 'none'>('all', 'none'))
		.map(([fields, space, escapes]) => written(fields, space, escapes));
}

export const deliveredRecord: fc.Arbitrary<string> = texts(delivered);

/** Whatever may stand in a log group. */
export const logEvent: fc.Arbitrary<string> = fc.oneof(
	{weight: 6, arbitrary: texts(delivered)},
	{weight: 4, arbitrary: texts(unusual)},
	fc.constantFrom('START RequestId orders', '', '[]', '{"orders":1}', '{"eventName":'),
);
