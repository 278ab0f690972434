import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readlinkSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {gzipSync} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {fileSource} from '../../source/sources/files.ts';
import type {Source, Update} from '../../source/sources/source.ts';
import {patience} from '../fixtures/patience.ts';

/** Where Linux lists the open files of this process. */
const descriptors = '/proc/self/fd';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-files-'));
});

afterEach(async () => {
	await rm(folder, {recursive: true});
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

async function* chunks(...texts: readonly string[]) {
	for (const text of texts) yield Buffer.from(text);
}

async function updatesOf(source: Source): Promise<readonly Update[]> {
	const updates: Update[] = [];
	for await (const update of source.updates(new AbortController().signal)) updates.push(update);
	return updates;
}

function records(...texts: readonly string[]): Update {
	const deliveries = texts.map(text => ({text, deliveredAt: undefined, origin: 'file' as const}));
	return {kind: 'records', deliveries, sampled: false};
}

function reading(name: string): Update {
	return {kind: 'state', state: {kind: 'reading', name}};
}

const ended: Update = {kind: 'state', state: {kind: 'ended'}};

function problem(message: string): Update {
	return {kind: 'problem', cause: 'unreadable', message};
}

describe('files', () => {
	it('are read one after the other, standard input among them', async () => {
		const lines = await file('a.ndjson', '{"a":1}\n{"a":2}\n');
		const envelope = await file('b.json.gz', gzipSync('{"Records":[{"b": 1}]}'));
		const source = fileSource([lines, '-', envelope], chunks('{"c"', ':1}'));
		expect(source.name).toBe(`${lines}, standard input, ${envelope}`);
		expect(source.region).toBe(undefined);
		expect(await updatesOf(source)).toEqual([
			reading(lines),
			records('{"a":1}', '{"a":2}'),
			reading('standard input'),
			records('{"c":1}'),
			reading(envelope),
			records('{"b":1}'),
			ended,
		]);
	});

	it('may be empty', async () => {
		const empty = await file('empty.json', '');
		expect(await updatesOf(fileSource([empty], chunks()))).toEqual([reading(empty), ended]);
	});

	it('keep bytes that are no UTF-8', async () => {
		const path = await file('latin.ndjson', Buffer.from('{"a":"\xe9"}\n', 'latin1'));
		const [, update] = await updatesOf(fileSource([path], chunks()));
		expect(update).toMatchObject({
			deliveries: [
				{text: '{"a":"\uFFFD"}', bytes: Uint8Array.from(Buffer.from('{"a":"\xe9"}', 'latin1'))},
			],
		});
	});
});

describe('a file that cannot be read', () => {
	it('is a problem, and the next one follows', async () => {
		const missing = join(folder, 'missing.json');
		const directory = join(folder, 'logs');
		await mkdir(directory);
		const broken = await file('broken.json', '{"Records":[\n{"a":1},\n{"a" 2}]}');
		const half = await file('half.gz', gzipSync('{"a":1}\n{"a":2}\n').subarray(0, -8));
		const good = await file('good.json', '{"a":1}');
		const rest = 'what stands before that was read, copy or download the file again for the rest.';
		expect(await updatesOf(fileSource([missing, directory, broken, half, good], chunks()))).toEqual(
			[
				reading(missing),
				problem(`${missing} does not exist; check the path.`),
				reading(directory),
				problem(
					`${directory} is a directory; name the files in it, such as ${directory}/*.json.gz.`,
				),
				reading(broken),
				records('{"a":1}'),
				problem(`${broken} has broken JSON at line 3, byte 27; ${rest}`),
				reading(half),
				records('{"a":1}', '{"a":2}'),
				problem(
					`${half} stops in the middle of its gzip data at line 3, byte 16 (uncompressed); ${rest}`,
				),
				reading(good),
				records('{"a":1}'),
				ended,
			],
		);
	});

	it.skipIf(process.getuid?.() === 0)('may be forbidden', async () => {
		const path = await file('secret.json', '{}');
		await chmod(path, 0o000);
		expect(await updatesOf(fileSource([path], chunks()))).toContainEqual(
			problem(`${path} may not be read by this user; check its permissions.`),
		);
	});

	it('is no excuse for a mistake of ours', async () => {
		async function* mistaken(): AsyncIterable<Uint8Array> {
			yield Buffer.from('{}\n');
			throw new TypeError('a bug');
		}

		await expect(updatesOf(fileSource(['-'], mistaken()))).rejects.toThrow('a bug');
	});
});

describe('reading', () => {
	it('goes no faster than it is asked to', async () => {
		let pulled = 0;
		async function* endless() {
			for (;;) {
				pulled++;
				yield Buffer.from('{"a":1}\n');
			}
		}

		const updates = fileSource(['-'], endless()).updates(new AbortController().signal);
		const iterator = updates[Symbol.asyncIterator]();
		await iterator.next();
		expect(pulled).toBe(0);
		await iterator.next();
		expect(pulled).toBe(1);
		await iterator.next();
		expect(pulled).toBe(2);
		await iterator.return?.();
	});

	it('ends quietly when it is aborted while standard input is silent', async () => {
		const abort = new AbortController();
		const stdin = new PassThrough();
		const updates: Update[] = [];
		stdin.write('{"a":1}\n{"a"');
		for await (const update of fileSource(['-', 'never'], stdin).updates(abort.signal)) {
			updates.push(update);
			if (update.kind === 'records') setImmediate(() => abort.abort());
		}

		expect(updates).toEqual([reading('standard input'), records('{"a":1}')]);
		stdin.destroy();
	});

	it.skipIf(!existsSync(descriptors))('closes the file when it is aborted', async () => {
		const path = await file('long.ndjson', '{"a":1}\n'.repeat(200_000));
		const abort = new AbortController();
		const kinds: string[] = [];
		for await (const update of fileSource([path], chunks()).updates(abort.signal)) {
			kinds.push(update.kind);
			if (update.kind === 'records') abort.abort();
		}

		expect(kinds).toEqual(['state', 'records']);
		await vi.waitFor(() => expect(openFiles()).not.toContain(path), patience);
	});

	it.skipIf(!existsSync(descriptors))(
		'does not wait for the writer of a pipe once it is aborted',
		async () => {
			const path = join(folder, 'pipe');
			execFileSync('mkfifo', [path]);
			const abort = new AbortController();
			const updates: Update[] = [];
			for await (const update of fileSource([path], chunks()).updates(abort.signal)) {
				updates.push(update);
				setImmediate(() => abort.abort());
			}

			expect(updates).toEqual([reading(path)]);
			// Lets the open call that is still waiting go.
			await writeFile(path, '');
			await vi.waitFor(() => expect(openFiles()).not.toContain(path), patience);
		},
	);
});

function openFiles(): readonly string[] {
	return readdirSync(descriptors).flatMap(descriptor => {
		try {
			return [readlinkSync(join(descriptors, descriptor))];
		} catch {
			return [];
		}
	});
}
