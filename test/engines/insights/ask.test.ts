import {afterEach, beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {Clients} from '../../../source/aws/client.ts';
import type {Endpoint} from '../../../source/demo/endpoint/endpoint.ts';
import type {OperationName} from '../../../source/demo/endpoint/operations.ts';
import {evaluate} from '../../../source/demo/insights/evaluate.ts';
import {countRecords} from '../../../source/engines/count-records.ts';
import {askInsights, type InsightsUpdate} from '../../../source/engines/insights/ask.ts';
import {insightsQuery} from '../../../source/engines/insights/query.ts';
import {insightsRecords} from '../../../source/engines/insights/rows.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup, logEvent, openEndpoint, region} from '../../demo/endpoint/connect.ts';
import {clausesOf} from '../../filter/pattern/selecting.ts';
import {dataEvent} from '../../fixtures/data-event.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => {
	vi.unstubAllEnvs();
});

const day = Date.parse('2026-03-01T00:00:00Z');
const period = {from: day, to: day + 60_000};
const fields = parseCountFields('table,event');
const query = insightsQuery(clausesOf('table:orders,carts'), fields);

const first = createLogGroup({name: 'first'});
const second = createLogGroup({name: 'second'});
first.append([
	...['GetItem', 'GetItem', 'Query'].map(eventName => logEvent(dataEvent({eventName}), day)),
	logEvent(dataEvent({eventName: 'Scan'}), day - 1),
	logEvent('START RequestId orders', day),
]);
second.append([
	logEvent(
		dataEvent({
			eventName: 'BatchGetItem',
			requestParameters: {requestItems: [{tableName: 'orders'}, {tableName: 'carts'}]},
		}),
		day + 60_000,
	),
]);
const logGroups = [first.logGroupArn, second.logGroupArn];

async function open(): Promise<{readonly endpoint: Endpoint; readonly clients: Clients}> {
	const endpoint = await openEndpoint({
		logGroups: [first, second],
		insights: evaluate,
	});
	const clients = await Clients.open({region, endpointUrl: endpoint.url}, () => {});
	onTestFinished(() => clients.destroy());
	return {endpoint, clients};
}

function ask(clients: Clients, options: {readonly query?: string; readonly signal?: AbortSignal}) {
	const {signal = new AbortController().signal} = options;
	return askInsights({
		clients,
		logGroups,
		query: options.query ?? query.query,
		...period,
		signal,
		pace: () => 1,
	});
}

async function all(updates: AsyncIterable<InsightsUpdate>): Promise<readonly InsightsUpdate[]> {
	const seen: InsightsUpdate[] = [];
	for await (const update of updates) seen.push(update);
	return seen;
}

test('counts come from several log groups, grow, and end complete', async () => {
	const {endpoint, clients} = await open();
	const updates = await all(ask(clients, {}));
	const scanned = updates.flatMap(update => (update.kind === 'progress' ? [update.scanned] : []));
	expect(scanned).toEqual([0, 2, 5]);
	const tables = updates.flatMap(update =>
		update.kind === 'rows' ? [{...update, rows: insightsRecords(query, update.rows)}] : [],
	);
	expect(tables.map(({completeness}) => completeness)).toEqual(['partial', 'complete']);
	const {decided} = query;
	expect(countRecords(tables.at(-1)?.rows ?? [], {fields, decided}).table()).toEqual({
		fields: ['table', 'event'],
		rows: [
			{values: ['orders', 'GetItem'], count: 2},
			{values: ['carts', 'BatchGetItem'], count: 1},
			{values: ['orders', 'BatchGetItem'], count: 1},
			{values: ['orders', 'Query'], count: 1},
		],
	});
	expect(endpoint.runningQueries).toBe(0);
});

describe('a query is stopped', () => {
	test('when the signal is aborted, and nothing is thrown', async () => {
		const {endpoint, clients} = await open();
		const controller = new AbortController();
		for await (const {kind} of ask(clients, {signal: controller.signal})) {
			expect(kind).toBe('progress');
			expect(endpoint.runningQueries).toBe(1);
			controller.abort();
		}

		expect(endpoint.runningQueries).toBe(0);
	});

	test('when nobody reads on', async () => {
		const {endpoint, clients} = await open();
		for await (const {kind} of ask(clients, {})) {
			expect(kind).toBe('progress');
			break;
		}

		expect(endpoint.runningQueries).toBe(0);
	});

	test('when its results cannot be read', async () => {
		const {endpoint, clients} = await open();
		endpoint.fail('GetQueryResults', {kind: 'error', name: 'AccessDeniedException', status: 400});
		await expect(all(ask(clients, {}))).rejects.toThrow('logs:GetQueryResults');
		expect(endpoint.runningQueries).toBe(0);
	});

	test('before it starts, which costs nothing', async () => {
		const {clients} = await open();
		expect(await all(ask(clients, {signal: AbortSignal.abort()}))).toEqual([]);
	});
});

test.each<[OperationName, string, RegExp]>([
	[
		'StartQuery',
		'AccessDeniedException',
		/is not allowed logs:StartQuery: add .* for first, second/,
	],
	['GetQueryResults', 'AccessDeniedException', /is not allowed logs:GetQueryResults: add/],
	['StartQuery', 'LimitExceededException', /Too many queries .*: wait for one to end/],
	[
		'StartQuery',
		'ResourceNotFoundException',
		/Log group first, second does not exist in us-east-1/,
	],
	['StartQuery', 'ExpiredTokenException', /expired/],
])('%s answering %s is one sentence with the way out', async (operation, name, sentence) => {
	const {endpoint, clients} = await open();
	endpoint.fail(operation, {kind: 'error', name, status: 400}, 9);
	await expect(all(ask(clients, {}))).rejects.toThrow(sentence);
});

test('a query that is not understood is told so', async () => {
	const {clients} = await open();
	await expect(all(ask(clients, {query: 'stats'}))).rejects.toThrow(
		/Logs Insights does not understand the query \(.*Unknown command.*--print-query/,
	);
});
