import {execFileSync} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {hostileRecord, record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';

let cwd = '';

beforeEach(async () => {
	cwd = await mkdtemp(join(tmpdir(), 'trailtail-on-match-'));
	onTestFinished(() => rm(cwd, {recursive: true}));
});

const account = '987654321098';

function by(userName: string, fields: Readonly<Record<string, unknown>> = {}): string {
	const userIdentity = {type: 'IAMUser', userName, accountId: account};
	return record({userIdentity, recipientAccountId: account, ...fields});
}

async function logFile(texts: readonly string[]): Promise<string> {
	await writeFile(join(cwd, 'log.ndjson'), `${texts.join('\n')}\n`);
	return 'log.ndjson';
}

async function read(name: string): Promise<string> {
	return readFile(join(cwd, name), 'utf8');
}

const mallory = by('mallory', {eventName: 'DeleteTable', userAgent: '$(touch x)`touch x`;touch x'});
const texts = [
	by('jane'),
	mallory,
	by('jane'),
	by('jane', {errorCode: 'AccessDenied'}),
	'no record',
];

describe.each(['--plain', '--json', '--count-by=principal'])('%s', output => {
	test('each group is told of once, and the answers are what they are without it', async () => {
		const file = await logFile(texts);
		const without = await inPipe([file, output], {cwd}).ended();
		expect(without.output).toContain('mallory');
		const command = 'cat >> out; echo told; echo told >&2';
		const program = inPipe([file, output, '--on-match', command], {cwd});
		const {code, output: answer, notes} = await program.ended();
		expect({code, answer}).toEqual({code: 0, answer: without.output});
		expect((await read('out')).trimEnd().split('\n').sort()).toEqual(
			[texts[0], texts[1], texts[3]].sort(),
		);
		expect(notes.match(/^told$/gm)).toHaveLength(6);
		expect(notes).toContain(
			'trailtail: Matches held back, and told to no command of --on-match: 1.\n',
		);
		expect((await readdir(cwd)).sort()).toEqual(['log.ndjson', 'out']);
	});
});

test('the filter and --redact hold for it as well', async () => {
	const options = ['-f', 'event:DeleteTable', '--redact', '--on-match', 'cat >> out'];
	const {code} = await inPipe([await logFile(texts), ...options], {cwd}).ended();
	expect(code).toBe(0);
	const out = await read('out');
	expect(JSON.parse(out)).toMatchObject({eventName: 'DeleteTable'});
	expect(out).not.toContain(account);
});

test('--exit-on-match waits for it, and its status is not that of the command', async () => {
	const options = ['--json', '--exit-on-match', '--on-match', 'cat > out; exit 5'];
	const program = inPipe([await logFile([mallory]), ...options], {cwd});
	const {code, output, notes} = await program.ended();
	expect({code, output}).toEqual({code: 0, output: `${mallory}\n`});
	expect(await read('out')).toBe(output);
	expect(notes).toMatch(/^trailtail: The command of --on-match ended with status 5: .*\.\n$/);
});

test('--quiet-for 0s: every match is told of', async () => {
	const file = await logFile(Array.from({length: 30}, () => by('jane')));
	const command = 'cat >> out; echo $TRAILTAIL_MATCHES';
	const program = inPipe([file, '--json', '--quiet-for', '0s', '--on-match', command], {cwd});
	const {notes} = await program.ended();
	expect(notes).toBe('1\n'.repeat(30));
	expect((await read('out')).trimEnd().split('\n')).toHaveLength(30);
});

test('what a command writes reaches no terminal but as text', async () => {
	const command = `printf '\\033]0;TITLE\\007\\n'; cat; printf '\\033[31mRED' >&2; exit 9`;
	const program = inPipe([await logFile([hostileRecord()]), '--json', '--on-match', command], {
		cwd,
	});
	const {notes} = await program.ended();
	expect(notes).toContain('\\u001b]0;TITLE\\u0007\n');
	expect(notes).toContain('\\u001b[31mRED\n');
	expect(notes.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('Ctrl-C waits for what runs; again, it ends it and the program', async () => {
	const command =
		'exec 3> pipe; echo begun; while [ -e pipe ] && [ ! -e go ]; do sleep 0.05; done; echo done';
	execFileSync('mkfifo', [join(cwd, 'pipe')]);
	const interrupted = async () => {
		const program = inPipe(['-', '--json', '--on-match', command], {cwd});
		// It ends when the command and all it started are gone.
		const pipe = read('pipe');
		program.write(`${by('jane')}\n`);
		await program.until('its begin', () => program.notes.includes('begun'));
		program.signal('SIGINT');
		await program.until('the wait', () => program.notes.includes('Waiting for commands'));
		return {program, pipe};
	};
	const first = await interrupted();
	first.program.signal('SIGINT');
	expect(await first.program.ended()).toMatchObject({signal: 'SIGINT'});
	expect(await first.pipe).toBe('');

	const second = await interrupted();
	await writeFile(join(cwd, 'go'), '');
	const {code, notes} = await second.program.ended();
	expect(code).toBe(0);
	expect(notes).toBe(
		'begun\ntrailtail: Waiting for commands of --on-match: 1. Ctrl-C ends them.\ndone\n',
	);
	expect(await second.pipe).toBe('');
});

test('nobody reads the answers any more: the command is still waited for', async () => {
	const program = inPipe(['-', '--json', '--on-match', 'cat >> out; echo told'], {cwd});
	program.stopReading();
	program.write(`${by('jane')}\n`);
	program.endInput(`${by('mallory')}\n`);
	const {code, notes} = await program.ended();
	expect(code).toBe(0);
	expect(notes).toContain('told\n');
	expect(await read('out')).toContain('jane');
});

describe('in the full screen', () => {
	test('the command is run for what matches the filter given at the start', async () => {
		const {length} = texts;
		const file = await logFile(texts);
		const options = [file, '-f', 'event:DeleteTable', '--on-match', 'cat >> out; echo told'];
		const terminal = inTerminal(options, {cwd});
		await terminal.untilShown(`1 of ${length}`);
		terminal.press('/', '\u0015', 'jane', '\r');
		await terminal.untilShown(`3 of ${length}`);
		terminal.press('q');
		await terminal.untilShown('ended with 0');
		expect(await read('out')).toBe(`${mallory}\n`);
		expect(terminal.written).not.toContain('told');
	});

	test('one that fails is told of in the title and on the page of problems', async () => {
		const command = `printf 'no \\033[31mroute' >&2; exit 7`;
		const terminal = inTerminal([await logFile(texts), '--on-match', command], {cwd});
		await terminal.untilShown('1 problem !');
		terminal.press('!');
		await terminal.untilShown('ended with status 7', 'It said: no', '\\u001b[31mroute');
		terminal.press('q');
		await terminal.untilShown('Commands of --on-match that failed: 3 of 3.', 'ended with 0');
	});
});
