import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {FilterLogEventsCommand} from '@aws-sdk/client-cloudwatch-logs';
import {afterEach, beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import {type ClientOptions, Clients} from '../../source/aws/client.ts';
import {explain} from '../../source/aws/sentence.ts';
import {stubAwsEnvironment} from './aws-environment.ts';

let folder: string;
let opened: Clients[];

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-'));
	opened = [];
	stubAwsEnvironment();
});

afterEach(async () => {
	for (const clients of opened) clients.destroy();
	vi.unstubAllEnvs();
	await rm(folder, {recursive: true});
});

async function open(options: ClientOptions, lines: string[] = []): Promise<Clients> {
	const clients = await Clients.open(options, line => lines.push(line));
	opened.push(clients);
	return clients;
}

/** Begins an answer, or none, and never ends it. */
async function slowServer(answer: (response: ServerResponse) => void): Promise<string> {
	const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

test.each<[string, (response: ServerResponse) => void]>([
	['nothing comes', () => {}],
	[
		'headers come and nothing else',
		response => response.writeHead(200, {'content-length': 100}).flushHeaders(),
	],
	[
		'headers come byte by byte',
		({socket}) => {
			socket?.write('HTTP/1.1 200 OK\r\nx-more: ');
			const drip = setInterval(() => socket?.write('x'), 20);
			socket?.on('close', () => clearInterval(drip)).on('error', () => {});
		},
	],
])('a call is given up when %s', async (_, answer) => {
	const {tail} = await open({
		region: 'us-east-1',
		endpointUrl: await slowServer(answer),
		silence: 150,
	});
	await expect(tail.send(new FilterLogEventsCommand({logGroupName: 'x'}))).rejects.toThrow();
});

/** What the sweep would say of a call. */
async function sentenceOf(endpointUrl: string, silence?: number): Promise<string> {
	// The clients that try again do not: it would take as long again.
	const {queries} = await open({region: 'us-east-1', endpointUrl, silence});
	const error: unknown = await queries
		.send(new FilterLogEventsCommand({logGroupName: 'x'}))
		.catch((thrown: unknown) => thrown);
	const call = {operation: 'FilterLogEvents', profile: undefined, region: 'us-east-1', endpointUrl};
	return explain(error, {...call, logGroups: 'x'}).what;
}

test('an answer that comes byte by byte is given up', async () => {
	const endpointUrl = await slowServer(response => {
		const drip = setInterval(() => response.write(' '), 20);
		response.on('close', () => clearInterval(drip));
	});
	expect(await sentenceOf(endpointUrl, 150)).toContain('does not answer in time');
});

test.each([200, 400])('an answer without an end is given up early: status %d', async status => {
	const chunk = Buffer.alloc(64 * 1024);
	let sent = 0;
	const endpointUrl = await slowServer(response => {
		const more = () => {
			do sent += chunk.length;
			while (response.write(chunk));
		};
		response.writeHead(status).on('drain', more);
		more();
	});
	expect(await sentenceOf(endpointUrl)).toContain('is not CloudWatch Logs');
	expect(sent).toBeLessThan(128 * 1024 * 1024);
});

async function writeProfiles(text: string): Promise<void> {
	const path = join(folder, 'config');
	await writeFile(path, text);
	stubAwsEnvironment({AWS_CONFIG_FILE: path, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: ''});
}

test('without an endpoint of its own the tail client keeps the host prefix of Live Tail', async () => {
	const clients = await open({region: 'us-east-1'});
	expect(clients.endpointUrl).toBeUndefined();
	expect(clients.tail.config.disableHostPrefix).toBe(false);
	expect(await clients.tail.config.maxAttempts()).toBe(1);
	expect(await clients.queries.config.maxAttempts()).toBe(3);
});

test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_CLOUDWATCH_LOGS'])(
	'%s is an endpoint without host prefix',
	async variable => {
		stubAwsEnvironment({[variable]: 'http://127.0.0.1:4566'});
		const clients = await open({region: 'us-east-1'});
		expect(clients.endpointUrl).toBe('http://127.0.0.1:4566');
		expect(clients.tail.config.disableHostPrefix).toBe(true);
	},
);

test('--endpoint-url wins over the environment', async () => {
	stubAwsEnvironment({AWS_ENDPOINT_URL: 'http://127.0.0.1:1'});
	const clients = await open({region: 'us-east-1', endpointUrl: 'http://127.0.0.1:2'});
	expect(clients.endpointUrl).toBe('http://127.0.0.1:2');
	expect(clients.tail.config.disableHostPrefix).toBe(true);
});

test('configured endpoints can be ignored, as in every AWS tool', async () => {
	stubAwsEnvironment({
		AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
		AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
	});
	expect((await open({region: 'us-east-1'})).endpointUrl).toBeUndefined();
});

test('a profile brings its Region, its endpoint and its credentials', async () => {
	await writeProfiles(`[profile local]
region = eu-north-1
endpoint_url = http://127.0.0.1:4566
aws_access_key_id = AKIAI44QH8DHBEXAMPLE
aws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
`);
	const clients = await open({profile: 'local'});
	expect(await clients.region()).toBe('eu-north-1');
	expect(clients.endpointUrl).toBe('http://127.0.0.1:4566');
	expect(clients.profile).toBe('local');
	expect(await clients.tail.config.credentials()).toMatchObject({
		accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
	});
});

test('renewed clients read the credentials anew', async () => {
	const credentials = (key: string) => `[profile p]
aws_access_key_id = ${key}
aws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
`;
	await writeProfiles(credentials('AKIAOLD'));
	const clients = await open({profile: 'p', region: 'us-east-1'});
	expect((await clients.tail.config.credentials()).accessKeyId).toBe('AKIAOLD');
	const before = clients.tail;
	await writeFile(join(folder, 'config'), credentials('AKIANEW'));
	await clients.renew();
	expect(clients.tail).not.toBe(before);
	expect((await clients.tail.config.credentials()).accessKeyId).toBe('AKIANEW');
});

test('the Region comes from the option, then AWS_REGION, then AWS_DEFAULT_REGION', async () => {
	stubAwsEnvironment({AWS_DEFAULT_REGION: 'sa-east-1'});
	expect(await (await open({})).region()).toBe('sa-east-1');
	stubAwsEnvironment({AWS_DEFAULT_REGION: 'sa-east-1', AWS_REGION: 'ca-west-1'});
	expect(await (await open({})).region()).toBe('ca-west-1');
	expect(await (await open({region: 'us-east-2'})).region()).toBe('us-east-2');
});

test("the SDK's warnings go to the log, not to the terminal", async () => {
	const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
	const emitted = vi.spyOn(process, 'emitWarning');
	await writeProfiles(`[profile p]
aws_access_key_id = AKIAI44QH8DHBEXAMPLE
aws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
`);
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE');
	vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
	const lines: string[] = [];
	const clients = await open({profile: 'p', region: 'us-east-1'}, lines);
	await clients.tail.config.credentials();
	expect(lines.join()).toContain('Multiple credential sources');
	expect(warn).not.toHaveBeenCalled();
	expect(emitted).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

test.each(['127.0.0.1:4566', 'ftp://host', 'localhost', ''])(
	'%j is no endpoint',
	async endpointUrl => {
		await expect(open({region: 'us-east-1', endpointUrl})).rejects.toMatchObject({
			name: 'Failure',
			code: 2,
		});
	},
);
