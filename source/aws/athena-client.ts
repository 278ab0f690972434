import type {AthenaClient} from '@aws-sdk/client-athena';
import {
	type ClientOptions,
	checkEndpoint,
	clientConfiguration,
	prepareEnvironment,
} from './client-configuration.ts';
import {guardAnswers} from './guard-answers.ts';

/** A client for Athena, and what errors are explained with. Whoever opened it destroys the client. */
export type Athena = {
	readonly client: AthenaClient;
	readonly profile: string | undefined;
	/** The endpoint that takes the place of AWS's own. */
	readonly endpointUrl: string | undefined;
};

/**
Loads the SDK and makes a client for Athena, which retries as the SDK does; nothing is sent yet. `log` gets the SDK's
warnings. Throws a `Failure` for an endpoint that is no URL.
*/
export async function openAthena(
	options: ClientOptions,
	log: (line: string) => void,
): Promise<Athena> {
	prepareEnvironment(options);
	const {AthenaClient} = await import('@aws-sdk/client-athena');
	const client = guardAnswers(new AthenaClient(clientConfiguration(options, log)), options);
	const endpointUrl = options.endpointUrl ?? (await client.config.serviceConfiguredEndpoint?.());
	if (endpointUrl !== undefined) checkEndpoint(endpointUrl);
	return {client, profile: process.env.AWS_PROFILE || undefined, endpointUrl};
}
