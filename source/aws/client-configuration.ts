import {Failure} from '../failure.ts';

/** ms. */
export const usualSilence = 30_000;

/** Where and as whom AWS is called; what is left out comes from the SDK's own chains. */
export type ClientOptions = {
	readonly profile?: string | undefined;
	readonly region?: string | undefined;
	readonly endpointUrl?: string | undefined;
	/** In place of the SDK's credential chain. */
	readonly credentials?: {readonly accessKeyId: string; readonly secretAccessKey: string};
	/** ms without a byte, or without an answer at all, after which a call is given up; `usualSilence`. It has four times that to be whole. */
	readonly silence?: number | undefined;
};

type ClientConfiguration = {
	readonly region?: string;
	readonly endpoint?: string;
	readonly credentials?: NonNullable<ClientOptions['credentials']>;
	readonly ignoreCache: true;
	readonly requestHandler: Readonly<
		Record<'connectionTimeout' | 'requestTimeout' | 'socketTimeout', number>
	> & {readonly throwOnRequestTimeout: true};
	readonly logger: Readonly<
		Record<'debug' | 'info' | 'warn' | 'error', (...content: readonly unknown[]) => void>
	>;
};

/** Sets what the SDK takes from the environment alone; called before it is loaded. */
export function prepareEnvironment({profile}: ClientOptions): void {
	// Node 20 is supported here; the SDK's warning about it would be drawn across the screen.
	process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
	if (profile !== undefined) {
		// The client's `profile` option reaches credentials and Region, but not the profile's endpoint_url.
		process.env.AWS_PROFILE = profile;
	}
}

/** What all clients are made with; `log` gets the SDK's warnings. */
export function clientConfiguration(
	{
		region = process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION,
		endpointUrl,
		credentials,
		silence = usualSilence,
	}: ClientOptions,
	log: (line: string) => void,
): ClientConfiguration {
	return {
		...(region && {region}),
		...(endpointUrl !== undefined && {endpoint: endpointUrl}),
		...(credentials !== undefined && {credentials}),
		// Handed on to the credential providers, which else never read ~/.aws a second time in one process.
		ignoreCache: true,
		// The SDK itself would wait for ever.
		requestHandler: {
			connectionTimeout: 10_000,
			requestTimeout: silence,
			throwOnRequestTimeout: true,
			socketTimeout: silence,
		},
		// Without a logger of its own the SDK warns with console.warn, across the screen.
		logger: {
			debug: () => {},
			info: () => {},
			warn: (...content) => log(`SDK warning: ${content.join(' ')}`),
			error: () => {},
		},
	};
}

/** Throws a `Failure` for an endpoint that is no URL. */
export function checkEndpoint(url: string): void {
	const protocol = URL.canParse(url) ? new URL(url).protocol : '';
	if (protocol === 'http:' || protocol === 'https:') return;
	throw new Failure(
		2,
		'The endpoint is no HTTP address: give one like http://127.0.0.1:4566 in --endpoint-url, AWS_ENDPOINT_URL or endpoint_url of the profile.',
	);
}
