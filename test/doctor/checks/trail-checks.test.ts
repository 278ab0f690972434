import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup} from '../../demo/endpoint/connect.ts';
import {check, deliveredTo, onOne, trail} from '../examining.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('a trail that is stopped is started in its home Region', async () => {
	const logGroup = deliveredTo({region: 'eu-west-1'});
	const found = await check('logging', {
		logGroups: [logGroup],
		trails: [trail({logGroup, homeRegion: 'eu-west-1', state: 'stopped'})],
	});
	expect(found).toMatchObject({
		verdict: 'problem',
		fix: {
			cli: 'aws cloudtrail start-logging --region=eu-west-1 --name=arn:aws:cloudtrail:eu-west-1:111122223333:trail/shop',
		},
	});
});

test('a delivery that fails', async () => {
	const found = await check('delivery', onOne({cloudWatchLogsDeliveryError: 'Access denied.'}));
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence:
			'Trail shop cannot deliver to trail (Access denied.). It last delivered 1m00s ago, at 2026-03-01T06:24:00Z.',
	});
	expect(found?.fix?.cli).toMatch(
		/^aws iam put-role-policy --role-name=CloudTrail_CloudWatchLogs_Role .*log-group:trail:log-stream:\*/,
	);
});

test('a delivery that never was', async () => {
	const logGroup = createLogGroup();
	expect(
		await check('delivery', {logGroups: [logGroup], trails: [trail({logGroup})]}),
	).toMatchObject({
		verdict: 'unknown',
		sentence: expect.stringMatching(/has never delivered/),
	});
});
