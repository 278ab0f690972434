import {createServer} from 'node:http';
import {expect, test} from 'vitest';
import {listenOnLoopback} from '../../../source/demo/endpoint/loopback.ts';

test('is reached by the one address it tells, and by no other of this computer', async () => {
	const server = createServer((_, response) => response.end('here'));
	const {url, close} = await listenOnLoopback(server);
	expect(server.address()).toMatchObject({address: '127.0.0.1'});
	expect(await (await fetch(url)).text()).toBe('here');
	await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
	await close();
});
