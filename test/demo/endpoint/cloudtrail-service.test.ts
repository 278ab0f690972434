import {
	DescribeTrailsCommand,
	type DescribeTrailsCommandInput,
	GetEventSelectorsCommand,
	GetTrailStatusCommand,
	InvalidTrailNameException,
	TrailNotFoundException,
} from '@aws-sdk/client-cloudtrail';
import {expect, it} from 'vitest';
import type {Trail} from '../../../source/demo/endpoint/cloudtrail-service.ts';
import {cloudTrailClient, createLogGroup, logEvent, openEndpoint} from './connect.ts';

const logGroup = createLogGroup({name: 'aws-cloudtrail-logs'});
const selectors = [
	{
		Name: 'DynamoDB',
		FieldSelectors: [
			{Field: 'eventCategory', Equals: ['Data']},
			{Field: 'resources.type', Equals: ['AWS::DynamoDB::Table']},
		],
	},
];
const account = {accountId: '111122223333', s3BucketName: 'bucket'};
const trails: readonly Trail[] = [
	{
		...account,
		name: 'everywhere',
		homeRegion: 'us-east-1',
		scope: 'all Regions',
		logGroup,
		advancedEventSelectors: selectors,
		state: 'logging',
	},
	{
		...account,
		name: 'ireland',
		homeRegion: 'eu-west-1',
		scope: 'home Region',
		state: 'stopped',
		cloudWatchLogsDeliveryError: 'Access denied',
	},
];
const arn = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/everywhere';
const irelandArn = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/ireland';

async function openClient(region: string) {
	return cloudTrailClient(await openEndpoint({logGroups: [logGroup], trails}), region);
}

it('describes a trail', async () => {
	const client = await openClient('us-east-1');
	const {trailList} = await client.send(new DescribeTrailsCommand({}));
	expect(trailList).toEqual([
		{
			Name: 'everywhere',
			S3BucketName: 'bucket',
			IncludeGlobalServiceEvents: true,
			IsMultiRegionTrail: true,
			HomeRegion: 'us-east-1',
			TrailARN: arn,
			LogFileValidationEnabled: true,
			CloudWatchLogsLogGroupArn: `${logGroup.logGroupArn}:*`,
			CloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/CloudTrail_CloudWatchLogs_Role',
			HasCustomEventSelectors: true,
			HasInsightSelectors: false,
			IsOrganizationTrail: false,
		},
	]);
});

it.each<[DescribeTrailsCommandInput, readonly string[]]>([
	[{}, ['everywhere', 'ireland']],
	[{includeShadowTrails: false}, ['ireland']],
	[{trailNameList: ['ireland', 'everywhere', 'unknown']}, ['ireland']],
	[{trailNameList: [arn]}, ['everywhere']],
])('describes from eu-west-1, asked for %j', async (input, names) => {
	const client = await openClient('eu-west-1');
	const {trailList} = await client.send(new DescribeTrailsCommand(input));
	expect(trailList?.map(({Name}) => Name)).toEqual(names);
});

it('gets event selectors by name in the home Region and by ARN anywhere', async () => {
	const home = await openClient('us-east-1');
	const away = await openClient('eu-west-1');
	const byName = await home.send(new GetEventSelectorsCommand({TrailName: 'everywhere'}));
	const byArn = await away.send(new GetEventSelectorsCommand({TrailName: arn}));
	expect(byName).toMatchObject({TrailARN: arn, AdvancedEventSelectors: selectors});
	expect(byArn).toMatchObject({TrailARN: arn, AdvancedEventSelectors: selectors});
	await expect(
		away.send(new GetEventSelectorsCommand({TrailName: 'everywhere'})),
	).rejects.toBeInstanceOf(TrailNotFoundException);
	await expect(home.send(new GetEventSelectorsCommand({TrailName: '-'}))).rejects.toBeInstanceOf(
		InvalidTrailNameException,
	);
});

it('logs management events where nothing else was selected', async () => {
	const client = await openClient('eu-west-1');
	const found = await client.send(new GetEventSelectorsCommand({TrailName: 'ireland'}));
	expect(found.AdvancedEventSelectors).toBeUndefined();
	expect(found.EventSelectors).toMatchObject([{IncludeManagementEvents: true, DataResources: []}]);
});

it('tells whether a trail is logging, and when it last delivered', async () => {
	const client = await openClient('us-east-1');
	const status = (Name: string) => client.send(new GetTrailStatusCommand({Name}));
	expect((await status('everywhere')).LatestCloudWatchLogsDeliveryTime).toBeUndefined();
	logGroup.append([logEvent('{}', 1_700_000_000_120)]);
	expect(await status('everywhere')).toMatchObject({
		IsLogging: true,
		LatestCloudWatchLogsDeliveryTime: new Date(1_700_000_000_125),
	});
	expect(await status(irelandArn)).toMatchObject({
		IsLogging: false,
		LatestCloudWatchLogsDeliveryError: 'Access denied',
	});
});
