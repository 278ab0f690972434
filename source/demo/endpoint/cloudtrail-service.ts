import type {LogGroup} from './log-group.ts';
import {
	booleanParameter,
	type Parameters,
	stringParameter,
	stringsParameter,
} from './parameters.ts';
import {partitionOf} from './partition.ts';
import {ServiceError} from './service-error.ts';

/** A trail, in the words of the CloudTrail API reference. */
export type Trail = {
	readonly name: string;
	readonly accountId: string;
	readonly homeRegion: string;
	readonly scope: 'all Regions' | 'home Region';
	readonly s3BucketName: string;
	/** Where the trail delivers its records. A trail need not deliver to CloudWatch Logs. */
	readonly logGroup?: LogGroup;
	/** Without selectors of either kind the trail logs management events only. */
	readonly eventSelectors?: readonly EventSelector[];
	readonly advancedEventSelectors?: readonly AdvancedEventSelector[];
	readonly state: 'logging' | 'stopped';
	/** `LatestCloudWatchLogsDeliveryError` of GetTrailStatus. */
	readonly cloudWatchLogsDeliveryError?: string;
};

export type EventSelector = {
	readonly ReadWriteType: 'All' | 'ReadOnly' | 'WriteOnly';
	readonly IncludeManagementEvents: boolean;
	readonly DataResources: readonly {readonly Type: string; readonly Values: readonly string[]}[];
	readonly ExcludeManagementEventSources: readonly string[];
};

export type AdvancedEventSelector = {
	readonly Name?: string;
	readonly FieldSelectors: readonly {
		readonly Field: string;
		readonly Equals?: readonly string[];
		readonly StartsWith?: readonly string[];
		readonly EndsWith?: readonly string[];
		readonly NotEquals?: readonly string[];
		readonly NotStartsWith?: readonly string[];
		readonly NotEndsWith?: readonly string[];
	}[];
};

const anyLength = {least: 0, most: 2048};

export function describeTrails(
	trails: readonly Trail[],
	parameters: Parameters,
	region: string,
): object {
	const names = stringsParameter(parameters, 'trailNameList', {least: 0, most: 1000}) ?? [];
	const withShadows = booleanParameter(parameters, 'includeShadowTrails') ?? true;
	const found = trails.filter(trail => {
		if (names.includes(trailArn(trail))) return true;
		if (names.length > 0) return names.includes(trail.name) && trail.homeRegion === region;
		if (trail.homeRegion === region) return true;
		return withShadows && trail.scope === 'all Regions';
	});
	return {trailList: found.map(describe)};
}

export function getEventSelectors(
	trails: readonly Trail[],
	parameters: Parameters,
	region: string,
): object {
	const trail = findTrail(trails, region, stringParameter(parameters, 'TrailName', anyLength));
	const selectors = trail.advancedEventSelectors;
	return {
		TrailARN: trailArn(trail),
		...(selectors
			? {AdvancedEventSelectors: selectors}
			: {EventSelectors: trail.eventSelectors ?? [managementEvents]}),
	};
}

export function getTrailStatus(
	trails: readonly Trail[],
	parameters: Parameters,
	region: string,
): object {
	const trail = findTrail(trails, region, stringParameter(parameters, 'Name', anyLength));
	const latestDelivery = trail.logGroup?.latestIngestionTime;
	return {
		IsLogging: trail.state === 'logging',
		...(latestDelivery !== undefined && {LatestCloudWatchLogsDeliveryTime: latestDelivery / 1000}),
		...(trail.cloudWatchLogsDeliveryError !== undefined && {
			LatestCloudWatchLogsDeliveryError: trail.cloudWatchLogsDeliveryError,
		}),
	};
}

/** What a trail logs that nobody configured. */
const managementEvents: EventSelector = {
	ReadWriteType: 'All',
	IncludeManagementEvents: true,
	DataResources: [],
	ExcludeManagementEventSources: [],
};

function describe(trail: Trail): object {
	return {
		Name: trail.name,
		S3BucketName: trail.s3BucketName,
		IncludeGlobalServiceEvents: true,
		IsMultiRegionTrail: trail.scope === 'all Regions',
		HomeRegion: trail.homeRegion,
		TrailARN: trailArn(trail),
		LogFileValidationEnabled: true,
		...(trail.logGroup && {
			CloudWatchLogsLogGroupArn: `${trail.logGroup.logGroupArn}:*`,
			CloudWatchLogsRoleArn: `arn:${partitionOf(trail.homeRegion)}:iam::${trail.accountId}:role/CloudTrail_CloudWatchLogs_Role`,
		}),
		HasCustomEventSelectors: (trail.eventSelectors ?? trail.advancedEventSelectors) !== undefined,
		HasInsightSelectors: false,
		IsOrganizationTrail: false,
	};
}

/** A trail by its ARN from anywhere, by its name from its home Region. */
function findTrail(trails: readonly Trail[], region: string, name: string | undefined): Trail {
	if (name === undefined || !/^(?:arn:.+|[A-Za-z0-9][\w.-]{1,126}[A-Za-z0-9])$/.test(name)) {
		throw new ServiceError('InvalidTrailNameException', 'The trail name is not valid');
	}
	const found = trails.find(
		trail => trailArn(trail) === name || (trail.name === name && trail.homeRegion === region),
	);
	if (found === undefined)
		throw new ServiceError('TrailNotFoundException', `Unknown trail: ${name}`);
	return found;
}

function trailArn({homeRegion, accountId, name}: Trail): string {
	return `arn:${partitionOf(homeRegion)}:cloudtrail:${homeRegion}:${accountId}:trail/${name}`;
}
