import type {RecordPath} from '../store/count/record-path.ts';
import type {Field} from '../store/field.ts';

/** Something an engine has to tell of a record, so that trailtail can read a field of it as it reads a whole record. */
export type Column =
	| {readonly kind: 'value'; readonly path: RecordPath}
	/** The parameters of calls with PartiQL statements, which alone say whether they read or write. */
	| {readonly kind: 'statements'}
	/** What tells a data event where there is no `eventCategory`. */
	| {readonly kind: 'category'}
	/** Whatever names targets: those of DynamoDB, or of any service. */
	| {readonly kind: 'targets'; readonly of: 'DynamoDB' | 'any service'};

function value(...path: RecordPath): Column {
	return {kind: 'value', path};
}

const service = [value('eventSource'), value('insightDetails', 'eventSource')];

const operation = [
	value('eventName'),
	value('insightDetails', 'eventName'),
	value('insightDetails', 'eventSource'),
	value('eventType'),
];

const identityType = value('userIdentity', 'type');

const userAgent = value('userAgent');

const signedIn = value('sessionCredentialFromConsole');

/** CloudTrail User Guide, userIdentity element. */
const principal = [
	identityType,
	...['userName', 'arn', 'principalId', 'accountId', 'invokedBy', 'identityProvider'].map(key =>
		value('userIdentity', key),
	),
	...['type', 'userName', 'arn'].map(key =>
		value('userIdentity', 'sessionContext', 'sessionIssuer', key),
	),
	...['issuerType', 'credentialsIssuedTo'].map(key => value('userIdentity', 'inScopeOf', key)),
	value('userIdentity', 'onBehalfOf', 'userId'),
	value('additionalEventData', 'UserName'),
];

const tables: readonly Column[] = [...service, ...operation, {kind: 'targets', of: 'DynamoDB'}];

const columns: Readonly<Record<Field, readonly Column[]>> = {
	event: operation,
	service,
	region: [value('awsRegion')],
	account: [value('recipientAccountId'), value('accountId'), value('userIdentity', 'accountId')],
	type: [identityType],
	principal,
	session: principal,
	app: [userAgent, signedIn, ...principal],
	agent: [userAgent],
	ip: [value('sourceIPAddress')],
	key: [value('userIdentity', 'accessKeyId')],
	error: [value('errorCode'), value('responseElements', 'ConsoleLogin')],
	category: [...service, ...operation, value('eventCategory'), {kind: 'category'}],
	access: [...service, ...operation, value('readOnly'), {kind: 'statements'}],
	console: [userAgent, signedIn],
	target: [...service, ...operation, {kind: 'targets', of: 'any service'}],
	table: tables,
	index: tables,
	id: [value('eventID'), value('eventId')],
};

/** What determines a field of trailtail: records that have the same in these columns have the same in the field. */
export function columnsOf(field: Field): readonly Column[] {
	return columns[field];
}

/** Each column once. */
export function distinctColumns(some: readonly Column[]): readonly Column[] {
	return [...new Map(some.map(column => [JSON.stringify(column), column])).values()];
}
