import type {Trail as DescribedTrail} from '@aws-sdk/client-cloudtrail';
import {parseArn} from '../../cloudtrail/arn.ts';
import {type LogGroupArn, readLogGroupArn} from '../log-group-identifier.ts';

/** A trail, and the log group that it delivers to where it has one. */
export type Trail = {
	readonly name: string;
	readonly arn: string;
	/** The account that it belongs to: that of the organization for a trail of one. */
	readonly account: string;
	/** Where it was made: what it does is asked and changed there. */
	readonly homeRegion: string;
	readonly scope: 'all Regions' | 'home Region';
	readonly logGroup: LogGroupArn | undefined;
	/** The role that it delivers with. */
	readonly deliveryRoleArn: string | undefined;
};

/** Reads a trail of DescribeTrails; `undefined` where what names it is missing. */
export function readTrail({
	Name: name,
	TrailARN: arn,
	HomeRegion: homeRegion,
	IsMultiRegionTrail: isMultiRegion,
	CloudWatchLogsLogGroupArn: logGroupArn,
	CloudWatchLogsRoleArn: deliveryRoleArn,
}: DescribedTrail): Trail | undefined {
	if (name === undefined || arn === undefined || homeRegion === undefined) return undefined;
	return {
		name,
		arn,
		account: parseArn(arn)?.account ?? '',
		homeRegion,
		scope: isMultiRegion === true ? 'all Regions' : 'home Region',
		logGroup: logGroupArn === undefined ? undefined : readLogGroupArn(logGroupArn),
		deliveryRoleArn,
	};
}
