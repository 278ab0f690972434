import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import {CloudWatchLogsClient} from '@aws-sdk/client-cloudwatch-logs';
import {describe, expect, test, vi} from 'vitest';
import {Clients} from '../../../source/aws/client.ts';
import type {Fault} from '../../../source/demo/endpoint/fault.ts';
import {Failure} from '../../../source/failure.ts';
import {secretAccessKey, stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {region, TestTail} from './test-tail.ts';

const tail = new TestTail();

function portOf(server: Server): number {
	const address = server.address();
	return typeof address === 'object' && address !== null ? address.port : 0;
}

const passing: readonly (readonly [string, Fault])[] = [
	['LimitExceeded', {kind: 'error', name: 'LimitExceededException', status: 400}],
	['Throttling 400', {kind: 'error', name: 'ThrottlingException', status: 400}],
	['Throttling 429', {kind: 'error', name: 'ThrottlingException', status: 429}],
	['500', {kind: 'error', name: 'InternalServerException', status: 500}],
	['503', {kind: 'error', name: 'ServiceUnavailableException', status: 503}],
];

const unreachable: readonly (readonly [string, Fault, RegExp])[] = [
	['reset before headers', {kind: 'reset'}, /was reset/],
	[
		'502 with HTML',
		{kind: 'answer', status: 502, contentType: 'text/html', body: '<html>Bad Gateway</html>'},
		/is not CloudWatch Logs \(HTTP status 502\)/,
	],
	[
		'200 with {}',
		{kind: 'answer', status: 200, contentType: 'application/x-amz-json-1.1', body: '{}'},
		/is not CloudWatch Logs/,
	],
];

const hanging: readonly (readonly [string, Fault])[] = [
	['headers only', {kind: 'headers only'}],
	['silence', {kind: 'silence'}],
];
/** Long enough for a session to begin on a busy computer. */
const shortStart = {credentials: 30_000, start: 700, update: 30_000};

describe('a start that is refused', () => {
	test.each(passing)('%s: is tried again for as long as it takes', async (_, fault) => {
		tail.endpoint.fail('StartLiveTail', fault, 5);
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		const kinds = tailing.seen.map(update =>
			update.kind === 'state' ? update.state.kind : update.kind,
		);
		expect(kinds).toEqual(['connecting', ...Array(5).fill('reconnecting'), 'live', 'records']);
	});

	test.each(unreachable)('%s: is tried again', async (_, fault, reason) => {
		tail.endpoint.fail('StartLiveTail', fault, 2);
		const tailing = await tail.startTailing();
		expect((await tailing.untilState('reconnecting')).state.reason).toMatch(reason);
		await tailing.untilKind('records');
	});

	test.each(unreachable)('%s: ends the run when it never worked', async (_, fault, reason) => {
		tail.endpoint.fail('StartLiveTail', fault, 3);
		const tailing = await tail.startTailing();
		const failure = await tailing.failure();
		expect(failure).toBeInstanceOf(Failure);
		expect(failure).toMatchObject({code: 3, message: expect.stringMatching(reason)});
		expect(tailing.seen.filter(({kind}) => kind === 'state')).toHaveLength(3);
	});

	test.each(unreachable)('%s: does not end a tail that has run', async (_, fault) => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		tail.endpoint.fail('StartLiveTail', fault, 4);
		tail.endpoint.breakSessions('close');
		await tailing.untilKind('gap');
	});

	test.each(hanging)(
		'%s: is given up and tried again, before and after it ran',
		async (_, fault) => {
			tail.endpoint.fail('StartLiveTail', fault);
			const tailing = await tail.startTailing({patience: shortStart});
			expect((await tailing.untilState('reconnecting')).state.reason).toBe(
				'No Live Tail session began within 0.7 s',
			);
			await tailing.untilKind('records');
			tail.endpoint.fail('StartLiveTail', fault);
			tail.endpoint.breakSessions('close');
			await tailing.untilKind('gap');
		},
	);

	test.each(hanging)('%s: ends the run when it never worked', async (_, fault) => {
		tail.endpoint.fail('StartLiveTail', fault, 3);
		const tailing = await tail.startTailing({patience: {...shortStart, start: 100}});
		expect(await tailing.failure()).toMatchObject({
			code: 3,
			message:
				'No Live Tail session began within 0.1 s: check --endpoint-url, AWS_ENDPOINT_URL and the profile.',
		});
	});

	test('nothing listens: ends the run after three tries', async () => {
		const unused = createServer().listen(0, '127.0.0.1');
		await once(unused, 'listening');
		const url = `http://127.0.0.1:${portOf(unused)}`;
		await new Promise(closed => unused.close(closed));
		const tailing = await tail.startTailing({
			clients: await Clients.open({region, endpointUrl: url}, () => {}),
		});
		expect(await tailing.failure()).toMatchObject({
			code: 3,
			message: `Nothing answers at ${new URL(url).host}: check the network and --endpoint-url.`,
		});
	});

	test.each([
		['AccessDeniedException', 400, /is not allowed logs:StartLiveTail/],
		['InvalidParameterException', 400, /does not accept the request/],
		['InvalidOperationException', 400, /Standard class/],
		['ResourceNotFoundException', 400, /Log group trail does not exist in eu-west-1/],
		['UnknownOperationException', 400, /does not know StartLiveTail/],
	])('%s: ends the run, even one that ran', async (name, status, sentence) => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		tail.endpoint.fail('StartLiveTail', {kind: 'error', name, status});
		tail.endpoint.breakSessions('close');
		expect(await tailing.failure()).toMatchObject({
			code: 3,
			message: expect.stringMatching(sentence),
			cause: expect.objectContaining({name}),
		});
	});

	test.each([
		['ExpiredTokenException', 400, /have expired/],
		['UnrecognizedClientException', 400, /does not accept the credentials/],
		['InvalidSignatureException', 403, /signature/],
	])('%s: ends a first try, but not a tail that has run', async (name, status, sentence) => {
		const fault = {
			kind: 'error',
			name,
			status,
			message: `${secretAccessKey} was expected`,
		} as const;
		tail.endpoint.fail('StartLiveTail', fault);
		const first = await tail.startTailing();
		const failure = await first.failure();
		expect(failure).toMatchObject({code: 3, message: expect.stringMatching(sentence)});
		expect(failure).not.toMatchObject({message: expect.stringContaining(secretAccessKey)});

		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		tail.endpoint.fail('StartLiveTail', fault, 2);
		tail.endpoint.breakSessions('close');
		await tailing.untilState('reconnecting');
		expect((await tailing.untilState('reconnecting')).state.reason).toMatch(sentence);
		await tailing.untilKind('gap');
	});

	test('credentials that expire: what the profile has by then is used', async () => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		stubAwsEnvironment({AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: ''});
		tail.endpoint.fail('StartLiveTail', {
			kind: 'error',
			name: 'ExpiredTokenException',
			status: 400,
		});
		tail.endpoint.breakSessions('close');
		await tailing.untilState('reconnecting');
		await tailing.untilState('reconnecting');
		expect((await tailing.untilState('reconnecting')).state.reason).toMatch(
			/^No AWS credentials were found: run aws configure/,
		);
		stubAwsEnvironment();
		await tailing.untilKind('gap');
	});

	test('credentials that never come: ends the run', async () => {
		const silent = createServer(() => {}).listen(0, '127.0.0.1');
		await once(silent, 'listening');
		stubAwsEnvironment({
			AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://127.0.0.1:${portOf(silent)}/`,
			AWS_ACCESS_KEY_ID: '',
		});
		const tailing = await tail.startTailing({patience: {...shortStart, credentials: 100}});
		expect(await tailing.failure()).toMatchObject({
			code: 3,
			message: expect.stringMatching(/^No credentials came within 0.1 s: /),
		});
		silent.closeAllConnections();
		silent.close();
	});

	test('no credentials: ends the run with the ways to get some', async () => {
		stubAwsEnvironment({AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: ''});
		const tailing = await tail.startTailing();
		expect(await tailing.failure()).toMatchObject({
			code: 3,
			message: expect.stringMatching(/^No AWS credentials were found: .*trailtail demo\.$/),
		});
	});
});

test('where the host of Live Tail does not exist, it polls', async () => {
	const clients = await Clients.open({region, endpointUrl: tail.endpoint.url}, () => {});
	const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND stream-logs'), {
		code: 'ENOTFOUND',
	});
	const client = new CloudWatchLogsClient({
		region,
		maxAttempts: 1,
		requestHandler: {handle: () => Promise.reject(notFound)},
	});
	const hostless = vi.spyOn(clients, 'tail', 'get').mockReturnValue(client);
	const tailing = await tail.startTailing({clients, withoutSession: 'poll'});
	const {state} = await tailing.untilState('polling');
	expect(state.reason).toContain('cannot be found');
	expect(hostless).toHaveBeenCalled();
});
