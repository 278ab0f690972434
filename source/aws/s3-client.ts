import type {S3Client} from '@aws-sdk/client-s3';
import {
	type ClientOptions,
	checkEndpoint,
	clientConfiguration,
	prepareEnvironment,
} from './client-configuration.ts';
import {guardAnswers} from './guard-answers.ts';

/** A client and how it reaches S3, for sentences. */
export type OpenedS3 = {
	/** Closed by whoever opened it. */
	readonly client: S3Client;
	/** The endpoint that takes the place of AWS's own, whoever set it: the option, the environment or the profile. */
	readonly endpointUrl: string | undefined;
	/** The profile in use, as far as it is named. */
	readonly profile: string | undefined;
};

/** Where and as whom S3 is called. */
export type S3Options = ClientOptions;

/**
Loads the SDK and makes a client; nothing is sent yet. `log` gets the SDK's warnings.
Throws a `Failure` for an endpoint that is no URL, and what the SDK throws for unreadable configuration.
*/
export async function openS3(options: S3Options, log: (line: string) => void): Promise<OpenedS3> {
	prepareEnvironment(options);
	const {S3Client} = await import('@aws-sdk/client-s3');
	const configuration = {
		...clientConfiguration(options, log),
		maxAttempts: 5,
		// gzip has a checksum of its own, and a part of an object has none in S3.
		responseChecksumValidation: 'WHEN_REQUIRED',
	} as const;
	const client = guardAnswers(new S3Client(configuration), options);
	const profile = process.env.AWS_PROFILE || undefined;
	const endpointUrl = options.endpointUrl ?? (await client.config.serviceConfiguredEndpoint?.());
	if (endpointUrl === undefined) return {client, endpointUrl, profile};
	checkEndpoint(endpointUrl);
	client.destroy();
	// What is not AWS seldom answers at a host name for each bucket.
	const byPath = guardAnswers(
		new S3Client({...configuration, endpoint: endpointUrl, forcePathStyle: true}),
		options,
	);
	return {client: byPath, endpointUrl, profile};
}
