import fc from 'fast-check';
import {expect, test} from 'vitest';
import {explainS3, type S3Call} from '../../source/aws/s3-sentence.ts';
import '../fixtures/seed.ts';

const call: S3Call = {
	service: 'S3',
	operation: 'GetObject',
	profile: 'audit',
	region: 'eu-west-1',
	endpointUrl: undefined,
	bucket: 'logs',
	key: 'a.json.gz',
};

function sentenceOf(error: unknown, change: Partial<S3Call> = {}): string {
	const {what, wayOut} = explainS3(error, {...call, ...change});
	return `${what}: ${wayOut}.`;
}

function errorWith(properties: object, message = ''): Error {
	return Object.assign(new Error(message), properties);
}

test.each([
	[
		errorWith({name: 'AccessDenied'}, 'Access Denied'),
		'This principal is not allowed s3:GetObject: add s3:GetObject for s3://logs/a.json.gz to its policy, or use another --profile (buckets whose requesters pay are not read).',
	],
	[
		errorWith(
			{name: 'AccessDenied'},
			'User: arn:aws:iam::111122223333:user/jane is not authorized to perform: s3:GetObject on resource: "x" with an explicit deny in a resource-based policy',
		),
		'arn:aws:iam::111122223333:user/jane is explicitly denied s3:GetObject: have that statement changed, or use another --profile.',
	],
	[
		errorWith({name: 'KMS.DisabledException'}, 'arn:aws:kms:x is disabled.'),
		'The key that encrypts s3://logs/a.json.gz cannot be used (arn:aws:kms:x is disabled.): check that it is there and enabled in KMS.',
	],
	[errorWith({name: 'InvalidObjectState'}), 's3://logs/a.json.gz is archived: restore it first.'],
	[
		errorWith({name: 'PermanentRedirect'}),
		'Bucket logs is in another Region: give it with --region.',
	],
	[
		errorWith({name: 'InvalidAccessKeyId'}),
		'AWS does not accept the credentials of profile audit in eu-west-1: check them with aws sts get-caller-identity, and that the Region is enabled in the account.',
	],
	[
		errorWith({name: 'RequestTimeTooSkewed'}),
		"AWS refused the signature of the request: check this computer's clock and the secret access key.",
	],
	[
		errorWith({name: 'SlowDown', $metadata: {httpStatusCode: 503}}),
		'S3 is not available (HTTP status 503): try again in a few minutes.',
	],
	[
		errorWith({name: '502', $metadata: {httpStatusCode: 502}}),
		'S3 is not available (HTTP status 502): try again in a few minutes.',
	],
	[
		errorWith({name: 'Unknown', $metadata: {httpStatusCode: 404}}),
		'What answers at S3 in eu-west-1 is not S3 (HTTP status 404): check for a proxy in between.',
	],
	[
		errorWith({code: 'ECONNRESET'}),
		'The connection to S3 in eu-west-1 was reset: check the network and --region.',
	],
	[
		errorWith({name: 'Surprise', $metadata: {httpStatusCode: 400}}, 'something new'),
		'GetObject of s3://logs/a.json.gz failed (Surprise something new): try again, and with --debug-log FILE if it stays.',
	],
])('%s', (error, sentence) => {
	expect(sentenceOf(error)).toBe(sentence);
});

test('a bucket is what is named without a key', () => {
	const error = errorWith({name: 'AccessDenied'}, 'Access Denied');
	expect(sentenceOf(error, {operation: 'ListObjectsV2', key: undefined})).toMatch(
		/^This principal is not allowed s3:ListBucket: add s3:ListBucket for bucket logs to its policy/,
	);
	expect(sentenceOf(errorWith({name: 'NoSuchBucket'}), {key: undefined})).toBe(
		'There is no bucket logs: check its name and --profile.',
	);
});

test('any error makes one line', () => {
	fc.assert(
		fc.property(
			fc.record({name: fc.string(), message: fc.string(), code: fc.string(), status: fc.nat(600)}),
			({name, message, code, status}) => {
				const error = {name, message, code, $metadata: {httpStatusCode: status}};
				expect(sentenceOf(error)).toMatch(/^[^\p{Cc}]+: [^\p{Cc}]+\.$/u);
			},
		),
	);
});
