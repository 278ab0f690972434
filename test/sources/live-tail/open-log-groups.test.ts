import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {type Endpoint, startEndpoint} from '../../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../../source/demo/endpoint/log-group.ts';
import {openLogGroups} from '../../../source/sources/live-tail/open-log-groups.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {patience} from '../../fixtures/patience.ts';
import {Tailing} from './tailing.ts';

const accountId = '111122223333';
const logGroups = [
	new LogGroup({name: 'aws-cloudtrail-logs-ddb', accountId, region: 'eu-west-1'}),
	new LogGroup({name: 'aws-cloudtrail-logs-ddb-old', accountId, region: 'eu-west-1'}),
	new LogGroup({name: 'cheap', accountId, region: 'eu-west-1', class: 'INFREQUENT_ACCESS'}),
	new LogGroup({name: 'elsewhere', accountId, region: 'us-east-1'}),
];
const arn = `arn:aws:logs:eu-west-1:${accountId}:log-group:aws-cloudtrail-logs-ddb`;
let endpoint: Endpoint;

beforeEach(async () => {
	endpoint = await startEndpoint({logGroups, updateInterval: 10, callsPerSecond: 1_000});
	stubAwsEnvironment({AWS_ENDPOINT_URL: endpoint.url, AWS_REGION: 'eu-west-1'});
});

afterEach(async () => {
	await vi.waitFor(() => expect(endpoint.openSessions).toBe(0), patience);
	await endpoint.close();
	vi.unstubAllEnvs();
});

const open = (names: readonly string[], region?: string) =>
	openLogGroups(names, {region}, () => {});

describe('what can be tailed', () => {
	test.each([
		['a name', ['aws-cloudtrail-logs-ddb'], undefined],
		['an ARN', [arn], undefined],
		['an ARN as DescribeLogGroups prints it', [`${arn}:*`], undefined],
		['an ARN of another Region than --region', [arn], 'us-east-1'],
		['the same one twice', ['aws-cloudtrail-logs-ddb', arn, `${arn}:*`], undefined],
	])('%s', async (_, names, region) => {
		const source = await open(names, region);
		expect(source.name).toBe('aws-cloudtrail-logs-ddb');
		expect(source.region).toBe('eu-west-1');
		const tailing = new Tailing(source);
		await tailing.untilKind('records');
		await tailing.leave();
	});

	test('several names, one session', async () => {
		const source = await open(['aws-cloudtrail-logs-ddb', 'aws-cloudtrail-logs-ddb-old']);
		expect(source.name).toBe('aws-cloudtrail-logs-ddb, aws-cloudtrail-logs-ddb-old');
		const tailing = new Tailing(source);
		await tailing.untilKind('records');
		expect(endpoint.openSessions).toBe(1);
		await tailing.leave();
	});

	test.each([
		[[arn, `arn:aws:logs:us-east-1:${accountId}:log-group:elsewhere`], undefined],
		[[arn, 'elsewhere'], 'us-east-1'],
	])('several Regions make one view: %j', async (names, region) => {
		const source = await open(names, region);
		expect(source.name).toBe('aws-cloudtrail-logs-ddb, elsewhere');
		expect(source.region).toBe('eu-west-1, us-east-1');
		const tailing = new Tailing(source);
		expect((await tailing.untilState('live')).state.sessions).toBe(2);
		for (const group of [logGroups[0], logGroups[3]]) {
			const message = `{"from":"${group?.name}"}`;
			group?.append([{timestamp: 1, ingestionTime: 1, logStreamName: 's', message}]);
			expect((await tailing.untilDeliveries()).deliveries[0]?.text).toBe(message);
		}
		source.wanted?.want({sessions: 2});
		expect((await tailing.untilKind('reading')).reading.sessions).toBe(2);
		await vi.waitFor(() => expect(endpoint.openSessions).toBe(4), patience);
		await tailing.leave();
	});

	test('names beside an ARN are looked up in its Region', async () => {
		stubAwsEnvironment({AWS_ENDPOINT_URL: endpoint.url, AWS_REGION: 'us-east-1'});
		const source = await open([arn, 'aws-cloudtrail-logs-ddb-old']);
		expect(source.region).toBe('eu-west-1');
	});
});

describe('what cannot', () => {
	const failure = async (names: readonly string[], region?: string) =>
		open(names, region).then(
			() => undefined,
			(error: unknown) => error,
		);

	test('a beginning of names: the names are offered', async () => {
		expect(await failure(['aws-cloudtrail'])).toMatchObject({
			code: 3,
			message: `There is no log group aws-cloudtrail in eu-west-1 (did you mean aws-cloudtrail-logs-ddb or aws-cloudtrail-logs-ddb-old?): list them with aws logs describe-log-groups --query 'logGroups[].[logGroupName]' --output text --region eu-west-1 --endpoint-url ${endpoint.url}.`,
		});
	});

	test('a slip of the finger: the closest name is offered', async () => {
		expect(await failure(['aws-cloudtrial-logs-ddb'])).toMatchObject({
			code: 3,
			message: expect.stringContaining('did you mean aws-cloudtrail-logs-ddb or '),
		});
	});

	test('a name of another Region', async () => {
		expect(await failure(['elsewhere'])).toMatchObject({
			code: 3,
			message: expect.stringMatching(/^There is no log group elsewhere in eu-west-1: list them/),
		});
		expect((await open(['elsewhere'], 'us-east-1')).region).toBe('us-east-1');
	});

	test('the Infrequent Access class', async () => {
		expect(await failure(['cheap'])).toMatchObject({
			code: 3,
			message: expect.stringMatching(/^Live Tail cannot read cheap, .*Standard class/),
		});
	});

	test('what is no identifier', async () => {
		expect(await failure(['two words'])).toMatchObject({code: 2});
	});

	test('a look-up that is not allowed', async () => {
		endpoint.fail('DescribeLogGroups', {
			kind: 'error',
			name: 'AccessDeniedException',
			status: 400,
			message: `User: arn:aws:iam::${accountId}:user/jane is not authorized to perform: logs:DescribeLogGroups`,
		});
		expect(await failure(['aws-cloudtrail-logs-ddb'])).toMatchObject({
			code: 3,
			message: `arn:aws:iam::${accountId}:user/jane is not allowed logs:DescribeLogGroups: add logs:DescribeLogGroups to its policy, or give the ARN of the log group instead of its name.`,
		});
	});

	test('no Region', async () => {
		stubAwsEnvironment({AWS_ENDPOINT_URL: endpoint.url});
		expect(await failure(['trail'])).toMatchObject({
			code: 3,
			message: 'No Region is set: give --region, or set AWS_REGION.',
		});
	});

	test('an endpoint in the environment that is no URL', async () => {
		stubAwsEnvironment({AWS_ENDPOINT_URL: '127.0.0.1', AWS_REGION: 'eu-west-1'});
		expect(await failure(['trail'])).toMatchObject({
			code: 2,
			message: expect.stringContaining('AWS_ENDPOINT_URL'),
		});
	});
});
