import type {AdvancedEventSelector, EventSelector} from '@aws-sdk/client-cloudtrail';
import {type Answer, answerOf} from '../answer.ts';
import type {CloudTrailClients} from '../cloudtrail-clients.ts';
import {type CloudTrailCall, explainCloudTrail} from '../cloudtrail-sentence.ts';
import {readTrail, type Trail} from './trail.ts';

/** What a trail does at the moment. */
export type TrailStatus = {
	readonly logging: 'on' | 'off';
	/** When it last delivered to its log group, ms since the epoch. */
	readonly lastDelivery: number | undefined;
	/** What CloudWatch Logs answered when a delivery failed. */
	readonly deliveryError: string | undefined;
};

/** The selectors of a trail, as CloudTrail tells them. */
export type DescribedSelectors = {
	readonly advanced: readonly AdvancedEventSelector[] | undefined;
	readonly basic: readonly EventSelector[];
};

/** The trails that reach the Region: its own and those of all Regions, each once. */
export function describeTrails(clients: CloudTrailClients): Promise<Answer<readonly Trail[]>> {
	return ask(clients, 'DescribeTrails', undefined, async () => {
		const {DescribeTrailsCommand} = await import('@aws-sdk/client-cloudtrail');
		const client = await clients.in();
		const {trailList = []} = await client.send(
			new DescribeTrailsCommand({includeShadowTrails: true}),
		);
		const trails = trailList.flatMap(trail => readTrail(trail) ?? []);
		return [...new Map(trails.map(trail => [trail.arn, trail])).values()];
	});
}

/** Asked where the trail was made. */
export function getTrailStatus(
	clients: CloudTrailClients,
	{arn, homeRegion}: Trail,
): Promise<Answer<TrailStatus>> {
	return ask(clients, 'GetTrailStatus', homeRegion, async () => {
		const {GetTrailStatusCommand} = await import('@aws-sdk/client-cloudtrail');
		const client = await clients.in(homeRegion);
		const status = await client.send(new GetTrailStatusCommand({Name: arn}));
		return {
			logging: status.IsLogging === true ? 'on' : 'off',
			lastDelivery: status.LatestCloudWatchLogsDeliveryTime?.getTime(),
			deliveryError: status.LatestCloudWatchLogsDeliveryError || undefined,
		};
	});
}

/** Asked where the trail was made. */
export function getEventSelectors(
	clients: CloudTrailClients,
	{arn, homeRegion}: Trail,
): Promise<Answer<DescribedSelectors>> {
	return ask(clients, 'GetEventSelectors', homeRegion, async () => {
		const {GetEventSelectorsCommand} = await import('@aws-sdk/client-cloudtrail');
		const client = await clients.in(homeRegion);
		const found = await client.send(new GetEventSelectorsCommand({TrailName: arn}));
		// An empty list of the other kind may come along.
		const advanced = found.AdvancedEventSelectors ?? [];
		return {
			advanced: advanced.length > 0 ? advanced : undefined,
			basic: found.EventSelectors ?? [],
		};
	});
}

function ask<T>(
	clients: CloudTrailClients,
	operation: CloudTrailCall['operation'],
	region: string | undefined,
	call: () => Promise<T>,
): Promise<Answer<T>> {
	return answerOf(call(), `cloudtrail:${operation}`, async error =>
		explainCloudTrail(error, {
			service: 'CloudTrail',
			operation,
			profile: clients.profile,
			region: region ?? (await regionOf(clients)),
			endpointUrl: await clients.endpointUrl(),
		}),
	);
}

async function regionOf(clients: CloudTrailClients): Promise<string | undefined> {
	return clients
		.in()
		.then(client => client.config.region())
		.catch(() => undefined);
}
