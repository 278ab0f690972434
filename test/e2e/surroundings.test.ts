import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import net from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, onTestFinished, test} from 'vitest';
import {credentials} from './environment.ts';
import {peakIn, tellPeak} from './peak.ts';
import {record} from './records.ts';
import {inPipe} from './start.ts';
import {region, TailedLogGroup} from './tailed-log-group.ts';

const linux = 'only Linux has what this needs';

async function listening(server: net.Server): Promise<string> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const address = server.address();
	return `127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'trailtail-surroundings-'));
	onTestFinished(() => rm(folder, {recursive: true}));
	return folder;
}

function askingAt(place: string) {
	return inPipe(['trail', '--region', region, '--endpoint-url', `http://${place}`], {
		environment: credentials,
	});
}

test('an answer whose headers never end is given up', async () => {
	const server = net.createServer(socket => {
		const more = () => {
			while (socket.write(`x-more: ${'x'.repeat(1000)}\r\n`)) {
				// As much as goes.
			}
		};
		socket.write('HTTP/1.1 200 OK\r\n');
		socket.on('drain', more).on('error', () => {});
		more();
	});
	const place = await listening(server);
	expect(await askingAt(place).ended()).toMatchObject({
		code: 3,
		output: '',
		notes: `trailtail: What answers at ${place} is not CloudWatch Logs: check --endpoint-url, AWS_ENDPOINT_URL and the profile.\n`,
	});
});

test('no redirection is followed: signed requests go where they were meant to', async () => {
	let followed = 0;
	const other = await listening(createServer(() => followed++));
	const place = await listening(
		createServer((_, response) => response.writeHead(307, {location: `http://${other}/`}).end()),
	);
	expect(await askingAt(place).ended()).toMatchObject({
		code: 3,
		notes: `trailtail: What answers at ${place} is not CloudWatch Logs (HTTP status 307): check --endpoint-url, AWS_ENDPOINT_URL and the profile.\n`,
	});
	expect(followed).toBe(0);
});

test('a line that never ends is given up, however much a small file unpacks to', async ({skip}) => {
	skip(process.platform !== 'linux', linux);
	const cwd = await temporaryFolder();
	const member = gzipSync(Buffer.alloc(64 * 1024 * 1024), {level: 9});
	// Ten gigabytes of zeros in ten megabytes.
	await writeFile(join(cwd, 'bomb.json.gz'), Buffer.concat(Array(160).fill(member)));
	await writeFile(join(cwd, 'good.json.gz'), gzipSync(record()));
	const {code, output, notes} = await inPipe(['bomb.json.gz', 'good.json.gz'], {
		cwd,
		environment: {NODE_OPTIONS: tellPeak},
	}).ended(60_000);
	expect(code).toBe(2);
	expect(output.trimEnd().split('\n')).toHaveLength(1);
	expect(notes).toContain('bomb.json.gz holds no whole record within 64 MiB at byte');
	expect(peakIn(notes)).toBeLessThan(512 * 1024 * 1024);
});

test('a full disk behind standard output is told of', async ({skip}) => {
	skip(process.platform !== 'linux', linux);
	const cwd = await temporaryFolder();
	await writeFile(join(cwd, 'a.ndjson'), `${record()}\n`);
	const program = inPipe(['a.ndjson', '--json'], {cwd, shell: 'exec "$0" "$@" > /dev/full'});
	expect(await program.ended()).toMatchObject({
		code: 3,
		notes: expect.stringMatching(/^trailtail: The output could not be written: ENOSPC.*\.\n$/),
	});
});

test('a standard output that was closed from the start ends it quietly', async () => {
	const cwd = await temporaryFolder();
	await writeFile(join(cwd, 'a.ndjson'), `${record()}\n`);
	const program = inPipe(['a.ndjson'], {cwd, shell: 'exec "$0" "$@" >&-'});
	expect(await program.ended()).toEqual({code: 0, signal: null, output: '', notes: ''});
});

test('stopped and continued, a run in a pipe goes on and has all of it', async () => {
	const tailed = await TailedLogGroup.open();
	const program = inPipe(['trail', '--json', '--limit', '2'], {environment: tailed.environment});
	await program.until('the session', () => program.notes.includes('Live.'));
	program.signal('SIGSTOP');
	const sent = [record(), record()];
	tailed.append(...sent);
	program.signal('SIGCONT');
	expect(await program.ended()).toMatchObject({code: 0, output: `${sent.join('\n')}\n`});
});
