import {onTestFinished} from 'vitest';
import {
	type Endpoint,
	type EndpointOptions,
	startEndpoint,
} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {credentials} from './environment.ts';

export const region = 'eu-west-1';

/** A log group on an endpoint of this machine, for the program to tail. */
export class TailedLogGroup {
	readonly logGroup: LogGroup;
	readonly endpoint: Endpoint;

	private constructor(logGroup: LogGroup, endpoint: Endpoint) {
		this.logGroup = logGroup;
		this.endpoint = endpoint;
	}

	/** Closed with the test. @param besides other log groups of the endpoint */
	static async open({
		besides = [],
		...options
	}: Partial<Omit<EndpointOptions, 'logGroups'>> & {
		readonly besides?: readonly LogGroup[];
	} = {}): Promise<TailedLogGroup> {
		const logGroup = new LogGroup({name: 'trail', accountId: '111122223333', region});
		const endpoint = await startEndpoint({
			logGroups: [logGroup, ...besides],
			updateInterval: 20,
			callsPerSecond: 1000,
			...options,
		});
		onTestFinished(() => endpoint.close());
		return new TailedLogGroup(logGroup, endpoint);
	}

	/** Where the program finds the endpoint, and as whom. */
	get environment(): NodeJS.ProcessEnv {
		return {...credentials, AWS_REGION: region, AWS_ENDPOINT_URL: this.endpoint.url};
	}

	append(...messages: readonly string[]): void {
		const now = Date.now();
		this.logGroup.append(
			messages.map(message => ({
				timestamp: now,
				ingestionTime: now,
				logStreamName: '111122223333_CloudTrail_eu-west-1',
				message,
			})),
		);
	}
}
