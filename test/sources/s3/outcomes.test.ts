import {describe, expect, it} from 'vitest';
import type {S3Endpoint} from '../../../source/demo/endpoint/s3/s3-endpoint.ts';
import type {Update} from '../../../source/sources/source.ts';
import {account, archiveOf, fileWith, keyOf, openBucketOf, updatesOf} from './archives.ts';

const time = '2024-05-17T10:00:00Z';

describe('the run ends with a sentence', () => {
	const objects = Array.from({length: 40}, (_, number) =>
		fileWith(`id-${number}`, keyOf(time, {}, `n${number}`)),
	);
	const denied = {kind: 'error', code: 'AccessDenied', status: 403} as const;

	async function failureWith(prepare: (endpoint: S3Endpoint) => void, location = 's3://logs') {
		const {endpoint} = await openBucketOf(objects);
		prepare(endpoint);
		const error = await updatesOf(archiveOf(endpoint, {}, location)).catch(reason => reason);
		return {code: error.code, message: error.message};
	}

	it.each([
		[
			'the bucket may not be listed',
			(endpoint: S3Endpoint) =>
				endpoint.fail({operation: 'ListObjectsV2'}, {...denied, message: 'Access Denied'}),
			'This principal is not allowed s3:ListBucket: add s3:ListBucket for bucket logs to its policy, or use another --profile (buckets whose requesters pay are not read).',
		],
		[
			'no object may be read',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'GetObject'},
					{
						...denied,
						message: `User: arn:aws:iam::${account}:user/jane is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::logs/x" because no identity-based policy allows the s3:GetObject action`,
					},
					100,
				),
			expect.stringMatching(
				/^arn:aws:iam::111122223333:user\/jane is not allowed s3:GetObject: add s3:GetObject for s3:\/\/logs\/\S+ to its policy, or use another --profile/,
			),
		],
		[
			'the key may not be used',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'GetObject'},
					{
						...denied,
						message: `User: arn:aws:iam::${account}:user/jane is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no identity-based policy allows the kms:Decrypt action`,
					},
					100,
				),
			expect.stringMatching(
				/^arn:aws:iam::111122223333:user\/jane is not allowed kms:Decrypt: allow kms:Decrypt with the key that encrypts s3:\/\/logs\/\S+, in its policy and in the key's\.$/,
			),
		],
		[
			'the credentials have expired',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'ListObjectsV2'},
					{kind: 'error', code: 'ExpiredToken', status: 400},
				),
			expect.stringMatching(/^The credentials.* have expired: /),
		],
		[
			'what answers is no S3',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'ListObjectsV2'},
					{kind: 'answer', status: 404, contentType: 'text/html', body: '<html>Not here'},
				),
			expect.stringMatching(
				/^What answers at 127\.0\.0\.1:\d+ is not S3 \(HTTP status 404\): check --endpoint-url/,
			),
		],
		[
			'the list never ends',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'ListObjectsV2'},
					{
						kind: 'answer',
						status: 200,
						contentType: 'application/xml',
						body: '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>again</NextContinuationToken><Contents><Key>a</Key></Contents></ListBucketResult>',
					},
					100,
				),
			'ListObjectsV2 of bucket logs failed (Error the list repeats itself): try again, and with --debug-log FILE if it stays.',
		],
	])('when %s', async (_, prepare, message) => {
		expect(await failureWith(prepare)).toEqual({code: 3, message});
	});

	it('when there is no such bucket', async () => {
		expect(await failureWith(() => {}, 's3://other')).toEqual({
			code: 3,
			message: 'There is no bucket other: check its name and --profile.',
		});
	});

	it('when there is nothing of CloudTrail', async () => {
		expect(await failureWith(() => {}, 's3://logs/nothing/here')).toEqual({
			code: 2,
			message: expect.stringMatching(
				/^There are no CloudTrail log files in s3:\/\/logs\/nothing\/here: give the folder/,
			),
		});
	});

	it('when all files are refused from some time on', async () => {
		const {endpoint} = await openBucketOf(objects);
		const updates: Update[] = [];
		const read = async () => {
			for await (const update of archiveOf(endpoint).updates(new AbortController().signal)) {
				if (update.kind === 'records' && updates.length === 0) {
					endpoint.fail({operation: 'GetObject'}, denied, 100);
				}
				if (update.kind !== 'state') updates.push(update);
			}
		};
		await expect(read()).rejects.toThrow('is not allowed s3:GetObject');
		expect(updates.filter(({kind}) => kind === 'problem')).toHaveLength(9);
	});
});
