import {expect, test} from 'vitest';
import {readLogGroupArn} from '../../source/aws/log-group-identifier.ts';
import type {Trail} from '../../source/aws/trails/trail.ts';
import {askedLogGroups} from '../../source/doctor/asked-log-groups.ts';

const arnOf = (region: string, name: string) =>
	`arn:aws:logs:${region}:111122223333:log-group:${name}`;

function trailTo(region: string, name: string): Trail {
	return {
		name: 'trail',
		arn: `arn:aws:cloudtrail:${region}:111122223333:trail/trail`,
		account: '111122223333',
		homeRegion: region,
		scope: 'all Regions',
		logGroup: readLogGroupArn(arnOf(region, name)),
		deliveryRoleArn: undefined,
	};
}

const trails = [
	trailTo('us-east-1', 'shop'),
	trailTo('eu-west-1', 'shop'),
	trailTo('us-east-1', 'audit'),
	trailTo('us-east-1', 'shop'),
];
const caller = {arn: 'arn:aws-cn:iam::444455556666:user/jane', account: '444455556666'};
const introduction = {region: 'eu-west-1', identity: {kind: 'answered', value: caller}} as const;
const stranger = {
	region: 'eu-west-1',
	identity: {kind: 'failed', concerns: 'call', explanation: {what: '', wayOut: ''}},
} as const;
const arns = (
	asked: string | undefined,
	who: Parameters<typeof askedLogGroups>[2] = introduction,
) => askedLogGroups(asked, trails, who).map(({arn}) => arn);

test('without a name the log groups of all trails, each once', () => {
	expect(arns(undefined)).toEqual([
		arnOf('us-east-1', 'shop'),
		arnOf('eu-west-1', 'shop'),
		arnOf('us-east-1', 'audit'),
	]);
});

test('a name is that of a log group of a trail, in the Region before others', () => {
	expect(arns('shop')).toEqual([arnOf('eu-west-1', 'shop')]);
	expect(arns('audit')).toEqual([arnOf('us-east-1', 'audit')]);
});

test('another name is in the account and Region of who is asking, where these are known', () => {
	expect(arns('other')).toEqual(['arn:aws-cn:logs:eu-west-1:444455556666:log-group:other']);
	expect(arns('other', stranger)).toEqual([]);
});

test('an ARN is taken as it is', () => {
	expect(arns(`${arnOf('ca-west-1', 'there')}:*`, stranger)).toEqual([arnOf('ca-west-1', 'there')]);
});
