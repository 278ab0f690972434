import {S3Client} from '@aws-sdk/client-s3';
import {onTestFinished} from 'vitest';
import type {Bucket} from '../../../../source/demo/endpoint/s3/bucket.ts';
import {type S3Endpoint, startS3Endpoint} from '../../../../source/demo/endpoint/s3/s3-endpoint.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** An endpoint, closed with the test. */
export async function openS3Endpoint(...buckets: readonly Bucket[]): Promise<S3Endpoint> {
	const endpoint = await startS3Endpoint(buckets);
	onTestFinished(() => endpoint.close());
	return endpoint;
}

export function s3Client({url}: S3Endpoint, region = 'us-east-1'): S3Client {
	const client = new S3Client({
		endpoint: url,
		forcePathStyle: true,
		region,
		credentials: {accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'any'},
		maxAttempts: 1,
		responseChecksumValidation: 'WHEN_REQUIRED',
	});
	onTestFinished(() => client.destroy());
	return client;
}
