import {mkdtemp, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {patience} from '../fixtures/patience.ts';
import {secretAccessKey} from './environment.ts';
import type {PipedProgram} from './piped-program.ts';
import {hostileRecord, record} from './records.ts';
import {inPipe} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';

function linesOf(output: string): readonly string[] {
	return output.trimEnd().split('\n');
}

async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'trailtail-pipes-'));
	onTestFinished(() => rm(folder, {recursive: true}));
	return folder;
}

test('--limit: so many plain lines, and 0', async () => {
	const program = inPipe(['demo', '--limit', '5']);
	const {code, output, notes} = await program.ended();
	expect(code).toBe(0);
	expect(notes).toBe('trailtail: Live.\n');
	const lines = linesOf(output);
	expect(lines).toHaveLength(5);
	for (const line of lines) {
		expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ {2}\w+ +\S+ .* {2}\S/);
	}
});

test.each([
	[['--color', 'always'], true],
	[['--color', 'auto'], false],
	[[], false],
] as const)('plain lines with %j: colours %s', async (options, colored) => {
	const program = inPipe(['demo', '--limit', '3', ...options]);
	const {output} = await program.ended();
	expect(linesOf(output)).toHaveLength(3);
	expect(output.includes('\u001B[')).toBe(colored);
});

test('--json --filter: each line is a record that matches', async () => {
	const program = inPipe(['demo', '--json', '--limit', '5', '--filter', 'event:GetItem']);
	const {code, output} = await program.ended();
	expect(code).toBe(0);
	const names = linesOf(output).map(line => JSON.parse(line).eventName);
	expect(names).toEqual(Array.from({length: 5}, () => 'GetItem'));
});

test('--duration ends it with 0', async () => {
	const program = inPipe(['demo', '--duration', '5s']);
	const {code, output} = await program.ended();
	expect(code).toBe(0);
	expect(output).not.toBe('');
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'%s ends it with 0, after whole lines, and no session is left',
	async signal => {
		const tailed = await TailedLogGroup.open();
		const program = inPipe(['trail', '--json'], {environment: tailed.environment});
		await program.until('the session', () => program.notes.includes('Live.'));
		const sent = Array.from({length: 300}, () => record());
		tailed.append(...sent);
		await program.until('an event', () => program.output.includes('\n'));
		program.signal(signal);
		expect(await program.ended()).toMatchObject({code: 0, signal: null});
		expect(linesOf(program.output)).toEqual(sent);
		expect(tailed.endpoint.openSessions).toBe(0);
	},
);

/** A run that has received an update of 400 events, larger than the pipes that nobody reads. */
async function stalled(tailed: TailedLogGroup, sent: readonly string[]): Promise<PipedProgram> {
	const log = join(await temporaryFolder(), 'debug.log');
	const program = inPipe(['trail', '--json', '--limit', '400', '--debug-log', log], {
		environment: tailed.environment,
	});
	await program.until('the session', () => program.notes.includes('Live.'));
	program.pauseReading();
	tailed.append(...sent);
	await vi.waitFor(
		async () => expect(await readFile(log, 'utf8')).toContain('of 400 events'),
		patience,
	);
	return program;
}

function largeRecords(): readonly string[] {
	return Array.from({length: 400}, () => record({userAgent: 'x'.repeat(3000)}));
}

test('a second SIGINT ends it though nobody reads what it writes', async () => {
	const tailed = await TailedLogGroup.open();
	const program = await stalled(tailed, largeRecords());
	program.signal('SIGINT');
	await vi.waitFor(() => expect(tailed.endpoint.openSessions).toBe(0), patience);
	program.signal('SIGINT');
	expect(await program.exited()).toEqual({code: null, signal: 'SIGINT'});
});

test('a reader that comes back gets all of it', async () => {
	const sent = largeRecords();
	const program = await stalled(await TailedLogGroup.open(), sent);
	program.resumeReading();
	expect(await program.ended()).toMatchObject({code: 0});
	expect(linesOf(program.output)).toEqual(sent);
});

test('a reader that goes away, as head does, ends it quietly with 0', async () => {
	const tailed = await TailedLogGroup.open();
	const program = inPipe(['trail'], {environment: tailed.environment});
	await program.until('the session', () => program.notes.includes('Live.'));
	tailed.append(record());
	await program.until('a line', () => program.output.includes('\n'));
	program.stopReading();
	tailed.append(record());
	expect(await program.ended()).toMatchObject({code: 0, signal: null, notes: 'trailtail: Live.\n'});
	await vi.waitFor(() => expect(tailed.endpoint.openSessions).toBe(0), patience);
});

test('--json in a pipe is verbatim; what is no JSON object is counted', async () => {
	const tailed = await TailedLogGroup.open();
	const program = inPipe(['trail', '--json'], {environment: tailed.environment});
	await program.until('the session', () => program.notes.includes('Live.'));
	const odd = `{"eventName" :"Odd",  "eventID":"1","big":12345678901234567890,"a":1.10,"a":"\\u00e9é"}`;
	tailed.append(odd, 'no JSON', '[1]', odd, hostileRecord(), '{"other": 1}', '{"lines":\n1}');
	await program.until('the last one', () => program.output.includes('"lines"'));
	program.signal('SIGINT');
	const {code, output, notes} = await program.ended();
	expect(code).toBe(0);
	const lines = linesOf(output);
	expect(lines).toHaveLength(4);
	expect([lines[0], lines[2], lines[3]]).toEqual([odd, '{"other": 1}', '{"lines": 1}']);
	expect(linesOf(notes)).toEqual([
		'trailtail: Live.',
		'trailtail: Left out because they are no JSON objects: 2 of 6 lines.',
		'trailtail: Dropped, as the same record had come before: 1.',
		'trailtail: Nothing was checked for completeness yet: what was printed is a lower bound.',
	]);
});

test('a sampled update makes the count a lower bound', async () => {
	const tailed = await TailedLogGroup.open();
	const program = inPipe(['trail', '--limit', '500'], {environment: tailed.environment});
	await program.until('the session', () => program.notes.includes('Live.'));
	tailed.append(...Array.from({length: 700}, () => record()));
	const {code, output, notes} = await program.ended();
	expect(code).toBe(0);
	expect(linesOf(output)).toHaveLength(500);
	expect(notes).toContain('Updates that CloudWatch sampled: 1; the 500 printed are a lower bound.');
});

test('--debug-log tells of frames and of no secret, for its owner only', async () => {
	const tailed = await TailedLogGroup.open();
	const path = join(await temporaryFolder(), 'debug.log');
	const program = inPipe(['trail', '--limit', '1', '--debug-log', path], {
		environment: {...tailed.environment, AWS_SESSION_TOKEN: 'the-session-token'},
	});
	await program.until('the session', () => program.notes.includes('Live.'));
	tailed.append(record());
	expect(await program.ended()).toMatchObject({code: 0});
	const log = await readFile(path, 'utf8');
	expect(log).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z session "[^"]+" started$/m);
	expect(log).toMatch(/update of 1 events, \d+ characters$/m);
	expect(log).not.toContain(secretAccessKey);
	expect(log).not.toContain('the-session-token');
	expect(log).not.toContain('AKIAIOSFODNN7EXAMPLE');
	expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a source that fails after events: they are printed, then the sentence, 3', async () => {
	const tailed = await TailedLogGroup.open();
	const program = inPipe(['trail'], {environment: tailed.environment});
	await program.until('the session', () => program.notes.includes('Live.'));
	tailed.append(record());
	await program.until('the event', () => program.output.includes('GetItem'));
	tailed.endpoint.fail('StartLiveTail', {
		kind: 'error',
		name: 'AccessDeniedException',
		status: 400,
	});
	tailed.endpoint.breakSessions('close');
	const {code, output, notes} = await program.ended();
	expect(code).toBe(3);
	expect(linesOf(output)).toHaveLength(1);
	expect(linesOf(notes)).toEqual([
		'trailtail: Live.',
		'trailtail: Reconnecting: CloudWatch Logs closed the connection.',
		expect.stringMatching(/^trailtail: .*logs:StartLiveTail.*\.$/),
	]);
});

test('a debug log that cannot be written is a failure, 2', async () => {
	const folder = await temporaryFolder();
	const program = inPipe(['demo', '--limit', '1', '--debug-log', join(folder, 'none', 'log')]);
	expect(await program.ended()).toMatchObject({
		code: 2,
		output: '',
		notes: expect.stringMatching(/^trailtail: The debug log .* cannot be written \(ENOENT.*\n$/),
	});
});

test.each([['--help'], ['demo', '--help']])('%s %s prints the help and ends', async (...words) => {
	const program = inPipe(words);
	const {code, output, notes} = await program.ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
	expect(output).toContain('trailtail demo ');
	expect(output).toContain('--endpoint-url URL');
});

test('--version', async () => {
	const program = inPipe(['--version']);
	const {version} = JSON.parse(await readFile('package.json', 'utf8'));
	expect(await program.ended()).toMatchObject({code: 0, output: `${version}\n`, notes: ''});
});
