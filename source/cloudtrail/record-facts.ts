import {isObject, type JsonObject, toText} from './record.ts';
import {joinSteps, keyStep} from './record-path.ts';

/** Something a record says, in few words, and the path where it says it. */
export type RecordFact = {readonly label: string; readonly value: string; readonly path: string};

type Field = {
	readonly label: string;
	readonly keys: readonly string[];
	/** How the text is said, where it does not say itself. */
	readonly say?: (text: string) => string;
};

const session = ['userIdentity', 'sessionContext'];

/** CloudTrail User Guide, userIdentity element; IAM User Guide, source identity. */
const credentialFields: readonly Field[] = [
	{label: 'Issued by', keys: [...session, 'sessionIssuer', 'arn']},
	{label: 'Issued at', keys: [...session, 'attributes', 'creationDate']},
	{label: 'MFA', keys: [...session, 'attributes', 'mfaAuthenticated'], say: yesOrNo},
	{label: 'Source id', keys: [...session, 'sourceIdentity']},
	{label: 'Delivered', keys: [...session, 'ec2RoleDelivery'], say: instanceMetadata},
	{label: 'Assumed root', keys: [...session, 'assumedRoot']},
	{label: 'Federated by', keys: [...session, 'webIdFederationData', 'federatedProvider']},
	{label: 'Provider', keys: ['userIdentity', 'identityProvider']},
	{label: 'On behalf of', keys: ['userIdentity', 'onBehalfOf', 'userId']},
	{label: 'User store', keys: ['userIdentity', 'onBehalfOf', 'identityStoreArn']},
	{label: 'Credential', keys: ['userIdentity', 'credentialId']},
	{label: 'Issued to', keys: ['userIdentity', 'inScopeOf', 'credentialsIssuedTo']},
	{label: 'Works for', keys: ['userIdentity', 'inScopeOf', 'sourceArn']},
	{label: 'Invoked by', keys: ['userIdentity', 'invokedBy']},
	{label: 'Console', keys: ['sessionCredentialFromConsole'], say: yesOrNo},
];

/** CloudTrail User Guide, record contents. */
const requestFields: readonly Field[] = [
	{label: 'TLS', keys: ['tlsDetails', 'tlsVersion']},
	{label: 'Host', keys: ['tlsDetails', 'clientProvidedHostHeader']},
	{label: 'VPC endpoint', keys: ['vpcEndpointId']},
	{label: 'Its account', keys: ['vpcEndpointAccountId']},
	{label: 'Addendum', keys: ['addendum', 'reason']},
	{label: 'Request id', keys: ['requestID']},
	{label: 'Shared id', keys: ['sharedEventID']},
];

/** Where the credentials of a call come from: their issuer, when, with MFA or not, on whose behalf. */
export function credentialFacts(record: JsonObject): readonly RecordFact[] {
	return [...readFields(record, credentialFields), ...federationAttributes(record)];
}

/** How a call came, and what else tells it from others: TLS, VPC endpoint, ids, what its service adds. */
export function requestFacts(record: JsonObject): readonly RecordFact[] {
	return [...readFields(record, requestFields), ...additionalData(record)];
}

function readFields(record: JsonObject, fields: readonly Field[]): readonly RecordFact[] {
	return fields.flatMap(({label, keys, say}) => {
		const text = scalarText(valueAt(record, keys));
		return text === '' ? [] : [{label, value: say?.(text) ?? text, path: pathOf(keys)}];
	});
}

function yesOrNo(text: string): string {
	switch (text) {
		case 'true':
			return 'yes';
		case 'false':
			return 'no';
		default:
			return text;
	}
}

/** Which version of the instance metadata service gave an instance the credentials of its role. */
function instanceMetadata(text: string): string {
	return `by the instance, IMDSv${text.replace(/\.0$/, '')}`;
}

/** A web identity as its provider calls it: `{"accounts.google.com:sub": "…"}`. */
function federationAttributes(record: JsonObject): readonly RecordFact[] {
	return entriesAt(record, [...session, 'webIdFederationData', 'attributes'], 'Attribute');
}

/** What S3 adds to every record, and what says nothing about who called. */
const uninteresting: ReadonlySet<string> = new Set([
	'AuthenticationMethod',
	'bytesTransferredIn',
	'bytesTransferredOut',
	'CipherSuite',
	'SignatureVersion',
	'x-amz-id-2',
]);

function additionalData(record: JsonObject): readonly RecordFact[] {
	return entriesAt(record, ['additionalEventData'], 'Additional');
}

const mostEntries = 12;

/** The scalars of an object, each as `name: value`. A card is no place for hundreds: the record has them all. */
function entriesAt(
	record: JsonObject,
	keys: readonly string[],
	label: string,
): readonly RecordFact[] {
	const object = valueAt(record, keys);
	const facts: RecordFact[] = [];
	for (const [name, value] of isObject(object) ? Object.entries(object) : []) {
		const text = uninteresting.has(name) ? '' : scalarText(value);
		if (text !== '') {
			facts.push({label, value: `${name}: ${text}`, path: pathOf([...keys, name])});
		}

		if (facts.length === mostEntries) {
			break;
		}
	}

	return facts;
}

function valueAt(record: JsonObject, keys: readonly string[]): unknown {
	let value: unknown = record;
	for (const key of keys) {
		value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
	}

	return value;
}

/** `"true"` and `true` both occur, of the same field. */
function scalarText(value: unknown): string {
	return typeof value === 'boolean' || typeof value === 'number' ? String(value) : toText(value);
}

function pathOf(keys: readonly string[]): string {
	return joinSteps(keys.map(keyStep));
}
