import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup} from '../../demo/endpoint/connect.ts';
import {check, checksOf, deliveredTo, denied, named, onOne, trail} from '../examining.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('no trail: one is made, with its bucket, role, log group and selectors', async () => {
	const found = await check('trail', {question: {tables: ['orders']}});
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence: 'There is no trail that reaches us-east-1: one has to be made.',
	});
	const commands = found?.fix?.cli?.split('\n').map(line => line.split(' ').slice(0, 3).join(' '));
	expect(commands).toEqual([
		'aws s3api create-bucket',
		'aws s3api put-bucket-policy',
		'aws cloudtrail create-trail',
		'aws logs create-log-group',
		'aws iam create-role',
		'aws iam put-role-policy',
		'aws cloudtrail update-trail',
		'aws cloudtrail put-event-selectors',
		'aws cloudtrail start-logging',
	]);
	expect(found?.fix?.cli).toContain('arn:aws:dynamodb:us-east-1:111122223333:table/orders');
	expect(found?.fix?.cost).toMatch(/US East; check/);
});

test('a trail that delivers to S3 alone gets a log group and a role', async () => {
	const found = await check('trail', {trails: [trail()]});
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence: 'No trail that reaches us-east-1 delivers to CloudWatch Logs (shop).',
	});
	expect(found?.fix?.cli).toMatch(
		/create-log-group .*\n.*create-role .*\n.*put-role-policy .*\n.*update-trail .*--cloud-watch-logs-log-group-arn='arn:aws:logs:us-east-1:111122223333:log-group:aws-cloudtrail-logs-shop:\*'/,
	);
});

test('a log group that no trail delivers to: records may come all the same', async () => {
	const other = deliveredTo({name: 'other'});
	const silent = createLogGroup({name: 'silent'});
	const situation = {logGroups: [other, silent], trails: [trail({logGroup: deliveredTo()})]};
	expect(await check('trail', {...situation, question: {logGroup: 'other'}})).toMatchObject({
		verdict: 'unknown',
		sentence: expect.stringMatching(/but records come/),
	});
	const found = await check('trail', {...situation, question: {logGroup: 'silent'}});
	expect(found).toMatchObject({verdict: 'problem'});
	expect(found?.fix?.cli).toContain('log-group:silent:*');
});

test('trails that may not be listed, and trails that cannot be', async () => {
	const checks = await checksOf({faults: {DescribeTrails: denied}});
	expect(named(checks, 'trail')).toMatchObject([{verdict: 'unknown'}]);
	expect(named(checks, 'permissions')).toMatchObject([
		{
			verdict: 'problem',
			sentence: expect.stringMatching(/^Not allowed: cloudtrail:DescribeTrails /),
		},
	]);
	const fault = {kind: 'error', name: 'UnknownOperationException', status: 400} as const;
	expect(await check('trail', {faults: {DescribeTrails: fault}})).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(/^What answers does not know DescribeTrails/),
	});
});

test('a trail of an organization belongs to another account', async () => {
	const caller = {
		Arn: 'arn:aws:iam::444455556666:user/jane',
		UserId: 'AIDA',
		Account: '444455556666',
	};
	expect(await check('trail', {...onOne(), caller})).toMatchObject({
		verdict: 'ok',
		sentence:
			'shop of us-east-1 in account 111122223333, where alone it can be changed, delivers to trail in us-east-1.',
	});
});
