import {once} from 'node:events';
import {createServer} from 'node:http';
import {Readable} from 'node:stream';
import {GetObjectCommand} from '@aws-sdk/client-s3';
import {afterEach, beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import type {ClientOptions} from '../../source/aws/client-configuration.ts';
import {openS3} from '../../source/aws/s3-client.ts';
import {stubAwsEnvironment} from './aws-environment.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => vi.unstubAllEnvs());

async function open(options: ClientOptions) {
	const opened = await openS3({region: 'us-east-1', ...options}, () => {});
	onTestFinished(() => opened.client.destroy());
	return opened;
}

test('without an endpoint of its own the bucket is in the host name', async () => {
	const {client, endpointUrl} = await open({});
	expect(endpointUrl).toBeUndefined();
	expect(client.config.forcePathStyle).toBe(false);
});

test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3'])(
	'%s is an endpoint with the bucket in the path',
	async variable => {
		stubAwsEnvironment({[variable]: 'http://127.0.0.1:4566'});
		const {client, endpointUrl} = await open({});
		expect(endpointUrl).toBe('http://127.0.0.1:4566');
		expect(client.config.forcePathStyle).toBe(true);
	},
);

test('--endpoint-url wins over the environment', async () => {
	stubAwsEnvironment({AWS_ENDPOINT_URL: 'http://127.0.0.1:1'});
	const {client, endpointUrl} = await open({endpointUrl: 'http://127.0.0.1:2'});
	expect(endpointUrl).toBe('http://127.0.0.1:2');
	expect(client.config.forcePathStyle).toBe(true);
});

test('an endpoint that is no URL is a wrong use', async () => {
	await expect(open({endpointUrl: 'localhost:4566'})).rejects.toMatchObject({code: 2});
});

test('a profile that is named reaches everything the SDK reads', async () => {
	expect(await open({profile: 'audit'})).toMatchObject({profile: 'audit'});
	expect(process.env.AWS_PROFILE).toBe('audit');
});

test('a file that stops coming is given up', async () => {
	const server = createServer((_, response) => {
		response.writeHead(200, {'content-length': 100}).write('some');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : address;
	const {client} = await open({endpointUrl: `http://127.0.0.1:${port}`, silence: 150});
	const {Body: body} = await client.send(new GetObjectCommand({Bucket: 'trail', Key: 'a'}));
	const read = async () => {
		for await (const chunk of body instanceof Readable ? body : []) expect(chunk).toBeDefined();
	};
	await expect(read()).rejects.toThrow();
});
