import type {CloudWatchLogsClient} from '@aws-sdk/client-cloudwatch-logs';
import {
	type ClientOptions,
	checkEndpoint,
	clientConfiguration,
	prepareEnvironment,
} from './client-configuration.ts';
import {guardAnswers} from './guard-answers.ts';

export type {ClientOptions} from './client-configuration.ts';

type Pair = {
	readonly tail: CloudWatchLogsClient;
	readonly queries: CloudWatchLogsClient;
	readonly endpointUrl: string | undefined;
};

/** Two CloudWatch Logs clients, renewed and closed together by whoever holds them. */
export class Clients {
	readonly #options: ClientOptions;
	#pair: Pair;
	readonly #log: (line: string) => void;

	private constructor(options: ClientOptions, pair: Pair, log: (line: string) => void) {
		this.#options = options;
		this.#pair = pair;
		this.#log = log;
	}

	/**
	Loads the SDK and makes the clients; nothing is sent yet. `log` gets the SDK's warnings.
	Throws a `Failure` for an endpoint that is no URL, and what the SDK throws for unreadable configuration.
	*/
	static async open(options: ClientOptions, log: (line: string) => void): Promise<Clients> {
		return new Clients(options, await makePair(options, log), log);
	}

	/** Other clients with the same options, for someone who renews and closes them by themselves. */
	another(): Promise<Clients> {
		return Clients.open(this.#options, this.#log);
	}

	/** For StartLiveTail and the sweep's FilterLogEvents: never retries, whoever calls does. */
	get tail(): CloudWatchLogsClient {
		return this.#pair.tail;
	}

	/** For everything else: retries as the SDK does. */
	get queries(): CloudWatchLogsClient {
		return this.#pair.queries;
	}

	/** The endpoint that takes the place of AWS's own, whoever set it: the option, the environment or the profile. */
	get endpointUrl(): string | undefined {
		return this.#pair.endpointUrl;
	}

	/** The profile in use, as far as it is named. */
	get profile(): string | undefined {
		return process.env.AWS_PROFILE || undefined;
	}

	/** The Region the calls go to. Throws the SDK's error when none is set. */
	region(): Promise<string> {
		return this.#pair.queries.config.region();
	}

	/** Replaces both clients, so that credentials are read anew; calls of the old ones end. */
	async renew(): Promise<void> {
		const pair = await makePair(this.#options, this.#log);
		this.destroy();
		this.#pair = pair;
	}

	/** Closes every connection. */
	destroy(): void {
		this.#pair.tail.destroy();
		this.#pair.queries.destroy();
	}
}

async function makePair(options: ClientOptions, log: (line: string) => void): Promise<Pair> {
	prepareEnvironment(options);
	const {CloudWatchLogsClient} = await import('@aws-sdk/client-cloudwatch-logs');
	const common = clientConfiguration(options, log);
	const queries = guardAnswers(new CloudWatchLogsClient(common), options);
	const endpointUrl = options.endpointUrl ?? (await queries.config.serviceConfiguredEndpoint?.());
	if (endpointUrl !== undefined) checkEndpoint(endpointUrl);
	const tail = guardAnswers(
		new CloudWatchLogsClient({
			...common,
			maxAttempts: 1,
			// `stream-` before the host of any other endpoint makes a name that does not exist.
			...(endpointUrl !== undefined && {endpoint: endpointUrl, disableHostPrefix: true}),
		}),
		options,
	);
	return {tail, queries, endpointUrl};
}
