import {execFile} from 'node:child_process';
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, onTestFinished, type TestContext, test} from 'vitest';
import {environment} from './environment.ts';
import {inPipe} from './start.ts';
import {program, Terminal} from './terminal.ts';

const run = promisify(execFile);

/** What is typed after `trailtail `, and all that can become of its last word at Tab. */
const lines: ReadonlyArray<readonly [string, readonly string[]]> = [
	['--co', ['--color', '--columns', '--count-by']],
	['--form', ['--format']],
	['--no', ['--no-mouse', '--no-sweep']],
	['--format ', ['csv', 'json', 'markdown', 'table']],
	['--format c', ['csv']],
	['--json --engine i', ['insights']],
	['--sessions ', ['1', '2', '4', '8']],
	['--count-by ta', ['table', 'target']],
	['--count-by principal,tab', ['principal,table']],
	['-f ta', ['table:', 'target:']],
	['--filter prin', ['principal:']],
	['-f is:un', ['is:unknown']],
	['-f is:read,wr', ['is:read,write']],
	['-f !princ', ['!principal:']],
	['--filter=is:un', ['--filter=is:unknown']],
	['--format=c', ['--format=csv']],
	['--count-by=principal,tab', ['--count-by=principal,table']],
	['de', ['demo']],
	['--redact doc', ['doctor']],
	['demo --pla', ['--plain']],
	['demo tra', []],
	['doctor --form', ['--format']],
	['doctor --pla', []],
	['completion ', ['bash', 'fish', 'zsh']],
	['completion --', []],
	['--since ', []],
	['--limit tra', []],
	['--known team', ['team.txt']],
	['--plain tra', ['trail.json']],
	['with', ['with blank.json']],
];

let folder = '';
let variables: NodeJS.ProcessEnv = {};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-completion-'));
	for (const name of ['team.txt', 'trail.json', 'with blank.json']) {
		await writeFile(join(folder, name), '');
	}

	const commands = join(folder, 'bin');
	await mkdir(commands);
	const command = join(commands, 'trailtail');
	await writeFile(command, `#!/bin/sh\nexec '${process.execPath}' '${resolve(program)}' "$@"\n`);
	await chmod(command, 0o700);
	variables = {HOME: folder, PATH: `${commands}:${process.env.PATH}`};
});

afterAll(() => rm(folder, {recursive: true}));

/** Skips a test where there is no such shell. */
async function needs(shell: string, {skip}: Pick<TestContext, 'skip'>): Promise<void> {
	const isThere = await run('sh', ['-c', `command -v ${shell}`]).then(
		() => true,
		() => false,
	);
	skip(!isThere, `there is no ${shell} here`);
}

const clearLine = '\u0015';
const insertAll = '\u0014';

/** What an interactive shell offers. @param setup has it put at Ctrl-T all that Tab offers into the line */
async function offeredBy(
	shell: string,
	parameters: readonly string[],
	setup: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
	const terminal = new Terminal(shell, parameters, {
		columns: 200,
		environment: variables,
		cwd: folder,
	});
	onTestFinished(() => terminal.close());
	terminal.press(`${setup}; PS1='> '; echo re''ady\r`);
	await terminal.until('the prompt', text => /ready\s+>\s*$/.test(text));
	const offered: Record<string, readonly string[]> = {};
	for (const [place, [line]] of lines.entries()) {
		const end = ` #${place}`;
		terminal.press(`${clearLine}trailtail ${line}${insertAll}${end}`);
		await terminal.until(line, text => text.trimEnd().endsWith(end));
		const shown = terminal.text().trimEnd().split('\n').at(-1) ?? '';
		const before = `> trailtail ${line.slice(0, line.lastIndexOf(' ') + 1)}`;
		const after = shown.slice(before.length, -end.length);
		offered[line] = after === lastWord(line) ? [] : wordsOf(after).sort();
	}

	return offered;
}

function lastWord(line: string): string {
	return line.slice(line.lastIndexOf(' ') + 1);
}

/** The words of a line; a blank behind a backslash belongs to its word. */
function wordsOf(text: string): string[] {
	const words = text.match(/(?:\\.|[^ \\])+/g) ?? [];
	return words.map(word => word.replaceAll('\\', ''));
}

const expected = Object.fromEntries(lines);

test('bash', async context => {
	await needs('bash', context);
	const setup = `source <(trailtail completion bash); bind '"\\C-t": insert-completions'`;
	expect(await offeredBy('bash', ['--norc', '--noprofile', '-i'], setup)).toEqual(expected);
});

test('zsh', async context => {
	await needs('zsh', context);
	const setup = [
		'autoload -U compinit; compinit -u -D; source <(trailtail completion zsh)',
		"zstyle ':completion:all:*' insert true",
		"zstyle ':completion:all::::' completer _all_matches _complete",
		"zle -C all complete-word _generic; bindkey '^T' all",
	].join('; ');
	expect(await offeredBy('zsh', ['-f', '-i'], setup)).toEqual(expected);
});

test('fish', async context => {
	await needs('fish', context);
	const script = `
		trailtail completion fish | source
		for line in $argv
			echo "> $line"
			complete -C "trailtail $line"
		end`;
	const {stdout} = await run(
		'fish',
		['--no-config', '-c', script, '--', ...lines.map(([line]) => line)],
		{cwd: folder, env: environment(variables)},
	);
	const offered = stdout
		.split(/^> /m)
		.slice(1)
		.map(block => {
			const [line = '', ...candidates] = block.replace(/\n$/, '').split('\n');
			return [line, candidates.map(candidate => candidate.split('\t')[0]).sort()];
		});
	expect(Object.fromEntries(offered)).toEqual(expected);
});

test('a shell reads its script without a word', async () => {
	const program = inPipe(['completion', 'bash']);
	const {code, output, notes} = await program.ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
	const {stdout, stderr} = await run('bash', ['-c', `${output}\ncomplete -p trailtail`]);
	expect({stdout, stderr}).toEqual({
		stdout: 'complete -o default -F _trailtail trailtail\n',
		stderr: '',
	});
});
