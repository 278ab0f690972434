import {chmod, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, onTestFinished, test, vi} from 'vitest';
import {openDebugLog} from '../../source/command-line/debug-log.ts';
import {hostileName} from '../fixtures/hostile.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-debug-log-'));
});

afterEach(() => rm(folder, {recursive: true}));

async function mode(path: string): Promise<number> {
	return (await stat(path)).mode & 0o777;
}

test('appends lines with their time to a file that only its owner can read', async () => {
	const path = join(folder, 'debug.log');
	const log = openDebugLog(path);
	log.write('one');
	log.write('two');
	log.close();
	expect(await readFile(path, 'utf8')).toMatch(/^\d{4}-\S+Z one\n\d{4}-\S+Z two\n$/);
	expect(await mode(path)).toBe(0o600);

	const again = openDebugLog(path);
	again.write('three');
	again.close();
	expect(await readFile(path, 'utf8')).toMatch(/one\n.* two\n.* three\n$/);
});

test('a file that was there and open to all is closed to them', async () => {
	const path = join(folder, 'debug.log');
	await writeFile(path, 'before\n');
	await chmod(path, 0o644);
	openDebugLog(path).close();
	expect(await mode(path)).toBe(0o600);
	expect(await readFile(path, 'utf8')).toBe('before\n');
});

test('a device keeps its permissions', async () => {
	const before = await mode('/dev/null');
	const log = openDebugLog('/dev/null');
	log.write('nobody reads this');
	log.close();
	expect(await mode('/dev/null')).toBe(before);
});

test('without a path nothing is written', () => {
	const log = openDebugLog(undefined);
	expect(() => {
		log.write('one');
		log.close();
	}).not.toThrow();
});

test.each([
	['a folder', '.', 'EISDIR'],
	['a place that is not there', 'none/debug.log', 'ENOENT'],
])('%s cannot be written: a sentence, 2', (_, name, reason) => {
	const path = join(folder, name);
	expect(() => openDebugLog(path)).toThrow(
		expect.objectContaining({
			code: 2,
			message: expect.stringMatching(
				new RegExp(
					`^The debug log \\S+ cannot be written \\(${reason}: .*\\): give another file\\.$`,
				),
			),
		}),
	);
});

test('what other machines say is one line of text', async () => {
	const path = join(folder, 'debug.log');
	const log = openDebugLog(path);
	log.write(`tail session ended: ${hostileName}`);
	log.close();
	const [line = '', ...rest] = (await readFile(path, 'utf8')).split('\n');
	expect(rest).toEqual(['']);
	expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
});

test('a full disk ends the log and not the run, and is told once', ({skip}) => {
	skip(process.platform !== 'linux', 'only Linux has a device that is always full');
	const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	onTestFinished(() => told.mockRestore());
	const log = openDebugLog('/dev/full');
	log.write('one');
	log.write('two');
	expect(told).not.toHaveBeenCalled();
	log.close();
	expect(told.mock.calls).toEqual([
		[expect.stringMatching(/^trailtail: The debug log \/dev\/full is not whole \(ENOSPC.*\n$/)],
	]);
});
