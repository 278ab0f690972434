import {
	FilterLogEventsCommand,
	type FilterLogEventsCommandInput,
	type FilterLogEventsCommandOutput,
	InvalidParameterException,
	ResourceNotFoundException,
	ThrottlingException,
} from '@aws-sdk/client-cloudwatch-logs';
import {describe, expect, it} from 'vitest';
import type {LogGroup} from '../../../source/demo/endpoint/log-group.ts';
import {createLogGroup, logEvent, logsClient, openEndpoint} from './connect.ts';

type Filter = (
	input?: Partial<FilterLogEventsCommandInput>,
) => Promise<FilterLogEventsCommandOutput>;

async function openFilter(...logGroups: readonly LogGroup[]): Promise<Filter> {
	const client = logsClient(await openEndpoint({logGroups}));
	return input => client.send(new FilterLogEventsCommand({logGroupName: 'trail', ...input}));
}

function messages({events}: FilterLogEventsCommandOutput): readonly (string | undefined)[] {
	return events?.map(({message}) => message) ?? [];
}

function logGroupOf(count: number, size = 0): LogGroup {
	const logGroup = createLogGroup();
	logGroup.append(
		Array.from({length: count}, (_, index) => logEvent(`${index} ${'x'.repeat(size)}`, index)),
	);
	return logGroup;
}

it('answers with the events between two times, both included, and an empty last page', async () => {
	const filter = await openFilter(logGroupOf(10));
	const page = await filter({startTime: 3, endTime: 5});
	expect(page.events).toEqual(
		[3, 4, 5].map(timestamp => ({
			logStreamName: 'stream-1',
			timestamp,
			message: `${timestamp} `,
			ingestionTime: timestamp + 5,
			eventId: expect.any(String),
		})),
	);
	const last = await filter({startTime: 3, endTime: 5, nextToken: page.nextToken});
	expect(last.events).toEqual([]);
	expect(last.nextToken).toBeUndefined();
});

it('pages through what was there, without doubling what arrives meanwhile', async () => {
	const logGroup = createLogGroup();
	logGroup.append(Array.from({length: 7}, (_, index) => logEvent(String(index), 100)));
	const filter = await openFilter(logGroup);
	const first = await filter({limit: 3});
	logGroup.append([logEvent('early', 50), logEvent('late', 150)]);
	const second = await filter({limit: 3, nextToken: first.nextToken});
	const third = await filter({nextToken: second.nextToken});
	const fourth = await filter({nextToken: third.nextToken});
	expect([first, second, third, fourth].map(messages)).toEqual([
		['0', '1', '2'],
		['3', '4', '5'],
		['6', 'late'],
		[],
	]);
	expect(fourth.nextToken).toBeUndefined();
	const ids = [first, second, third].flatMap(({events}) => events?.map(({eventId}) => eventId));
	expect(new Set(ids).size).toBe(8);
});

it('ends a page at 10,000 events', async () => {
	const filter = await openFilter(logGroupOf(10_001));
	const page = await filter();
	expect(page.events).toHaveLength(10_000);
	expect(messages(await filter({nextToken: page.nextToken}))).toEqual(['10000 ']);
});

it('ends a page before 1 MB, and gives an event that is larger alone', async () => {
	const logGroup = logGroupOf(5, 300_000);
	logGroup.append([logEvent('x'.repeat(2_000_000), 5)]);
	const filter = await openFilter(logGroup);
	const sizes: (number | undefined)[] = [];
	let nextToken: string | undefined;
	do {
		const page = await filter({nextToken});
		sizes.push(page.events?.length);
		nextToken = page.nextToken;
	} while (nextToken);
	expect(sizes).toEqual([3, 2, 1, 0]);
});

it('ends a page empty after a long search, with the way on', async () => {
	const logGroup = logGroupOf(80, 256_000);
	logGroup.append([logEvent('needle', 100)]);
	const filter = await openFilter(logGroup);
	let page = await filter({filterPattern: 'needle'});
	expect(page.events).toEqual([]);
	while (page.events?.length === 0) {
		expect(page.nextToken).toBeDefined();
		page = await filter({filterPattern: 'needle', nextToken: page.nextToken});
	}
	expect(messages(page)).toEqual(['needle']);
});

it('finds no token when nothing matches', async () => {
	const filter = await openFilter(logGroupOf(3));
	expect(await filter({filterPattern: 'nothing'})).toMatchObject({events: []});
	expect((await filter({filterPattern: 'nothing'})).nextToken).toBeUndefined();
});

it('selects by pattern and streams', async () => {
	const logGroup = createLogGroup();
	logGroup.append(
		['a-1', 'a-2', 'b-1'].map((logStreamName, index) => ({
			...logEvent(`{"n":${index}}`),
			logStreamName,
		})),
	);
	const filter = await openFilter(logGroup);
	expect(messages(await filter({filterPattern: '{ $.n > 0 }'}))).toEqual(['{"n":1}', '{"n":2}']);
	expect(messages(await filter({logStreamNames: ['a-2', 'b-1']}))).toEqual(['{"n":1}', '{"n":2}']);
	expect(messages(await filter({logStreamNamePrefix: 'a-'}))).toEqual(['{"n":0}', '{"n":1}']);
});

it('takes the name or the ARN as identifier', async () => {
	const logGroup = logGroupOf(1);
	const filter = await openFilter(logGroup);
	for (const logGroupIdentifier of ['trail', logGroup.logGroupArn]) {
		const page = await filter({logGroupName: undefined, logGroupIdentifier});
		expect(messages(page)).toEqual(['0 ']);
	}
});

it('answers five calls a second', async () => {
	let time = 0;
	const endpoint = await openEndpoint({
		logGroups: [createLogGroup()],
		callsPerSecond: 5,
		now: () => time,
	});
	const client = logsClient(endpoint);
	const call = () => client.send(new FilterLogEventsCommand({logGroupName: 'trail'}));
	for (; time < 500; time += 100) await call();
	await expect(call()).rejects.toBeInstanceOf(ThrottlingException);
	time = 1000;
	await call();
	await expect(call()).rejects.toBeInstanceOf(ThrottlingException);
});

describe('refuses', () => {
	it.each<[string, Partial<FilterLogEventsCommandInput>]>([
		['a name and an identifier', {logGroupIdentifier: 'trail'}],
		['neither', {logGroupName: undefined}],
		['an ARN for a name', {logGroupName: createLogGroup().logGroupArn}],
		['stream names and a prefix', {logStreamNames: ['a'], logStreamNamePrefix: 'a'}],
		['a limit above 10,000', {limit: 10_001}],
		['a limit of 0', {limit: 0}],
		['a negative time', {startTime: -1}],
		['an end before the start', {startTime: 2, endTime: 1}],
		['a wrong pattern', {filterPattern: '{ $.a IN 1 }'}],
		['a long pattern', {filterPattern: 'a'.repeat(1025)}],
		['a token of nobody', {nextToken: 'x'.repeat(80)}],
		['an empty token', {nextToken: ''}],
	])('%s', async (_, input) => {
		const filter = await openFilter(logGroupOf(1));
		await expect(filter(input)).rejects.toBeInstanceOf(InvalidParameterException);
	});

	it('a token with other parameters', async () => {
		const other = createLogGroup({name: 'other'});
		const filter = await openFilter(logGroupOf(3), other);
		const {nextToken} = await filter({limit: 1, startTime: 0});
		for (const input of [{startTime: 1}, {filterPattern: 'x'}, {logGroupName: 'other'}]) {
			await expect(filter({nextToken, ...input})).rejects.toBeInstanceOf(InvalidParameterException);
		}
	});

	it('an unknown log group', async () => {
		const filter = await openFilter(logGroupOf(1));
		await expect(filter({logGroupName: 'trai'})).rejects.toBeInstanceOf(ResourceNotFoundException);
	});
});
