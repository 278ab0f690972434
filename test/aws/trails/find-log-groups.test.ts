import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {CloudTrailClients} from '../../../source/aws/cloudtrail-clients.ts';
import {findLogGroupsOfTrails} from '../../../source/aws/trails/find-log-groups.ts';
import {describeChoices} from '../../../source/aws/trails/log-group-choices.ts';
import type {EndpointOptions} from '../../../source/demo/endpoint/endpoint.ts';
import type {Fault} from '../../../source/demo/endpoint/fault.ts';
import {createLogGroup, logEvent, openEndpoint} from '../../demo/endpoint/connect.ts';
import {stubAwsEnvironment} from '../aws-environment.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

const account = {accountId: '111122223333', s3BucketName: 'bucket', state: 'logging'} as const;
const shop = createLogGroup({name: 'shop'});
const ireland = createLogGroup({name: 'ireland', region: 'eu-west-1'});
shop.append([logEvent('0123456789', 1_700_000_000_000)]);

const trails = [
	{...account, name: 'one', homeRegion: 'us-east-1', scope: 'all Regions', logGroup: shop},
	{...account, name: 'two', homeRegion: 'us-east-1', scope: 'home Region', logGroup: shop},
	{...account, name: 'three', homeRegion: 'eu-west-1', scope: 'all Regions', logGroup: ireland},
	{...account, name: 'elsewhere', homeRegion: 'eu-west-1', scope: 'home Region', logGroup: ireland},
	{...account, name: 'files', homeRegion: 'us-east-1', scope: 'all Regions'},
] as const;

async function open(options: Partial<EndpointOptions> = {}) {
	const endpoint = await openEndpoint({logGroups: [shop, ireland], trails, ...options});
	const clientOptions = {region: 'us-east-1', endpointUrl: endpoint.url};
	const clients = new CloudTrailClients(clientOptions, () => {});
	return {endpoint, clientOptions, clients};
}

test('finds each log group once, with the trails that reach the Region', async () => {
	const {clients} = await open();
	const found = await findLogGroupsOfTrails(clients);
	expect(found.kind === 'answered' && found.value.trails.map(({name}) => name)).toEqual([
		'one',
		'two',
		'three',
		'files',
	]);
	expect(
		found.kind === 'answered' &&
			found.value.logGroups.map(({logGroup, trails: ofGroup}) => [
				logGroup.arn,
				logGroup.region,
				ofGroup.map(({name}) => name),
			]),
	).toEqual([
		[shop.logGroupArn, 'us-east-1', ['one', 'two']],
		[ireland.logGroupArn, 'eu-west-1', ['three']],
	]);
	await clients.destroy();
});

test('tells what each holds and when something came last, asked where it is', async () => {
	const {clients, clientOptions} = await open();
	const found = await findLogGroupsOfTrails(clients);
	const groups = found.kind === 'answered' ? found.value.logGroups : [];
	expect(await describeChoices(groups, clients, clientOptions, () => {})).toEqual([
		{
			arn: shop.logGroupArn,
			name: 'shop',
			region: 'us-east-1',
			trails: ['one', 'two'],
			storedBytes: 10,
			lastDelivery: 1_700_000_000_005,
		},
		{
			arn: ireland.logGroupArn,
			name: 'ireland',
			region: 'eu-west-1',
			trails: ['three'],
			storedBytes: 0,
			lastDelivery: undefined,
		},
	]);
	await clients.destroy();
});

test('what may not be asked keeps nobody from choosing', async () => {
	const {clients, clientOptions, endpoint} = await open();
	const found = await findLogGroupsOfTrails(clients);
	const groups = found.kind === 'answered' ? found.value.logGroups : [];
	const denied: Fault = {kind: 'error', name: 'AccessDeniedException', status: 400};
	endpoint.fail('DescribeLogGroups', denied, 10);
	endpoint.fail('GetTrailStatus', denied, 10);
	const choices = await describeChoices(groups, clients, clientOptions, () => {});
	expect(choices).toMatchObject([
		{name: 'shop', storedBytes: undefined, lastDelivery: undefined},
		{name: 'ireland', storedBytes: undefined, lastDelivery: undefined},
	]);
	await clients.destroy();
});

test.each<[Fault, string, RegExp, RegExp]>([
	[
		{
			kind: 'error',
			name: 'AccessDeniedException',
			status: 400,
			message:
				'User: arn:aws:iam::111122223333:user/jane is not authorized to perform: cloudtrail:DescribeTrails because no identity-based policy allows it',
		},
		'denied',
		/^arn:aws:iam::111122223333:user\/jane is not allowed cloudtrail:DescribeTrails$/,
		/^name the log group, or add cloudtrail:DescribeTrails to its policy$/,
	],
	[
		{kind: 'error', name: 'UnrecognizedClientException', status: 400},
		'failed',
		/^AWS does not accept the credentials in us-east-1$/,
		/get-caller-identity/,
	],
	[
		{kind: 'error', name: 'UnknownOperationException', status: 400},
		'failed',
		/^What answers does not know DescribeTrails$/,
		/^name the log group/,
	],
	[
		{kind: 'answer', status: 404, contentType: 'text/html', body: '<html></html>'},
		'failed',
		/is not CloudTrail/,
		/--endpoint-url/,
	],
	[
		{kind: 'error', name: 'ServiceUnavailable', status: 503},
		'failed',
		/^CloudTrail is not available \(HTTP status 503\)$/,
		/in a few minutes/,
	],
])('says what kept it from finding any: %j', async (fault, kind, what, wayOut) => {
	const {clients, endpoint} = await open();
	endpoint.fail('DescribeTrails', fault, 10);
	const found = await findLogGroupsOfTrails(clients);
	expect(found).toMatchObject({
		kind,
		explanation: {what: expect.stringMatching(what), wayOut: expect.stringMatching(wayOut)},
	});
	await clients.destroy();
});

test('an endpoint that is no URL ends the run', async () => {
	const clients = new CloudTrailClients({region: 'us-east-1', endpointUrl: 'nowhere'}, () => {});
	await expect(findLogGroupsOfTrails(clients)).rejects.toMatchObject({name: 'Failure', code: 2});
	await clients.destroy();
});
