import {afterEach, beforeEach, expect, vi} from 'vitest';
import {Clients} from '../../../source/aws/client.ts';
import {type Endpoint, startEndpoint} from '../../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../../source/demo/endpoint/log-group.ts';
import {type LiveTailOptions, liveTailSource} from '../../../source/sources/live-tail/live-tail.ts';
import {secretAccessKey, stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {patience} from '../../fixtures/patience.ts';
import {Tailing} from './tailing.ts';

export const region = 'eu-west-1';

/**
Live tails of one log group on a local endpoint, anew for each test of the file. After each test no
session may be open, and no line of the log may hold the secret access key.
*/
export class TestTail {
	#logGroup: LogGroup | undefined;
	#endpoint: Endpoint | undefined;
	#tailings: Tailing[] = [];
	#lines: string[] = [];

	constructor() {
		beforeEach(async () => {
			stubAwsEnvironment();
			this.#logGroup = new LogGroup({name: 'trail', accountId: '111122223333', region});
			this.#endpoint = await startEndpoint({
				logGroups: [this.#logGroup],
				updateInterval: 10,
				callsPerSecond: 1_000,
			});
		});
		afterEach(async () => {
			for (const tailing of this.#tailings) await tailing.leave();
			await vi.waitFor(() => expect(this.endpoint.openSessions).toBe(0), patience);
			await this.endpoint.close();
			vi.unstubAllEnvs();
			expect(this.#lines.join('\n')).not.toContain(secretAccessKey);
			this.#tailings = [];
			this.#lines = [];
		});
	}

	get endpoint(): Endpoint {
		if (this.#endpoint === undefined) throw new Error('outside of a test');
		return this.#endpoint;
	}

	get logGroup(): LogGroup {
		if (this.#logGroup === undefined) throw new Error('outside of a test');
		return this.#logGroup;
	}

	/** A tail that never waits between tries, unless told otherwise. */
	async startTailing(options: Partial<LiveTailOptions> = {}): Promise<Tailing> {
		const log = (line: string) => this.#lines.push(line);
		const tailing = new Tailing(
			liveTailSource({
				clients:
					options.clients ?? (await Clients.open({region, endpointUrl: this.endpoint.url}, log)),
				logGroups: [{name: this.logGroup.name, arn: this.logGroup.logGroupArn}],
				region,
				log,
				random: () => 0,
				...options,
			}),
		);
		this.#tailings.push(tailing);
		return tailing;
	}

	append(...messages: string[]): void {
		this.logGroup.append(
			messages.map(message => ({
				timestamp: 1_700_000_000_000,
				ingestionTime: 1_700_000_001_000,
				logStreamName: '111122223333_CloudTrail_eu-west-1',
				message,
			})),
		);
	}
}
