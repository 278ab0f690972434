import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {check, checksOf, denied, named, onOne} from '../examining.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('credentials that AWS does not take', async () => {
	const fault = {kind: 'error', name: 'InvalidClientTokenId', status: 403} as const;
	const checks = await checksOf({
		faults: {
			GetCallerIdentity: fault,
			DescribeTrails: {...fault, name: 'UnrecognizedClientException'},
		},
	});
	expect(named(checks, 'credentials')).toMatchObject([
		{verdict: 'problem', sentence: expect.stringMatching(/^AWS does not accept the credentials/)},
	]);
	expect(named(checks, 'trail')).toMatchObject([{verdict: 'unknown'}]);
	expect(named(checks, 'permissions')).toMatchObject([
		{verdict: 'unknown', sentence: 'No call was answered.'},
	]);
});

test('credentials whose owner cannot be told', async () => {
	expect(
		await check('credentials', {...onOne(), faults: {GetCallerIdentity: denied}}),
	).toMatchObject({
		verdict: 'unknown',
		sentence: expect.stringMatching(/^AWS takes the credentials, but did not say whose they are\./),
	});
});

test('no Region', async () => {
	const checks = await checksOf({region: undefined});
	expect(named(checks, 'Region')).toMatchObject([{verdict: 'problem'}]);
	expect(named(checks, 'credentials')).toMatchObject([{verdict: 'unknown'}]);
	expect(named(checks, 'clock')).toMatchObject([{verdict: 'unknown'}]);
});

test.each([
	[125_000, /is 2m05s ahead of AWS/],
	[-125_000, /is 2m05s behind AWS/],
])('a clock %i ms ahead', async (ahead, sentence) => {
	expect(await check('clock', {...onOne(), ahead})).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(sentence),
	});
});

test('the clock is read from an answer that is an error', async () => {
	const fault = {kind: 'error', name: 'SignatureDoesNotMatch', status: 403} as const;
	const checks = await checksOf({ahead: 600_000, faults: {GetCallerIdentity: fault}});
	expect(named(checks, 'clock')).toMatchObject([{verdict: 'problem'}]);
	expect(named(checks, 'credentials')).toMatchObject([{verdict: 'problem'}]);
});
