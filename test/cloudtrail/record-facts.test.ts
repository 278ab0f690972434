import fc from 'fast-check';
import {expect, test} from 'vitest';
import {openRecord} from '../../source/cloudtrail/envelope.ts';
import {
	credentialFacts,
	type RecordFact,
	requestFacts,
} from '../../source/cloudtrail/record-facts.ts';
import {dataEvent, roleIdentity} from '../fixtures/data-event.ts';

function said(facts: readonly RecordFact[]): readonly string[] {
	return facts.map(({label, value}) => `${label}: ${value}`);
}

const credentials = (userIdentity: unknown, rest: Readonly<Record<string, unknown>> = {}) =>
	said(credentialFacts({userIdentity, ...rest}));

test('a role session tells its issuer, its age and whether there was MFA', () => {
	expect(credentialFacts(openRecord(dataEvent()) ?? {})).toEqual([
		{
			label: 'Issued by',
			value: 'arn:aws:iam::111122223333:role/checkout-api',
			path: 'userIdentity.sessionContext.sessionIssuer.arn',
		},
		{
			label: 'Issued at',
			value: '2026-03-01T06:00:00Z',
			path: 'userIdentity.sessionContext.attributes.creationDate',
		},
		{label: 'MFA', value: 'no', path: 'userIdentity.sessionContext.attributes.mfaAuthenticated'},
	]);
});

test.each<[string, unknown, readonly string[]]>([
	['MFA', {sessionContext: {attributes: {mfaAuthenticated: true}}}, ['MFA: yes']],
	['the source identity', {sessionContext: {sourceIdentity: 'jane'}}, ['Source id: jane']],
	[
		'the role of an instance',
		{sessionContext: {ec2RoleDelivery: '2.0'}},
		['Delivered: by the instance, IMDSv2'],
	],
	[
		'a web identity',
		{
			sessionContext: {
				webIdFederationData: {
					federatedProvider: 'accounts.google.com',
					attributes: {'accounts.google.com:sub': '12'},
				},
			},
		},
		['Federated by: accounts.google.com', 'Attribute: accounts.google.com:sub: 12'],
	],
	[
		'an Identity Center user',
		{onBehalfOf: {userId: 'u-1', identityStoreArn: 'arn:x'}, credentialId: 'c-1'},
		['On behalf of: u-1', 'User store: arn:x', 'Credential: c-1'],
	],
	[
		'a function',
		{inScopeOf: {issuerType: 'AWS::Lambda::Function', credentialsIssuedTo: 'arn:f'}},
		['Issued to: arn:f'],
	],
	['a service in between', {invokedBy: 'dax.amazonaws.com'}, ['Invoked by: dax.amazonaws.com']],
	[
		'a provider, a task and a root session',
		{
			identityProvider: 'arn:p',
			inScopeOf: {sourceArn: 'arn:s'},
			sessionContext: {assumedRoot: 'true', ec2RoleDelivery: '1.0', sourceIdentity: ''},
		},
		[
			'Delivered: by the instance, IMDSv1',
			'Assumed root: true',
			'Provider: arn:p',
			'Works for: arn:s',
		],
	],
	[
		'MFA as nobody writes it',
		{sessionContext: {attributes: {mfaAuthenticated: 'maybe', creationDate: 5}}},
		['Issued at: 5', 'MFA: maybe'],
	],
	['nothing', 'HIDDEN_DUE_TO_SECURITY_REASONS', []],
	['empty objects', {sessionContext: {sessionIssuer: {}, webIdFederationData: {}}}, []],
])('%s', (_, identity, expected) => {
	expect(credentials(identity)).toEqual(expected);
});

test('credentials of a person in the console', () => {
	expect(credentials({}, {sessionCredentialFromConsole: 'true'})).toEqual(['Console: yes']);
});

test('a request tells how it came', () => {
	const record = {
		userIdentity: roleIdentity('a', 'b'),
		tlsDetails: {tlsVersion: 'TLSv1.3', clientProvidedHostHeader: 'dynamodb.example'},
		vpcEndpointId: 'vpce-1',
		vpcEndpointAccountId: '111122223333',
		addendum: {reason: 'UPDATED_DATA'},
		requestID: 'R',
		sharedEventID: 'S',
		additionalEventData: {
			'x-amz-id-2': 'long',
			'a b': 'c',
			MFAUsed: 'No',
			count: 2,
			nested: {deep: 1},
			none: null,
		},
	};
	expect(said(requestFacts(record))).toEqual([
		'TLS: TLSv1.3',
		'Host: dynamodb.example',
		'VPC endpoint: vpce-1',
		'Its account: 111122223333',
		'Addendum: UPDATED_DATA',
		'Request id: R',
		'Shared id: S',
		'Additional: a b: c',
		'Additional: MFAUsed: No',
		'Additional: count: 2',
	]);
	expect(requestFacts(record).map(({path}) => path)).toContain('additionalEventData["a b"]');
});

test('reads whatever a record holds', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), record => {
			const extended = {...record, userIdentity: record, additionalEventData: record};
			for (const {value} of [...credentialFacts(extended), ...requestFacts(extended)]) {
				expect(value).not.toBe('');
			}
		}),
	);
	expect(credentials(JSON.parse('{"__proto__":{"invokedBy":"x"}}'))).toEqual([]);
});

test('of what a service adds it tells what says something, and no more than twelve', () => {
	const additional = (additionalEventData: unknown) => said(requestFacts({additionalEventData}));
	expect(
		additional({
			AuthenticationMethod: 'AuthHeader',
			bytesTransferredIn: 1,
			bytesTransferredOut: 2,
			CipherSuite: 'x',
			SignatureVersion: 'SigV4',
			'x-amz-id-2': 'y',
			SSEApplied: 'Default',
			done: false,
		}),
	).toEqual(['Additional: SSEApplied: Default', 'Additional: done: false']);
	const many = Object.fromEntries(Array.from({length: 20}, (_, place) => [`n${place}`, place]));
	expect(additional(many)).toHaveLength(12);
	expect(additional(['a'])).toEqual([]);
	expect(additional('a')).toEqual([]);
});
