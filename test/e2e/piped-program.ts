import {type ChildProcess, spawn} from 'node:child_process';
import {Changes} from '../fixtures/changes.ts';
import {environment} from './environment.ts';
import {program} from './terminal.ts';

const newline = 10;

export type PipedOptions = {
	/** Beyond what `environment` gives. */
	readonly environment?: NodeJS.ProcessEnv;
	readonly cwd?: string;
	/** What a shell runs in its place: `"$0" "$@"` is the program and its parameters. */
	readonly shell?: string;
};

export type Outcome = {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly output: string;
	readonly notes: string;
};

/** The built program without a terminal: pipes on standard input, output and error. */
export class PipedProgram {
	readonly #process: ChildProcess;
	readonly #output: Buffer[] = [];
	#notes = '';
	#lines = 0;
	#isClosed = false;
	readonly #changes = new Changes(() => `${this.output}\n${this.notes}`);

	constructor(parameters: readonly string[], options: PipedOptions = {}) {
		const {environment: variables = {}, cwd, shell} = options;
		const command = [process.execPath, program, ...parameters];
		const [file = '', ...rest] = shell === undefined ? command : ['sh', '-c', shell, ...command];
		this.#process = spawn(file, rest, {
			env: environment(variables),
			...(cwd !== undefined && {cwd}),
		});
		this.#process.stdout?.on('data', (chunk: Buffer) => {
			this.#output.push(chunk);
			for (const byte of chunk) {
				this.#lines += byte === newline ? 1 : 0;
			}

			this.#changes.notify();
		});
		this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
			this.#notes += text;
			this.#changes.notify();
		});
		this.#process.on('exit', () => this.#changes.notify());
		this.#process.on('close', () => {
			this.#isClosed = true;
			this.#changes.notify();
		});
		// The program may end before it has read all of its standard input.
		this.#process.stdin?.on('error', () => {});
	}

	/** Standard output. */
	get bytes(): Buffer {
		return Buffer.concat(this.#output);
	}

	get output(): string {
		return this.bytes.toString();
	}

	/** Whole lines of standard output. */
	get lines(): number {
		return this.#lines;
	}

	/** Standard error. */
	get notes(): string {
		return this.#notes;
	}

	write(input: string | Uint8Array): void {
		this.#process.stdin?.write(input);
	}

	endInput(input: string | Uint8Array = ''): void {
		this.#process.stdin?.end(input);
	}

	/** Goes away as a reader: the next write breaks the pipe. */
	stopReading(): void {
		this.#process.stdout?.destroy();
	}

	/** Is there, but does not read. */
	pauseReading(): void {
		this.#process.stdout?.pause();
	}

	resumeReading(): void {
		this.#process.stdout?.resume();
	}

	signal(signal: NodeJS.Signals): void {
		this.#process.kill(signal);
	}

	/** Resolves when what was written fulfils a condition; rejects when it does not in time (ms). */
	until(what: string, condition: () => boolean, patience?: number): Promise<void> {
		return this.#changes.until(what, condition, patience);
	}

	/** Resolves when the program has ended by itself and all it wrote is read; rejects when it has not in time (ms). */
	async ended(patience?: number): Promise<Outcome> {
		await this.until('the end', () => this.#isClosed, patience);
		const {exitCode, signalCode} = this.#process;
		return {code: exitCode, signal: signalCode, output: this.output, notes: this.notes};
	}

	/** Resolves when the program has ended, though not all it wrote may be read. */
	async exited(): Promise<Pick<Outcome, 'code' | 'signal'>> {
		const process = this.#process;
		await this.until('the exit', () => process.exitCode !== null || process.signalCode !== null);
		return {code: process.exitCode, signal: process.signalCode};
	}

	/** Ends the program however it stands. */
	close(): void {
		this.#process.kill('SIGKILL');
	}
}
