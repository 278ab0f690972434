import {
	AccessDeniedException,
	CloudWatchLogsServiceException,
	DescribeLogGroupsCommand,
	InvalidOperationException,
	InvalidParameterException,
	LimitExceededException,
	ResourceNotFoundException,
	ServiceUnavailableException,
	ThrottlingException,
	UnrecognizedClientException,
} from '@aws-sdk/client-cloudwatch-logs';
import {expect, it} from 'vitest';
import type {Fault} from '../../../source/demo/endpoint/fault.ts';
import {createLogGroup, logsClient, openEndpoint, startTail} from './connect.ts';

const logGroup = createLogGroup();
const input = {logGroupIdentifiers: [logGroup.logGroupArn]};

async function startWith(fault: Fault) {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	endpoint.fail('StartLiveTail', fault);
	return startTail(logsClient(endpoint), input);
}

it.each([
	[400, 'AccessDeniedException', AccessDeniedException],
	[400, 'InvalidParameterException', InvalidParameterException],
	[400, 'InvalidOperationException', InvalidOperationException],
	[400, 'ResourceNotFoundException', ResourceNotFoundException],
	[400, 'UnrecognizedClientException', UnrecognizedClientException],
	[400, 'ExpiredTokenException', CloudWatchLogsServiceException],
	[403, 'InvalidSignatureException', CloudWatchLogsServiceException],
	[400, 'LimitExceededException', LimitExceededException],
	[400, 'ThrottlingException', ThrottlingException],
	[429, 'ThrottlingException', ThrottlingException],
	[500, 'InternalFailure', CloudWatchLogsServiceException],
	[503, 'ServiceUnavailableException', ServiceUnavailableException],
])('%s %s', async (status, name, errorClass) => {
	const error = await startWith({kind: 'error', name, status, message: 'why'}).catch(
		reason => reason,
	);
	expect(error).toBeInstanceOf(errorClass);
	expect(error).toMatchObject({name, message: 'why', $metadata: {httpStatusCode: status}});
});

it('502 in HTML', async () => {
	const contentType = 'text/html';
	const start = startWith({kind: 'answer', status: 502, contentType, body: '<html>Bad gateway'});
	const error = await start.catch(reason => reason);
	expect(error).toBeInstanceOf(SyntaxError);
	expect(error.$response.statusCode).toBe(502);
});

it('200 with {}', async () => {
	const contentType = 'application/x-amz-json-1.1';
	const tail = await startWith({kind: 'answer', status: 200, contentType, body: '{}'});
	expect(await tail.next()).toBeUndefined();
});

it('reset before the headers', async () => {
	await expect(startWith({kind: 'reset'})).rejects.toMatchObject({
		name: 'TimeoutError',
		code: 'ECONNRESET',
	});
});

it.each(['headers only', 'silence'] as const)('%s: the call stays pending', async kind => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	endpoint.fail('StartLiveTail', {kind});
	const client = logsClient(endpoint);
	const pending = startTail(client, input);
	const other = await startTail(client, input);
	for (let count = 0; count < 5; count++) await other.next();
	expect(await Promise.race([pending, 'pending'])).toBe('pending');
	await Promise.all([endpoint.close(), expect(pending).rejects.toThrow()]);
});

it('fails as many calls as it is told, of the operation only', async () => {
	const endpoint = await openEndpoint({logGroups: [logGroup]});
	const client = logsClient(endpoint);
	endpoint.fail('StartLiveTail', {kind: 'error', name: 'First', status: 500}, 2);
	endpoint.fail('StartLiveTail', {kind: 'error', name: 'Second', status: 500});
	await client.send(new DescribeLogGroupsCommand({}));
	for (const name of ['First', 'First', 'Second']) {
		await expect(startTail(client, input)).rejects.toMatchObject({name});
	}
	await startTail(client, input);
});
