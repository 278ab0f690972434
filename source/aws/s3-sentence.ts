import {explainCredentials} from './credentials-sentence.ts';
import {explainDenial} from './denial-sentence.ts';
import {type ErrorFacts, readError} from './error-facts.ts';
import type {Explanation, ServiceCall} from './explanation.ts';
import {explainNetwork, notTheService} from './network-sentence.ts';

/** A call of S3: of an object where there is a key, else of its bucket. */
export type S3Call = ServiceCall & {
	readonly service: 'S3';
	readonly operation: 'ListObjectsV2' | 'GetObject';
	readonly bucket: string;
	readonly key: string | undefined;
};

/** Puts an error of S3, or of the way to it, into words. */
export function explainS3(error: unknown, call: S3Call): Explanation {
	const facts = readError(error);
	return (
		explainCredentials(facts, call) ??
		explainNetwork(facts, call) ??
		explainAnswer(facts, call) ?? {
			what: `${call.operation} of ${nameOf(call)} failed (${[facts.name, facts.code, facts.message].filter(Boolean).join(' ')})`,
			wayOut: 'try again, and with --debug-log FILE if it stays',
		}
	);
}

function explainAnswer(facts: ErrorFacts, call: S3Call): Explanation | undefined {
	const {bucket} = call;
	switch (facts.name) {
		case 'AccessDenied':
			return accessDenied(facts.message, call);
		case 'NoSuchBucket':
			return {what: `There is no bucket ${bucket}`, wayOut: 'check its name and --profile'};
		case 'InvalidBucketName':
			return {what: `${bucket} is no name of a bucket`, wayOut: 'check the name'};
		case 'PermanentRedirect':
		case 'TemporaryRedirect':
		case 'AuthorizationHeaderMalformed':
			return {what: `Bucket ${bucket} is in another Region`, wayOut: 'give it with --region'};
		case 'NoSuchKey':
			return {what: `${nameOf(call)} is no longer there`, wayOut: 'it was deleted or expired'};
		case 'PreconditionFailed':
			return {what: `${nameOf(call)} was replaced while it was read`, wayOut: 'read it again'};
		case 'InvalidObjectState':
			return {what: `${nameOf(call)} is archived`, wayOut: 'restore it first'};
		case 'SlowDown':
		case 'ServiceUnavailable':
		case 'InternalError':
		case 'RequestTimeout':
			return unavailable(facts.status);
	}
	if (facts.name.startsWith('KMS.')) {
		return {
			what: `The key that encrypts ${nameOf(call)} cannot be used (${facts.message || facts.name})`,
			wayOut: 'check that it is there and enabled in KMS',
		};
	}
	if (facts.status === undefined) return undefined;
	if (facts.status >= 500) return unavailable(facts.status);
	return /^(Error|Unknown|UnknownError|\d*)$/.test(facts.name)
		? notTheService(call, facts.status)
		: undefined;
}

function accessDenied(message: string, call: S3Call): Explanation {
	const expected = call.operation === 'GetObject' ? 's3:GetObject' : 's3:ListBucket';
	return explainDenial(message, expected, permission =>
		permission.startsWith('kms:')
			? `allow ${permission} with the key that encrypts ${nameOf(call)}, in its policy and in the key's`
			: `add ${permission} for ${nameOf(call)} to its policy, or use another --profile (buckets whose requesters pay are not read)`,
	);
}

function nameOf({bucket, key}: S3Call): string {
	return key === undefined ? `bucket ${bucket}` : `s3://${bucket}/${key}`;
}

function unavailable(status: number | undefined): Explanation {
	const answer = status === undefined ? '' : ` (HTTP status ${status})`;
	return {what: `S3 is not available${answer}`, wayOut: 'try again in a few minutes'};
}
