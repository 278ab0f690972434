import {SessionStreamingException, SessionTimeoutException} from '@aws-sdk/client-cloudwatch-logs';
import {expect, it, vi} from 'vitest';
import {patience} from '../../fixtures/patience.ts';
import {createLogGroup, logsClient, openEndpoint, startTail, type Tail} from './connect.ts';

const logGroup = createLogGroup();
const input = {logGroupIdentifiers: [logGroup.logGroupArn]};

async function endOf(tail: Tail): Promise<unknown> {
	try {
		while ((await tail.next()) !== undefined);
		return 'the end';
	} catch (error) {
		return error;
	}
}

it.each([
	['close', 'the end'],
	['reset', expect.objectContaining({message: 'aborted', code: 'ECONNRESET'})],
	['truncate', expect.objectContaining({message: 'Truncated event message received.'})],
	['bad-crc', expect.objectContaining({message: expect.stringContaining('checksum')})],
	['bad-json', expect.any(SyntaxError)],
	['session-timeout', expect.any(SessionTimeoutException)],
	['streaming-exception', expect.any(SessionStreamingException)],
	[
		'unmodeled-exception',
		expect.objectContaining({name: 'ThrottlingException', message: '{"message":"Rate exceeded"}'}),
	],
	[
		'error',
		expect.objectContaining({name: 'InternalFailure', message: 'An internal error occurred.'}),
	],
] as const)('%s', async (breakage, expected) => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const tail = await startTail(logsClient(endpoint), input);
	await tail.next();
	endpoint.breakSessions(breakage);
	expect(await endOf(tail)).toEqual(expected);
	await vi.waitUntil(() => endpoint.openSessions === 0, patience);
});

it('silence, until the session is broken in another way', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const client = logsClient(endpoint);
	const silent = await startTail(client, input);
	endpoint.breakSessions('silence');
	const other = await startTail(client, input);
	// What was sent before the silence is read first.
	let silentEvents = 0;
	const end = (async () => {
		while ((await silent.next()) !== undefined) silentEvents++;
	})();
	for (let count = 0; count < 5; count++) await other.next();
	const heard = silentEvents;
	for (let count = 0; count < 5; count++) await other.next();
	expect(silentEvents).toBe(heard);
	expect(endpoint.openSessions).toBe(2);
	endpoint.breakSessions('close');
	await end;
	endpoint.breakSessions('close');
	await vi.waitUntil(() => endpoint.openSessions === 0, patience);
});

it('the oldest session alone', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const client = logsClient(endpoint);
	const oldest = await startTail(client, input);
	const other = await startTail(client, input);
	endpoint.breakOldest('close');
	expect(await endOf(oldest)).toBe('the end');
	expect((await other.next())?.sessionStart).toBeDefined();
	other.leave();
	await vi.waitUntil(() => endpoint.openSessions === 0, patience);
});
