import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../aws/aws-environment.ts';
import {checksOf, deliveredTo, named, onOne, trail} from './examining.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('all is well', async () => {
	const checks = await checksOf(onOne());
	expect(checks.map(({name, verdict, sentence}) => [name, verdict, sentence])).toEqual([
		['credentials', 'ok', 'AWS knows you as arn:aws:iam::111122223333:user/jane.'],
		['Region', 'ok', 'us-east-1 is asked, and with it the trails of all Regions.'],
		['clock', 'ok', 'This computer and AWS agree on the time.'],
		['trail', 'ok', 'shop of us-east-1 delivers to trail in us-east-1.'],
		['logging', 'ok', 'Trail shop is logging.'],
		[
			'delivery',
			'ok',
			'Trail shop delivers to trail. It last delivered 1m00s ago, at 2026-03-01T06:24:00Z.',
		],
		['data events', 'ok', 'Trail shop logs all data events of DynamoDB tables.'],
		['log class', 'ok', 'Log group trail is of the Standard class, which Live Tail reads.'],
		['lag', 'ok', 'A record that came 1m00s ago to trail was 3m00s late.'],
		[
			'permissions',
			'ok',
			'No call was denied; logs:StartLiveTail was not tried, as it is charged by the minute.',
		],
	]);
	expect(checks.filter(({fix}) => fix !== undefined)).toEqual([]);
});

test('only calls that read are made, by the name of a log group and by its ARN', async () => {
	const {logGroups, trails = []} = onOne();
	const arn = logGroups?.[0]?.logGroupArn;
	const byName = await checksOf({
		logGroups: logGroups ?? [],
		trails,
		question: {logGroup: 'trail'},
	});
	// The Region comes from the ARN.
	const byArn = await checksOf({
		logGroups: logGroups ?? [],
		trails,
		question: {logGroup: `${arn}:*`},
		region: 'eu-west-1',
	});
	expect(byName.map(({verdict}) => verdict)).toEqual(Array.from({length: 10}, () => 'ok'));
	expect(byArn).toEqual(byName);
});

test('several log groups are examined one after the other', async () => {
	const one = deliveredTo();
	const other = deliveredTo({name: 'other', region: 'eu-west-1'});
	const checks = await checksOf({
		logGroups: [one, other],
		trails: [
			trail({logGroup: one}),
			trail({logGroup: other, name: 'there', homeRegion: 'eu-west-1'}),
		],
	});
	expect(named(checks, 'trail').map(({sentence}) => sentence)).toEqual([
		'shop of us-east-1 delivers to trail in us-east-1.',
		'there of eu-west-1 delivers to other in eu-west-1.',
	]);
	expect(checks.filter(({verdict}) => verdict !== 'ok')).toEqual([]);
});

test('what is no log group is told at once', async () => {
	await expect(checksOf({question: {logGroup: 'no such'}})).rejects.toMatchObject({
		name: 'Failure',
		code: 2,
	});
});
