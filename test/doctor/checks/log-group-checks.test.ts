import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup} from '../../demo/endpoint/connect.ts';
import {check, deliver, deliveredTo, denied, onOne, trail} from '../examining.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

test('a log group of another class is replaced', async () => {
	const logGroup = deliveredTo({class: 'INFREQUENT_ACCESS'});
	const found = await check('log class', {logGroups: [logGroup], trails: [trail({logGroup})]});
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(/class INFREQUENT_ACCESS/),
	});
	expect(found?.fix?.cli).toMatch(/--log-group-name=trail-standard\n/);
});

test('a log group that is not there', async () => {
	const found = await check('log class', {trails: [trail({logGroup: createLogGroup()})]});
	expect(found).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(/^There is no log group trail /),
	});
	expect(found?.fix?.cli).toMatch(
		/^aws logs create-log-group --region=us-east-1 --log-group-name=trail\n/,
	);
});

test('a log group that may not be described', async () => {
	expect(await check('log class', {...onOne(), faults: {DescribeLogGroups: denied}})).toMatchObject(
		{
			verdict: 'unknown',
		},
	);
});

test('records that come late, and none at all', async () => {
	const late = createLogGroup();
	deliver(late, {ago: 60_000, late: 3_600_000});
	expect(await check('lag', {logGroups: [late], trails: [trail({logGroup: late})]})).toMatchObject({
		verdict: 'problem',
		sentence: expect.stringMatching(/^A record that came 1m00s ago to trail was 1h00m late\./),
	});
	const quiet = createLogGroup();
	deliver(quiet, {ago: 2 * 3_600_000, late: 180_000});
	expect(
		await check('lag', {logGroups: [quiet], trails: [trail({logGroup: quiet})]}),
	).toMatchObject({
		verdict: 'unknown',
		sentence: 'Nothing came to trail in the last half hour; the last delivery was 2h00m ago.',
	});
	expect(await check('lag', {...onOne(), faults: {FilterLogEvents: denied}})).toMatchObject({
		verdict: 'unknown',
		sentence: expect.stringMatching(/the last delivery was 1m00s ago\.$/),
	});
});

test('a clock that is wrong does not make records older than they are', async () => {
	expect(await check('lag', {...onOne(), ahead: 600_000})).toMatchObject({
		sentence: 'A record that came 1m00s ago to trail was 3m00s late.',
	});
	expect(await check('delivery', {...onOne(), ahead: 600_000})).toMatchObject({
		sentence: expect.stringMatching(/last delivered 1m00s ago/),
	});
});
