import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {Changes} from '../fixtures/changes.ts';
import {environment} from './environment.ts';

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	/** Beyond what `environment` gives. */
	readonly environment?: NodeJS.ProcessEnv;
	readonly cwd?: string;
};

/** Sets a colour or a style. */
export const colorSequence = /\u001B\[[\d;:]*m/;

/** What a program can leave behind in a terminal. */
export type Modes = {
	readonly buffer: 'normal' | 'alternate';
	readonly cursor: 'shown' | 'hidden';
	readonly autowrap: 'on' | 'off';
	readonly bracketedPaste: 'on' | 'off';
	readonly mouse: 'on' | 'off';
};

export const usualModes: Modes = {
	buffer: 'normal',
	cursor: 'shown',
	autowrap: 'on',
	bracketedPaste: 'off',
	mouse: 'off',
};

/**
Runs the program between two lines, and says whether the terminal's settings are what they were. What is written right
before the last process ends is lost once in some thousand times: the shell waits until it has been read.
*/
const shellScript = `
trap : INT
settings=$(stty -g)
echo before
sh -c 'echo pid $$; exec "$@"' sh "$@"
code=$?
[ "$(stty -g)" = "$settings" ] || echo settings changed
stty -echo
echo ended with $code
read -r _
`;

const ending = /ended with \d+\r\n$/;

/** One cell of the screen: its character, and its colour as a palette number (−1 the default one). */
export type Cell = {
	readonly character: string;
	readonly color: number;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly inverse: boolean;
};

/** A program in a pseudo-terminal whose screen can be read. Nothing here sleeps: it waits for what is expected. */
export class Terminal {
	readonly #screen: InstanceType<typeof xterm.Terminal>;
	readonly #process: IPty;
	readonly #changes = new Changes(() => this.text());
	#exit: {readonly code: number; readonly signal: number} | undefined;
	#written = '';

	constructor(command: string, parameters: readonly string[], options: TerminalOptions = {}) {
		const {columns = 120, rows = 32, environment: variables = {}, cwd} = options;
		this.#screen = new xterm.Terminal({
			cols: columns,
			rows,
			allowProposedApi: true,
			scrollback: 500,
		});
		this.#process = spawn(command, [...parameters], {
			cols: columns,
			rows,
			name: variables.TERM ?? 'xterm-256color',
			env: environment(variables),
			...(cwd !== undefined && {cwd}),
		});
		this.#process.onData(data => {
			this.#written += data;
			if (this.#isOver()) this.#process.write('\n');
			this.#screen.write(data, () => this.#changes.notify());
		});
		this.#process.onExit(({exitCode, signal}) => {
			// The last output may still be on its way through the emulator.
			this.#screen.write('', () => {
				this.#exit = {code: exitCode, signal: signal ?? 0};
				this.#changes.notify();
			});
		});
		// What the emulator answers, to questions about the cursor for example, goes to the program.
		this.#screen.onData(data => this.#process.write(data));
	}

	/**
	Runs the program from a shell, as people do: `before` and `pid …` are on the screen before it,
	`ended with …` comes after it.
	*/
	static run(parameters: readonly string[], options: TerminalOptions = {}): Terminal {
		const command = [process.execPath, program, ...parameters];
		return new Terminal('sh', ['-c', shellScript, 'sh', ...command], options);
	}

	/** All that was written, escape sequences included. */
	get written(): string {
		return this.#written;
	}

	/** Of the program, also where a shell runs it. */
	get pid(): number {
		return Number(/^pid (\d+)\r/m.exec(this.#written)?.[1] ?? this.#process.pid);
	}

	get modes(): Modes {
		const {wraparoundMode, bracketedPasteMode, mouseTrackingMode} = this.#screen.modes;
		const isCursorHidden =
			this.#written.lastIndexOf('\u001B[?25l') > this.#written.lastIndexOf('\u001B[?25h');
		return {
			buffer: this.#screen.buffer.active.type,
			cursor: isCursorHidden ? 'hidden' : 'shown',
			autowrap: wraparoundMode ? 'on' : 'off',
			bracketedPaste: bracketedPasteMode ? 'on' : 'off',
			mouse: mouseTrackingMode === 'none' ? 'off' : 'on',
		};
	}

	/** Whether a frame is half written: the program brackets each by synchronized output. */
	get drawing(): boolean {
		return this.#screen.modes.synchronizedOutputMode;
	}

	/** The rows of the screen, without the blanks at their ends. */
	lines(): readonly string[] {
		return Array.from(
			{length: this.#screen.rows},
			(_, row) => this.#line(row)?.translateToString(true, 0, this.#screen.cols).trimEnd() ?? '',
		);
	}

	text(): string {
		return this.lines().join('\n');
	}

	cells(row: number): readonly Cell[] {
		const line = this.#line(row);
		return Array.from({length: this.#screen.cols}, (_, column) => {
			const cell = line?.getCell(column);
			return {
				character: cell?.getChars() || ' ',
				color: cell === undefined || cell.isFgDefault() ? -1 : cell.getFgColor(),
				bold: (cell?.isBold() ?? 0) !== 0,
				dim: (cell?.isDim() ?? 0) !== 0,
				inverse: (cell?.isInverse() ?? 0) !== 0,
			};
		});
	}

	/** The cell where a text begins on the screen. */
	cellOf(text: string): Cell {
		for (const [row, line] of this.lines().entries()) {
			const column = line.indexOf(text);
			const cell = column === -1 ? undefined : this.cells(row)[column];
			if (cell !== undefined) {
				return cell;
			}
		}

		throw new Error(`“${text}” is not on the screen:\n${this.text()}`);
	}

	press(...keys: readonly string[]): void {
		for (const key of keys) {
			this.#process.write(key);
		}
	}

	resize(columns: number, rows: number): void {
		this.#screen.resize(columns, rows);
		this.#process.resize(columns, rows);
	}

	/** Sends a signal to the program, also where a shell runs it. */
	signal(signal: NodeJS.Signals): void {
		process.kill(this.pid, signal);
	}

	/** Resolves when the screen fulfils a condition; half a frame is not looked at. Rejects when it does not in time (ms). */
	async until(
		what: string,
		condition: (text: string) => boolean,
		patience?: number,
	): Promise<void> {
		await this.#changes.until(what, () => !this.drawing && condition(this.text()), patience);
	}

	async untilShown(...texts: readonly string[]): Promise<void> {
		await this.until(`${texts.join(', ')} on the screen`, text =>
			texts.every(part => text.includes(part)),
		);
	}

	async untilGone(text: string): Promise<void> {
		await this.until(`${text} gone`, shown => !shown.includes(text));
	}

	/** Resolves when all is here that a program of `run` wrote, and the shell after it: an exit may be heard of before. */
	async allWritten(): Promise<void> {
		await this.until('the end', () => this.#isOver());
	}

	async exited(): Promise<{readonly code: number; readonly signal: number}> {
		await this.#changes.until('the program to end', () => this.#exit !== undefined);
		return this.#exit ?? {code: -1, signal: 0};
	}

	/** Takes the terminal away, as closing its window does; programs hear of it by SIGHUP. */
	close(): void {
		if (this.#exit === undefined) {
			this.#process.kill('SIGKILL');
		}

		this.#screen.dispose();
	}

	/** Whether the shell of `run` has said its last; no more is looked at than that takes. */
	#isOver(): boolean {
		return ending.test(this.#written.slice(-24));
	}

	#line(row: number) {
		return this.#screen.buffer.active.getLine(this.#screen.buffer.active.viewportY + row);
	}
}
