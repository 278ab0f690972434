import type {S3Client} from '@aws-sdk/client-s3';
import type {ClientOptions} from '../../aws/client-configuration.ts';
import type {Explanation} from '../../aws/explanation.ts';
import {openS3, type S3Options} from '../../aws/s3-client.ts';
import {explainS3, type S3Call} from '../../aws/s3-sentence.ts';
import {failureOf} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';

/** A bucket and the client that reaches it; whoever opened it destroys the client. */
export type OpenedBucket = {
	readonly name: string;
	readonly region: string;
	readonly client: S3Client;
	/** Puts the error of a call into words. */
	readonly explain: (error: unknown, call: Pick<S3Call, 'operation' | 'key'>) => Explanation;
};

/** Nothing is sent yet. Throws a `Failure` when there is no Region, and for an unreadable configuration. */
export async function openBucket(
	name: string,
	options: S3Options,
	log: (line: string) => void,
): Promise<OpenedBucket> {
	try {
		const {client, endpointUrl, profile} = await openS3(options, log);
		const region = await client.config.region();
		const context = {service: 'S3', bucket: name, profile, region, endpointUrl} as const;
		return {
			name,
			region,
			client,
			explain: (error, call) => explainS3(error, {...context, ...call}),
		};
	} catch (error) {
		throw unopenedFailure(name, options, error);
	}
}

function unopenedFailure(
	bucket: string,
	{profile, region, endpointUrl}: ClientOptions,
	error: unknown,
): Failure {
	if (error instanceof Failure) return error;
	const call = {service: 'S3', operation: 'ListObjectsV2', key: undefined} as const;
	const explanation = explainS3(error, {...call, bucket, profile, region, endpointUrl});
	return failureOf(explanation, {cause: error});
}

/** Why a bucket could not be listed, as the end of the run. */
export function listingFailure(bucket: OpenedBucket, error: unknown): Failure {
	const explanation = bucket.explain(error, {operation: 'ListObjectsV2', key: undefined});
	return failureOf(explanation, {cause: error});
}
