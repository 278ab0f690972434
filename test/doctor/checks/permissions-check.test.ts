import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {check, checksOf, denied, named, onOne} from '../examining.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('what a trail does, when that may not be asked', async () => {
	const checks = await checksOf({
		...onOne(),
		faults: {GetTrailStatus: denied, GetEventSelectors: denied},
	});
	for (const name of ['logging', 'delivery', 'data events']) {
		expect(named(checks, name)).toMatchObject([{verdict: 'unknown'}]);
	}

	const [permissions] = named(checks, 'permissions');
	expect(permissions).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(
			/^Not allowed: cloudtrail:GetTrailStatus, cloudtrail:GetEventSelectors /,
		),
	});
	expect(JSON.parse(permissions?.fix?.iam ?? '')).toEqual({
		Version: '2012-10-17',
		Statement: ['cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'].map(Action => ({
			Effect: 'Allow',
			Action,
			Resource: ['arn:aws:cloudtrail:us-east-1:111122223333:trail/shop'],
		})),
	});
	expect(permissions?.fix?.cli).toMatch(/^aws iam put-user-policy --user-name=jane /);
});

test.each([
	[
		'arn:aws:sts::111122223333:assumed-role/on-call/jane',
		/^aws iam put-role-policy --role-name=on-call /,
	],
	['arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0123456789abcdef/jane', undefined],
])('permissions of %s', async (Arn, cli) => {
	const caller = {Arn, UserId: 'AROA:jane', Account: '111122223333'};
	const found = await check('permissions', {...onOne(), caller, faults: {FilterLogEvents: denied}});
	expect(found?.fix?.iam).toContain('logs:FilterLogEvents');
	if (cli === undefined) {
		expect(found?.fix?.cli).toBeUndefined();
	} else {
		expect(found?.fix?.cli).toMatch(cli);
	}
});
