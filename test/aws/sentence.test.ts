import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CallContext} from '../../source/aws/explanation.ts';
import {toFailure} from '../../source/aws/sentence.ts';
import {Failure} from '../../source/failure.ts';
import {anyCharacter} from '../fixtures/any-character.ts';

const context: CallContext = {
	operation: 'StartLiveTail',
	profile: 'audit',
	region: 'eu-west-1',
	endpointUrl: undefined,
	logGroups: 'trail',
};

function errorWith(properties: object, message = ''): Error {
	return Object.assign(new Error(message), properties);
}

test.each([
	[
		errorWith(
			{name: 'CredentialsProviderError'},
			'Token is expired. To refresh this SSO session run aws sso login with the corresponding profile.',
		),
		'The SSO session of profile audit has expired or was never opened: run aws sso login --profile audit.',
	],
	[
		errorWith(
			{name: 'CredentialsProviderError'},
			'Failed to load a token for session x, please re-authenticate using aws login',
		),
		'The sign-in of profile audit has expired: run aws login --profile audit.',
	],
	[
		errorWith(
			{name: 'CredentialsProviderError'},
			'Profile audit requires multi-factor authentication, but no MFA code callback was provided.',
		),
		'The role of profile audit asks for an MFA code, which trailtail cannot ask you for: get session credentials first, for example with aws configure export-credentials.',
	],
	[
		errorWith(
			{name: 'CredentialsProviderError'},
			'Could not resolve credentials using profile: [audit] in configuration/credentials file(s).',
		),
		'There are no usable credentials in profile audit: see aws configure list-profiles, run aws sso login --profile audit or choose another --profile.',
	],
	[
		errorWith(
			{name: 'CredentialsProviderError'},
			'Error: getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com',
		),
		'The credentials of profile audit could not be fetched over the network: check the network, VPN and proxy.',
	],
	[
		errorWith(
			{name: 'AccessDeniedException'},
			'User: arn:aws:sts::111122223333:assumed-role/reader/jane is not authorized to perform: logs:StartLiveTail on resource: arn:aws:logs:eu-west-1:111122223333:log-group:trail because no identity-based policy allows the logs:StartLiveTail action',
		),
		'arn:aws:sts::111122223333:assumed-role/reader/jane is not allowed logs:StartLiveTail: add logs:StartLiveTail for trail to its policy, or use another --profile.',
	],
	[
		errorWith(
			{name: 'AccessDenied'},
			'User: arn:aws:iam::111122223333:user/jane is not authorized to perform: sts:AssumeRole on resource: x with an explicit deny in a service control policy',
		),
		'arn:aws:iam::111122223333:user/jane is explicitly denied sts:AssumeRole: have that statement changed, or use another --profile.',
	],
	[
		errorWith({name: 'LimitExceededException'}, 'Rate exceeded'),
		'The Live Tail sessions of this account in eu-west-1 are used up (15 at once, 5 new ones a second): close others, or ask for a higher quota.',
	],
	[
		errorWith({name: 'ThrottlingException'}, 'Rate exceeded'),
		'CloudWatch Logs throttles StartLiveTail: try again in a minute.',
	],
	[
		errorWith({name: 'InvalidParameterException'}, 'logGroupIdentifiers is wrong\nsecond line'),
		'CloudWatch Logs does not accept the request (logGroupIdentifiers is wrong): check the names and ARNs of the log groups.',
	],
	[
		errorWith({code: 'ENOTFOUND'}, 'getaddrinfo ENOTFOUND stream-logs.eu-west-1.amazonaws.com'),
		'The address of CloudWatch Logs in eu-west-1 cannot be found: check the network and --region.',
	],
	[
		errorWith({name: 'TimeoutError', code: 'ETIMEDOUT'}),
		'CloudWatch Logs in eu-west-1 does not answer in time: check the network, VPN and proxy.',
	],
	[
		errorWith({code: 'SELF_SIGNED_CERT_IN_CHAIN'}),
		"The TLS connection to CloudWatch Logs in eu-west-1 cannot be trusted (SELF_SIGNED_CERT_IN_CHAIN): behind a proxy that opens TLS set NODE_EXTRA_CA_CERTS to its certificate, else check the address and this computer's clock.",
	],
	[errorWith({}, 'Region is missing'), 'No Region is set: give --region, or set AWS_REGION.'],
	[
		errorWith({$metadata: {httpStatusCode: 503}}),
		'CloudWatch Logs is not available (HTTP status 503): try again in a few minutes.',
	],
	[
		errorWith({name: 'Unknown', $metadata: {httpStatusCode: 404}}),
		'What answers at CloudWatch Logs in eu-west-1 is not CloudWatch Logs (HTTP status 404): check for a proxy in between.',
	],
	[
		errorWith({name: 'SomethingNewException', $metadata: {httpStatusCode: 400}}, 'told so'),
		'StartLiveTail failed (SomethingNew told so): try again, and with --debug-log FILE if it stays.',
	],
])('%s', (error, sentence) => {
	const failure = toFailure(error, context);
	expect(failure.message).toBe(sentence);
	expect(failure.code).toBe(3);
	expect(failure.cause).toBe(error);
});

test('the way out names only what is in use', () => {
	const expired = errorWith({name: 'ExpiredTokenException'});
	expect(toFailure(expired, {...context, profile: undefined}).message).toBe(
		'The credentials have expired: run aws sso login or get new ones the way you got these.',
	);
	const refused = errorWith({code: 'ECONNREFUSED'});
	const endpointUrl = 'http://jane:secret@127.0.0.1:4566/x';
	expect(toFailure(refused, {...context, endpointUrl}).message).toBe(
		'Nothing answers at 127.0.0.1:4566: check the network and --endpoint-url.',
	);
	const denied = errorWith({name: 'AccessDeniedException'});
	expect(toFailure(denied, {...context, operation: 'DescribeLogGroups'}).message).toBe(
		'This principal is not allowed logs:DescribeLogGroups: add logs:DescribeLogGroups to its policy, or give the ARN of the log group instead of its name.',
	);
});

test('a Failure stays what it is', () => {
	const failure = new Failure(2, 'As it was.');
	expect(toFailure(failure, context)).toBe(failure);
});

test.each(['CredentialsProviderError', 'SyntaxError', 'InvalidSignatureException'])(
	'%s never repeats its message, which can hold credentials',
	name => {
		const failure = toFailure(errorWith({name}, 'Command failed: get --token s3cr3t'), context);
		expect(failure.message).not.toContain('s3cr3t');
	},
);

test('whatever is thrown becomes one printable line of bearable length', () => {
	const message = fc.string({unit: anyCharacter, maxLength: 2_000});
	const thrown = fc.oneof(
		fc.anything(),
		fc.record({name: message, message, code: message}).map(properties => errorWith(properties)),
	);
	fc.assert(
		fc.property(thrown, error => {
			const sentence = toFailure(error, context).message;
			expect(sentence).toMatch(/^[^\p{Cc}\p{Cf}\u2028\u2029]{1,1000}\.$/u);
		}),
	);
});
