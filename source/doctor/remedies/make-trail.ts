import type {Fix} from '../check.ts';
import type {ExaminedTable} from '../selectors/coverage.ts';
import {equalTo, type Selectors} from '../selectors/selectors.ts';
import {withTables} from '../selectors/with-tables.ts';
import {newTrailCost} from './costs.ts';
import {deliveryPermissions, deliveryTexts, newLogGroup} from './deliver.ts';
import {logDataEvents} from './log-data-events.ts';
import {allow, type Policy, policy} from './policy.ts';
import {awsCommand, jsonLines, jsonText, terraformValue} from './quoted.ts';
import {selectorsBlocks} from './selectors-text.ts';
import {startLogging} from './start-logging.ts';

/** Where a trail is to be made. */
export type TrailPlace = {
	readonly partition: string;
	readonly region: string;
	readonly account: string;
};

const name = 'trailtail';
const logGroupName = 'aws-cloudtrail-logs-trailtail';

const management: Selectors = {
	kind: 'advanced',
	selectors: [{name: 'Management events', fields: [equalTo('eventCategory', ['Management'])]}],
};

/** Makes a trail of all Regions, with a bucket for its files and a log group, that logs the data events of tables. */
export function makeTrail(
	{partition, region, account}: TrailPlace,
	tables: readonly ExaminedTable[],
): Fix {
	const arn = `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;
	const trail = {
		name,
		arn,
		account,
		homeRegion: region,
		scope: 'all Regions',
		logGroup: undefined,
		deliveryRoleArn: undefined,
	} as const;
	const bucket = `${name}-${account}-${region}`;
	const selectors = withTables(management, tables) ?? management;
	const destination = newLogGroup(trail, logGroupName);
	const delivery = deliveryTexts(trail, destination);
	const bucketRules = bucketPolicy(bucket, {partition, account, arn});
	return {
		cli: [
			createBucket(bucket, region),
			awsCommand('s3api put-bucket-policy', [
				['bucket', bucket],
				['policy', jsonText(bucketRules)],
			]),
			`${awsCommand('cloudtrail create-trail', [
				['region', region],
				['name', name],
				['s3-bucket-name', bucket],
			])} --is-multi-region-trail`,
			...delivery.commands,
			logDataEvents(trail, selectors).cli,
			startLogging(trail).cli,
		].join('\n'),
		terraform: [
			`resource "aws_s3_bucket" "trailtail" {\n  bucket = ${terraformValue(bucket)}\n}`,
			`resource "aws_s3_bucket_policy" "trailtail" {\n  bucket = ${terraformValue(bucket)}\n  policy = jsonencode(${terraformValue(bucketRules)})\n  depends_on = [aws_s3_bucket.trailtail]\n}`,
			...delivery.blocks,
			'resource "aws_cloudtrail" "trailtail" {',
			`  name = ${terraformValue(name)}`,
			`  s3_bucket_name = ${terraformValue(bucket)}`,
			'  is_multi_region_trail = true',
			...delivery.settings,
			selectorsBlocks(selectors),
			'  depends_on = [aws_s3_bucket_policy.trailtail, aws_iam_role_policy.trailtail]',
			'}',
		].join('\n'),
		iam: jsonLines(
			policy(
				allow(
					['cloudtrail:CreateTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:StartLogging'],
					arn,
				),
				allow(['s3:CreateBucket', 's3:PutBucketPolicy'], `arn:${partition}:s3:::${bucket}`),
				...deliveryPermissions(trail, destination),
			),
		),
		cost: newTrailCost,
	};
}

function createBucket(bucket: string, region: string): string {
	return awsCommand('s3api create-bucket', [
		['region', region],
		['bucket', bucket],
		// Where it is the default it cannot be given.
		...(region === 'us-east-1'
			? []
			: [['create-bucket-configuration', `LocationConstraint=${region}`] as const]),
	]);
}

/** What CloudTrail wants of a bucket (CloudTrail User Guide, Amazon S3 bucket policy for CloudTrail). */
function bucketPolicy(
	bucket: string,
	{
		partition,
		account,
		arn,
	}: {readonly partition: string; readonly account: string; readonly arn: string},
): Policy {
	const Principal = {Service: 'cloudtrail.amazonaws.com'};
	const bucketArn = `arn:${partition}:s3:::${bucket}`;
	return policy(
		{
			Effect: 'Allow',
			Principal,
			Action: 's3:GetBucketAcl',
			Resource: bucketArn,
			Condition: {StringEquals: {'aws:SourceArn': arn}},
		},
		{
			Effect: 'Allow',
			Principal,
			Action: 's3:PutObject',
			Resource: `${bucketArn}/AWSLogs/${account}/*`,
			Condition: {
				StringEquals: {'s3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': arn},
			},
		},
	);
}
