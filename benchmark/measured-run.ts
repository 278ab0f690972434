import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, open, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {buffer} from 'node:stream/consumers';
import type {Command} from './command.ts';

/** What a whole process took, its children included: ms of the clock, ms of user and system time, bytes at the most. */
export type Usage = {readonly wall: number; readonly cpu: number; readonly memory: number};

export type MeasuredRun = {
	readonly usage: Usage;
	readonly output: string;
	readonly errors: string;
};

/** GNU time: Node tells what it took itself, not what a child did. */
const time = '/usr/bin/time';

/** Runs a command to its end; throws when its status is not as expected. */
export async function measuredRun(command: Command): Promise<MeasuredRun> {
	const {file, parameters, input, environment = {}, status} = command;
	const folder = await mkdtemp(join(tmpdir(), 'trailtail-time-'));
	const usageFile = join(folder, 'usage');
	// The file itself and no pipe: nothing of ours stands between it and the command.
	const inputFile = input === undefined ? undefined : await open(input);
	try {
		const startedAt = performance.now();
		const child = spawn(time, ['-o', usageFile, '-f', '%U %S %M', file, ...parameters], {
			env: {...process.env, ...environment},
			stdio: [inputFile?.fd ?? 'ignore', 'pipe', 'pipe'],
		});
		const [output, errors] = await Promise.all([
			textOf(child.stdout),
			textOf(child.stderr),
			once(child, 'close'),
		]);
		const wall = performance.now() - startedAt;
		if (child.exitCode !== 0 && status !== 'any') {
			throw new Error(`${file} ended with ${child.exitCode}: ${errors.slice(-1000)}`);
		}

		return {usage: {wall, ...readUsage(await readFile(usageFile, 'utf8'))}, output, errors};
	} finally {
		await inputFile?.close();
		await rm(folder, {recursive: true});
	}
}

function readUsage(text: string): Omit<Usage, 'wall'> {
	// A line before it tells of a status that is not 0.
	const numbers = text.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
	const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = numbers;
	return {cpu: (user + system) * 1000, memory: kilobytes * 1024};
}

async function textOf(stream: Readable | null): Promise<string> {
	return stream === null ? '' : (await buffer(stream)).toString();
}
