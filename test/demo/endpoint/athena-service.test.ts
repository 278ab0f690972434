import {
	AthenaClient,
	GetQueryExecutionCommand,
	GetQueryResultsCommand,
	StartQueryExecutionCommand,
	StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import {expect, it, onTestFinished} from 'vitest';
import type {SqlResult} from '../../../source/demo/endpoint/athena-service.ts';
import {openEndpoint, region} from './connect.ts';

async function open(result: SqlResult): Promise<AthenaClient> {
	const endpoint = await openEndpoint({
		logGroups: [],
		athena: {
			tables: new Map(),
			workGroups: [{name: 'primary'}, {name: 'set', outputLocation: 's3://results/'}],
			evaluate: () => result,
		},
	});
	const client = new AthenaClient({
		endpoint: endpoint.url,
		region,
		credentials: {accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'any'},
		maxAttempts: 1,
	});
	onTestFinished(() => client.destroy());
	return client;
}

const start = new StartQueryExecutionCommand({QueryString: 'SELECT 1', WorkGroup: 'set'});

it('runs a query to its rows, the names of the columns first', async () => {
	const client = await open({kind: 'rows', columns: ['a'], rows: [['1'], [undefined]]});
	const {QueryExecutionId} = await client.send(start);
	const states: unknown[] = [];
	for (let look = 0; look < 3; look++) {
		const found = await client.send(new GetQueryExecutionCommand({QueryExecutionId}));
		states.push(found.QueryExecution?.Status?.State);
	}

	expect(states).toEqual(['QUEUED', 'RUNNING', 'SUCCEEDED']);
	const {ResultSet} = await client.send(new GetQueryResultsCommand({QueryExecutionId}));
	expect(ResultSet?.Rows).toEqual([
		{Data: [{VarCharValue: 'a'}]},
		{Data: [{VarCharValue: '1'}]},
		{Data: [{}]},
	]);
});

it('gives no rows of a query that was stopped', async () => {
	const client = await open({kind: 'rows', columns: ['a'], rows: []});
	const {QueryExecutionId} = await client.send(start);
	await client.send(new StopQueryExecutionCommand({QueryExecutionId}));
	const found = await client.send(new GetQueryExecutionCommand({QueryExecutionId}));
	expect(found.QueryExecution?.Status?.State).toBe('CANCELLED');
	await expect(client.send(new GetQueryResultsCommand({QueryExecutionId}))).rejects.toMatchObject({
		name: 'InvalidRequestException',
	});
});

it('wants a place for results', async () => {
	const client = await open({kind: 'rows', columns: [], rows: []});
	const command = new StartQueryExecutionCommand({QueryString: 'SELECT 1'});
	await expect(client.send(command)).rejects.toThrow('No output location provided');
});
