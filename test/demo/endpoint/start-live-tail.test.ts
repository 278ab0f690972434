import {
	InvalidOperationException,
	InvalidParameterException,
	LimitExceededException,
	ResourceNotFoundException,
	SessionTimeoutException,
} from '@aws-sdk/client-cloudwatch-logs';
import {describe, expect, it, vi} from 'vitest';
import {patience} from '../../fixtures/patience.ts';
import {
	createLogGroup,
	logEvent,
	logsClient,
	openEndpoint,
	readMessages,
	startTail,
} from './connect.ts';

const logGroup = createLogGroup();
const logGroupIdentifiers = [logGroup.logGroupArn];

it('streams a start, then updates with what is appended, then empty ones', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const tail = await startTail(logsClient(endpoint), {
		logGroupIdentifiers,
		logStreamNames: ['stream-1'],
		logEventFilterPattern: '{ $.n > 0 }',
	});
	expect((await tail.next())?.sessionStart).toEqual({
		requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		logGroupIdentifiers,
		logStreamNames: ['stream-1'],
		logStreamNamePrefixes: [],
		logEventFilterPattern: '{ $.n > 0 }',
	});

	logGroup.append([
		logEvent('{"n":1}', 1000),
		logEvent('{"n":0}', 1000),
		{...logEvent('{"n":1}'), logStreamName: 'stream-2'},
	]);
	let update = (await tail.next())?.sessionUpdate;
	while (update?.sessionResults?.length === 0) update = (await tail.next())?.sessionUpdate;
	expect(update).toEqual({
		sessionMetadata: {sampled: false},
		sessionResults: [
			{
				logStreamName: 'stream-1',
				logGroupIdentifier: logGroup.logGroupArn,
				message: '{"n":1}',
				timestamp: 1000,
				ingestionTime: 1005,
			},
		],
	});
	expect((await tail.next())?.sessionUpdate?.sessionResults).toEqual([]);

	logGroup.append([logEvent('{"n":2}'), logEvent('{"n":3}')]);
	expect(await readMessages(tail, 2)).toEqual(['{"n":2}', '{"n":3}']);

	expect(endpoint.openSessions).toBe(1);
	tail.leave();
	await vi.waitUntil(() => endpoint.openSessions === 0, patience);
});

it('tails several log groups, and streams by the beginning of their names', async () => {
	const other = createLogGroup({name: 'other'});
	const endpoint = await openEndpoint({logGroups: [logGroup, other]});
	const client = logsClient(endpoint);
	const both = await startTail(client, {
		logGroupIdentifiers: [...logGroupIdentifiers, other.logGroupArn],
	});
	const some = await startTail(client, {
		logGroupIdentifiers: [other.logGroupArn],
		logStreamNamePrefixes: ['x', 'b'],
	});
	logGroup.append([logEvent('one')]);
	other.append([logEvent('two'), {...logEvent('three'), logStreamName: 'b-7'}]);
	expect(await readMessages(both, 3)).toEqual(['one', 'two', 'three']);
	expect(await readMessages(some, 1)).toEqual(['three']);
});

it('takes an even sample of more than 500 events, and says so for that update only', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const tail = await startTail(logsClient(endpoint), {logGroupIdentifiers});
	logGroup.append(Array.from({length: 1250}, (_, index) => logEvent(String(index))));
	let update = (await tail.next())?.sessionUpdate;
	while (!update?.sessionResults?.length) update = (await tail.next())?.sessionUpdate;
	expect(update.sessionMetadata?.sampled).toBe(true);
	const numbers = update.sessionResults.map(({message}) => Number(message));
	expect(numbers).toHaveLength(500);
	const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
	expect([...new Set(steps)].sort()).toEqual([2, 3]);

	logGroup.append(Array.from({length: 500}, (_, index) => logEvent(String(index))));
	update = (await tail.next())?.sessionUpdate;
	while (!update?.sessionResults?.length) update = (await tail.next())?.sessionUpdate;
	expect(update.sessionMetadata?.sampled).toBe(false);
	expect(update.sessionResults).toHaveLength(500);
});

it('drops the oldest updates, silently, when the client does not read', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const client = logsClient(endpoint);
	const lazy = await startTail(client, {logGroupIdentifiers});
	const eager = await startTail(client, {logGroupIdentifiers});
	const padding = 'x'.repeat(1024 * 1024);
	const count = 60;
	for (let number = 0; number < count; number++) {
		logGroup.append([logEvent(`${number} ${padding}`)]);
		await readMessages(eager, 1);
	}
	logGroup.append([logEvent('last')]);
	await readMessages(eager, 1);

	const numbers: string[] = [];
	while (numbers.at(-1) !== 'last') {
		for (const message of await readMessages(lazy, 1)) numbers.push(message.split(' ')[0] ?? '');
	}
	expect(numbers[0]).toBe('0');
	expect(numbers.length).toBeLessThan(count);
	expect(numbers).toEqual([...new Set(numbers)]);
	expect(numbers.slice(0, -1).map(Number)).toEqual(
		numbers
			.slice(0, -1)
			.map(Number)
			.toSorted((one, other) => one - other),
	);
});

it('times out', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup], sessionDuration: 20});
	const tail = await startTail(logsClient(endpoint), {logGroupIdentifiers});
	const untilEnd = async () => {
		while ((await tail.next()) !== undefined);
	};
	await expect(untilEnd()).rejects.toBeInstanceOf(SessionTimeoutException);
	await vi.waitUntil(() => endpoint.openSessions === 0, patience);
});

it('has so many sessions in an account and Region, and a place again when one leaves', async () => {
	const elsewhere = createLogGroup({region: 'eu-west-1'});
	const endpoint = await openEndpoint({logGroups: [logGroup, elsewhere]});
	const client = logsClient(endpoint);
	const tails = await Promise.all(
		Array.from({length: 15}, () => startTail(client, {logGroupIdentifiers})),
	);
	await expect(startTail(client, {logGroupIdentifiers})).rejects.toBeInstanceOf(
		LimitExceededException,
	);
	await startTail(logsClient(endpoint, 'eu-west-1'), {
		logGroupIdentifiers: [elsewhere.logGroupArn],
	});
	tails[0]?.leave();
	await vi.waitUntil(() => endpoint.openSessions === 15, patience);
	await startTail(client, {logGroupIdentifiers});
});

it('starts five sessions a second', async () => {
	let time = 0;
	const endpoint = await openEndpoint({logGroups: [logGroup], callsPerSecond: 5, now: () => time});
	const client = logsClient(endpoint);
	const start = () => startTail(client, {logGroupIdentifiers});
	for (let count = 0; count < 5; count++) await start();
	await expect(start()).rejects.toBeInstanceOf(LimitExceededException);
	time = 1000;
	await start();
});

it('loses a share of the events silently, when told to', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	endpoint.loseSilently(0.25);
	const tail = await startTail(logsClient(endpoint), {logGroupIdentifiers});
	await tail.next();
	logGroup.append(Array.from({length: 100}, (_, number) => logEvent(`${number}`)));
	const events = [];
	while (events.length < 75) {
		const update = (await tail.next())?.sessionUpdate;
		expect(update?.sessionMetadata?.sampled).toBe(false);
		events.push(...(update?.sessionResults ?? []));
	}
	for (let count = 0; count < 3; count++) {
		expect((await tail.next())?.sessionUpdate?.sessionResults).toEqual([]);
	}
	expect(events).toHaveLength(75);
	tail.leave();
});

it('frees everything when it closes', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const tail = await startTail(logsClient(endpoint), {logGroupIdentifiers});
	await tail.next();
	await endpoint.close();
	expect(endpoint.openSessions).toBe(0);
	await expect(fetch(endpoint.url)).rejects.toThrow();
});

describe('refuses', () => {
	const arn = logGroup.logGroupArn;
	const eleven = Array.from({length: 11}, () => arn);
	const other = createLogGroup({name: 'other'});
	const infrequent = createLogGroup({name: 'rare', class: 'INFREQUENT_ACCESS'});
	const logGroups = [logGroup, other, infrequent];

	it.each([
		['no log group', {logGroupIdentifiers: undefined}],
		['an empty list', {logGroupIdentifiers: []}],
		['eleven log groups', {logGroupIdentifiers: eleven}],
		['a name', {logGroupIdentifiers: [logGroup.name]}],
		['an ARN that ends in *', {logGroupIdentifiers: [`${arn}:*`]}],
		[
			'stream names and prefixes',
			{logGroupIdentifiers, logStreamNames: ['a'], logStreamNamePrefixes: ['a']},
		],
		[
			'streams of two groups',
			{logGroupIdentifiers: [arn, other.logGroupArn], logStreamNames: ['a']},
		],
		['a long pattern', {logGroupIdentifiers, logEventFilterPattern: 'a'.repeat(1025)}],
		['a wrong pattern', {logGroupIdentifiers, logEventFilterPattern: '{ $.a == 1 }'}],
	])('%s', async (_, input) => {
		const endpoint = await openEndpoint({logGroups});
		await expect(startTail(logsClient(endpoint), input)).rejects.toBeInstanceOf(
			InvalidParameterException,
		);
		expect(endpoint.openSessions).toBe(0);
	});

	it('an unknown group, and one of another Region', async () => {
		const endpoint = await openEndpoint({logGroups});
		const unknown = startTail(logsClient(endpoint), {logGroupIdentifiers: [`${arn}-2`]});
		await expect(unknown).rejects.toBeInstanceOf(ResourceNotFoundException);
		const elsewhere = startTail(logsClient(endpoint, 'eu-west-1'), {logGroupIdentifiers});
		await expect(elsewhere).rejects.toBeInstanceOf(ResourceNotFoundException);
	});

	it('a log group of the Infrequent Access class', async () => {
		const endpoint = await openEndpoint({logGroups});
		const start = startTail(logsClient(endpoint), {
			logGroupIdentifiers: [infrequent.logGroupArn],
		});
		await expect(start).rejects.toBeInstanceOf(InvalidOperationException);
	});
});
