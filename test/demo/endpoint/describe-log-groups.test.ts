import {
	DescribeLogGroupsCommand,
	type DescribeLogGroupsCommandInput,
	InvalidParameterException,
} from '@aws-sdk/client-cloudwatch-logs';
import {expect, it} from 'vitest';
import {createLogGroup, logEvent, logsClient, openEndpoint} from './connect.ts';

const trail = createLogGroup({name: 'trail', creationTime: 1_600_000_000_000});
trail.append([logEvent('éé')]);
const logGroups = [
	trail,
	createLogGroup({name: '/aws/lambda/trail', class: 'INFREQUENT_ACCESS'}),
	createLogGroup({name: 'Trail-2'}),
	createLogGroup({name: 'trail', region: 'eu-west-1'}),
];

async function openDescribe() {
	const client = logsClient(await openEndpoint({logGroups}));
	return (input: DescribeLogGroupsCommandInput = {}) =>
		client.send(new DescribeLogGroupsCommand(input));
}

it('describes the log groups of the Region, sorted by name', async () => {
	const describeLogGroups = await openDescribe();
	const found = await describeLogGroups();
	expect(found.logGroups?.map(({logGroupName}) => logGroupName)).toEqual([
		'/aws/lambda/trail',
		'Trail-2',
		'trail',
	]);
	expect(found.nextToken).toBeUndefined();
	expect(found.logGroups?.at(-1)).toEqual({
		logGroupName: 'trail',
		creationTime: 1_600_000_000_000,
		metricFilterCount: 0,
		arn: 'arn:aws:logs:us-east-1:111122223333:log-group:trail:*',
		storedBytes: 4,
		logGroupClass: 'STANDARD',
		logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:trail',
	});
});

it.each<[DescribeLogGroupsCommandInput, readonly string[]]>([
	[{logGroupNamePrefix: 'tr'}, ['trail']],
	[{logGroupNamePattern: 'trail'}, ['/aws/lambda/trail', 'trail']],
	[{logGroupIdentifiers: ['Trail-2', trail.logGroupArn]}, ['Trail-2', 'trail']],
	[{logGroupClass: 'INFREQUENT_ACCESS'}, ['/aws/lambda/trail']],
	[{logGroupNamePrefix: 'nothing'}, []],
])('finds by %j', async (input, expected) => {
	const describeLogGroups = await openDescribe();
	const found = await describeLogGroups(input);
	expect(found.logGroups?.map(({logGroupName}) => logGroupName)).toEqual(expected);
});

it('says less when it searches by pattern', async () => {
	const describeLogGroups = await openDescribe();
	const found = await describeLogGroups({logGroupNamePattern: '2'});
	expect(Object.keys(found.logGroups?.[0] ?? {}).sort()).toEqual([
		'arn',
		'creationTime',
		'logGroupName',
	]);
});

it('pages', async () => {
	const describeLogGroups = await openDescribe();
	const first = await describeLogGroups({limit: 2});
	const second = await describeLogGroups({limit: 2, nextToken: first.nextToken});
	expect(first.logGroups).toHaveLength(2);
	expect(second.logGroups?.map(({logGroupName}) => logGroupName)).toEqual(['trail']);
	expect(second.nextToken).toBeUndefined();
	await expect(
		describeLogGroups({logGroupNamePrefix: 't', nextToken: first.nextToken}),
	).rejects.toBeInstanceOf(InvalidParameterException);
});

it.each<[DescribeLogGroupsCommandInput]>([
	[{logGroupNamePrefix: 'a', logGroupNamePattern: 'a'}],
	[{logGroupIdentifiers: ['trail'], logGroupNamePrefix: 'a'}],
	[{limit: 51}],
])('refuses %j', async input => {
	const describeLogGroups = await openDescribe();
	await expect(describeLogGroups(input)).rejects.toBeInstanceOf(InvalidParameterException);
});
