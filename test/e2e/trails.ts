import {onTestFinished} from 'vitest';
import type {Trail} from '../../source/demo/endpoint/cloudtrail-service.ts';
import {type Endpoint, startEndpoint} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {credentials} from './environment.ts';
import {record} from './records.ts';
import {region} from './tailed-log-group.ts';

export const accountId = '111122223333';

/** A log group that holds one record, delivered just now, three minutes after its call. */
export function logGroupWithRecord(name: string, inRegion: string = region): LogGroup {
	const logGroup = new LogGroup({name, accountId, region: inRegion});
	deliverTo(logGroup);
	return logGroup;
}

/** Delivers a record of a query that was called three minutes ago. */
export function deliverTo(logGroup: LogGroup): void {
	const now = Date.now();
	const eventTime = new Date(now - 180_000).toISOString();
	const message = record({eventName: 'Query', eventTime});
	logGroup.append([{timestamp: now, ingestionTime: now, logStreamName: 'stream', message}]);
}

/** A trail that logs all there is of tables. */
export function trailTo(
	name: string,
	logGroup: LogGroup | undefined,
	homeRegion: string = region,
): Trail {
	return {
		name,
		accountId,
		homeRegion,
		scope: 'all Regions',
		s3BucketName: 'bucket',
		state: 'logging',
		advancedEventSelectors: [
			{
				FieldSelectors: [
					{Field: 'eventCategory', Equals: ['Data']},
					{Field: 'resources.type', Equals: ['AWS::DynamoDB::Table']},
				],
			},
		],
		...(logGroup !== undefined && {logGroup}),
	};
}

/** An endpoint with these trails and their log groups, closed with the test; where the program finds it, and as whom. */
export async function openTrails(
	trails: readonly Trail[],
): Promise<{readonly endpoint: Endpoint; readonly environment: NodeJS.ProcessEnv}> {
	const endpoint = await startEndpoint({
		logGroups: trails.flatMap(({logGroup}) => logGroup ?? []),
		trails,
		updateInterval: 20,
		callsPerSecond: 1000,
	});
	onTestFinished(() => endpoint.close());
	return {
		endpoint,
		environment: {...credentials, AWS_REGION: region, AWS_ENDPOINT_URL: endpoint.url},
	};
}
