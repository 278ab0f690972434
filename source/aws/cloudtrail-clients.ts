import type {CloudTrailClient} from '@aws-sdk/client-cloudtrail';
import {
	type ClientOptions,
	checkEndpoint,
	clientConfiguration,
	prepareEnvironment,
} from './client-configuration.ts';
import {guardAnswers} from './guard-answers.ts';

/** CloudTrail clients, one for each Region that is asked, closed together by whoever holds them. */
export class CloudTrailClients {
	readonly #options: ClientOptions;
	readonly #log: (line: string) => void;
	readonly #clients = new Map<string | undefined, Promise<CloudTrailClient>>();

	/** Nothing is loaded or sent yet. `log` gets the SDK's warnings. */
	constructor(options: ClientOptions, log: (line: string) => void) {
		this.#options = options;
		this.#log = log;
	}

	/**
	The client of a Region, else of the one that the options, the environment or the profile say. Throws a `Failure` for
	an endpoint that is no URL, and what the SDK throws for unreadable configuration.
	*/
	in(region: string | undefined = this.#options.region): Promise<CloudTrailClient> {
		const opened = this.#clients.get(region) ?? this.#open(region);
		this.#clients.set(region, opened);
		return opened;
	}

	/** The profile in use, as far as it is named. */
	get profile(): string | undefined {
		return this.#options.profile ?? (process.env.AWS_PROFILE || undefined);
	}

	/** The endpoint that takes the place of AWS's own, whoever set it. */
	async endpointUrl(): Promise<string | undefined> {
		const client = await this.in().catch(() => undefined);
		return this.#options.endpointUrl ?? (await client?.config.serviceConfiguredEndpoint?.());
	}

	/** Closes every connection. */
	async destroy(): Promise<void> {
		const opened = await Promise.allSettled(this.#clients.values());
		for (const one of opened) {
			if (one.status === 'fulfilled') one.value.destroy();
		}
	}

	async #open(region: string | undefined): Promise<CloudTrailClient> {
		prepareEnvironment(this.#options);
		const {CloudTrailClient} = await import('@aws-sdk/client-cloudtrail');
		const configuration = clientConfiguration({...this.#options, region}, this.#log);
		const client = guardAnswers(new CloudTrailClient(configuration), this.#options);
		const endpointUrl =
			this.#options.endpointUrl ?? (await client.config.serviceConfiguredEndpoint?.());
		if (endpointUrl !== undefined) checkEndpoint(endpointUrl);
		return client;
	}
}
