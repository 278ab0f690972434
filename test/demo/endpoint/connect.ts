import {CloudTrailClient} from '@aws-sdk/client-cloudtrail';
import {
	CloudWatchLogsClient,
	StartLiveTailCommand,
	type StartLiveTailCommandInput,
	type StartLiveTailResponseStream,
} from '@aws-sdk/client-cloudwatch-logs';
import {onTestFinished} from 'vitest';
import {
	type Endpoint,
	type EndpointOptions,
	startEndpoint,
} from '../../../source/demo/endpoint/endpoint.ts';
import {
	type LogEvent,
	LogGroup,
	type LogGroupOptions,
} from '../../../source/demo/endpoint/log-group.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

export const region = 'us-east-1';

export function createLogGroup(options: Partial<LogGroupOptions> = {}): LogGroup {
	return new LogGroup({name: 'trail', accountId: '111122223333', region, ...options});
}

export function logEvent(message: string, timestamp = 1_700_000_000_000): LogEvent {
	return {timestamp, ingestionTime: timestamp + 5, logStreamName: 'stream-1', message};
}

/** An endpoint whose sessions tick fast, closed with the test. */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
	const endpoint = await startEndpoint({updateInterval: 5, callsPerSecond: 100, ...options});
	onTestFinished(() => endpoint.close());
	return endpoint;
}

function clientOptions(endpoint: Endpoint, clientRegion: string) {
	return {
		endpoint: endpoint.url,
		region: clientRegion,
		credentials: {accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'any'},
		disableHostPrefix: true,
		maxAttempts: 1,
	};
}

export function logsClient(endpoint: Endpoint, clientRegion = region): CloudWatchLogsClient {
	const client = new CloudWatchLogsClient(clientOptions(endpoint, clientRegion));
	onTestFinished(() => client.destroy());
	return client;
}

export function cloudTrailClient(endpoint: Endpoint, clientRegion = region): CloudTrailClient {
	const client = new CloudTrailClient(clientOptions(endpoint, clientRegion));
	onTestFinished(() => client.destroy());
	return client;
}

export type Tail = {
	/** Ends the session as a client does: by leaving. */
	readonly leave: () => void;
	/** The next event of the stream; undefined at its end. */
	readonly next: () => Promise<StartLiveTailResponseStream | undefined>;
};

export async function startTail(
	client: CloudWatchLogsClient,
	input: StartLiveTailCommandInput,
): Promise<Tail> {
	const controller = new AbortController();
	const {responseStream} = await client.send(new StartLiveTailCommand(input), {
		abortSignal: controller.signal,
	});
	const iterator = responseStream?.[Symbol.asyncIterator]();
	return {
		leave: () => controller.abort(),
		next: async () => (await iterator?.next())?.value,
	};
}

/** Reads updates until they hold so many events; returns what they held. */
export async function readMessages(tail: Tail, count: number): Promise<readonly string[]> {
	const messages: string[] = [];
	while (messages.length < count) {
		const event = await tail.next();
		if (event === undefined) break;
		for (const {message = ''} of event.sessionUpdate?.sessionResults ?? []) messages.push(message);
	}
	return messages;
}
