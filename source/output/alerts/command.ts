import {type ChildProcess, spawn} from 'node:child_process';
import {setTimeout as sleep} from 'node:timers/promises';
import {eachLine} from './each-line.ts';

/** What a command is run with. */
export type CommandInput = {
	/** Written to its standard input. */
	readonly text: string;
	/** Added to its environment. Numbers alone: a shell may take anything else for more than a value. */
	readonly numbers: Readonly<Record<string, number>>;
};

export type CommandFailure =
	| {readonly kind: 'status'; readonly status: number}
	| {readonly kind: 'signal'; readonly signal: NodeJS.Signals}
	/** Was ended after so many ms. */
	| {readonly kind: 'too long'; readonly longest: number}
	| {readonly kind: 'not started'; readonly reason: string};

/** How a command ended; `stopped` when it was told to, by the signal. */
export type CommandOutcome =
	| {readonly kind: 'done'}
	| {readonly kind: 'stopped'}
	| {readonly kind: 'failed'; readonly failure: CommandFailure; readonly lastLine: string};

export type CommandOptions = {
	/** ms after which it is ended. */
	readonly longest: number;
	/** Ends it at once. */
	readonly signal: AbortSignal;
	/** Told each line that it writes to standard output or error, as it is. */
	readonly heard: (line: string) => void;
};

/** ms that output may come after the end. It stays open for longer where something goes on in the background. */
const outputPatience = 1000;

/**
Runs a command through the shell and waits for its end. It gets a session of its own: it cannot read the terminal, Ctrl-C
does not reach it, and it is ended with all that it started.
*/
export async function runCommand(
	command: string,
	{text, numbers}: CommandInput,
	options: CommandOptions,
): Promise<CommandOutcome> {
	const variables = Object.entries(numbers).map(([name, number]) => [name, String(number)]);
	let lastLine = '';
	try {
		const child: ChildProcess = spawn(command, {
			shell: true,
			detached: true,
			env: {...process.env, ...Object.fromEntries(variables)},
		});
		const ending = ended(child, options);
		const closed = new Promise<void>(resolve => child.on('close', resolve));
		const hear = (line: string) => {
			lastLine = line.trim() === '' ? lastLine : line;
			options.heard(line);
		};
		// There are no pipes where the system has none left.
		if (child.stdout) eachLine(child.stdout, hear);
		if (child.stderr) eachLine(child.stderr, hear);
		// It need not read what it is given.
		child.stdin?.on('error', () => {});
		child.stdin?.end(text);
		const outcome = await ending;
		await Promise.race([closed, sleep(outputPatience, undefined, {ref: false})]);
		return outcome === 'stopped' || outcome === 'done'
			? {kind: outcome}
			: {kind: 'failed', failure: outcome, lastLine};
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {kind: 'failed', failure: {kind: 'not started', reason}, lastLine};
	}
}

/** Rejects where it could not be started. */
function ended(
	child: ChildProcess,
	{longest, signal}: CommandOptions,
): Promise<'done' | 'stopped' | CommandFailure> {
	return new Promise((resolve, reject) => {
		const stop = () => finish('stopped');
		const timer = setTimeout(() => finish({kind: 'too long', longest}), longest);
		const settle = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', stop);
		};
		const finish = (outcome: 'stopped' | CommandFailure) => {
			settle();
			end(child);
			resolve(outcome);
		};

		child.on('error', error => {
			settle();
			reject(error);
		});
		child.on('exit', (status, killed) => {
			settle();
			if (killed !== null) {
				resolve({kind: 'signal', signal: killed});
			} else {
				resolve(status === 0 || status === null ? 'done' : {kind: 'status', status});
			}
		});
		signal.addEventListener('abort', stop);
		if (signal.aborted) stop();
	});
}

/** Ends a command and all of its session that is left. */
function end({pid}: ChildProcess): void {
	try {
		if (pid !== undefined) process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}
