import {
	type CloudWatchLogsClient,
	GetQueryResultsCommand,
	StartQueryCommand,
	StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {expect, it} from 'vitest';
import type {EvaluateQuery} from '../../../source/demo/endpoint/insights-queries.ts';
import {createLogGroup, logEvent, logsClient, openEndpoint} from './connect.ts';

const logGroup = createLogGroup();
logGroup.append([logEvent('one', 10_000), logEvent('two', 11_999), logEvent('late', 12_000)]);
const asked = {logGroupIdentifiers: [logGroup.logGroupArn], startTime: 10, endTime: 11};

async function open(insights?: EvaluateQuery): Promise<CloudWatchLogsClient> {
	return logsClient(await openEndpoint({logGroups: [logGroup], ...(insights && {insights})}));
}

const echo: EvaluateQuery = ({queryString, messages}) =>
	messages.map(message => new Map([[queryString, message]]));

it('answers with the messages of whole seconds, more with each look', async () => {
	const client = await open(echo);
	const {queryId} = await client.send(new StartQueryCommand({...asked, queryString: 'field'}));
	const look = () => client.send(new GetQueryResultsCommand({queryId}));
	expect(await look()).toMatchObject({status: 'Scheduled', results: []});
	expect(await look()).toMatchObject({
		status: 'Running',
		results: [[{field: 'field', value: 'one'}]],
	});
	expect(await look()).toMatchObject({
		status: 'Complete',
		results: [[{field: 'field', value: 'one'}], [{field: 'field', value: 'two'}]],
		statistics: {bytesScanned: 6, recordsScanned: 2},
	});
	await expect(client.send(new StopQueryCommand({queryId}))).rejects.toThrow('not running');
});

it('gives ten thousand rows at a time', async () => {
	const rows = Array.from({length: 10_001}, (_, n) => new Map([['n', String(n)]]));
	const client = await open(() => rows);
	const {queryId} = await client.send(new StartQueryCommand({...asked, queryString: ''}));
	const look = (nextToken?: string) =>
		client.send(new GetQueryResultsCommand({queryId, nextToken}));
	await look();
	await look();
	const first = await look();
	expect(first.results).toHaveLength(10_000);
	const second = await look(first.nextToken);
	expect(second.results).toEqual([[{field: 'n', value: '10000'}]]);
	expect(second.nextToken).toBeUndefined();
});

it('can be stopped', async () => {
	const client = await open(echo);
	const {queryId} = await client.send(new StartQueryCommand({...asked, queryString: 'field'}));
	expect(await client.send(new StopQueryCommand({queryId}))).toMatchObject({success: true});
	const {status} = await client.send(new GetQueryResultsCommand({queryId}));
	expect(status).toBe('Cancelled');
});

it.each([
	[{...asked, queryString: 'x'}, 'MalformedQueryException'],
	[{...asked, queryString: 'x', endTime: 9}, 'InvalidParameterException'],
	[{...asked, queryString: 'x', logGroupIdentifiers: ['nothing']}, 'ResourceNotFoundException'],
])('refuses %j with %s', async (input, name) => {
	const client = await open();
	await expect(client.send(new StartQueryCommand(input))).rejects.toMatchObject({name});
});

it('knows no query that it did not start', async () => {
	const client = await open(echo);
	await expect(client.send(new GetQueryResultsCommand({queryId: 'nothing'}))).rejects.toMatchObject(
		{name: 'ResourceNotFoundException'},
	);
});
