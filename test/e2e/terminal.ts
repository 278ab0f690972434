import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** The built program. */
export const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const patience = 20_000;

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: NodeJS.ProcessEnv;
	readonly cwd?: string;
};

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
	readonly #changes = new Set<() => void>();
	#exit: {readonly code: number; readonly signal: number} | undefined;
	#written = '';

	constructor(command: string, parameters: readonly string[], options: TerminalOptions = {}) {
		const {columns = 120, rows = 32, environment = {}, cwd} = options;
		this.#screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 500});
		this.#process = spawn(command, [...parameters], {
			cols: columns,
			rows,
			name: 'xterm-256color',
			env: {...withoutCi(process.env), ...environment},
			...(cwd !== undefined && {cwd}),
		});
		this.#process.onData(data => {
			this.#written += data;
			this.#screen.write(data, () => this.#changed());
		});
		this.#process.onExit(({exitCode, signal}) => {
			// The last output may still be on its way through the emulator.
			this.#screen.write('', () => {
				this.#exit = {code: exitCode, signal: signal ?? 0};
				this.#changed();
			});
		});
		// What the emulator answers, to questions about the cursor for example, goes to the program.
		this.#screen.onData(data => this.#process.write(data));
	}

	/** All that was written, escape sequences included. */
	get written(): string {
		return this.#written;
	}

	get pid(): number {
		return this.#process.pid;
	}

	/** Whether the alternate screen is shown. */
	get buffer(): 'normal' | 'alternate' {
		return this.#screen.buffer.active.type;
	}

	/** Whether a frame is half written: the program brackets each by synchronized output. */
	get drawing(): boolean {
		return this.#screen.modes.synchronizedOutputMode;
	}

	/** The rows of the screen, without the blanks at their ends. */
	lines(): readonly string[] {
		return Array.from({length: this.#screen.rows}, (_, row) => this.#line(row)?.translateToString(true) ?? '');
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

	kill(signal?: string): void {
		this.#process.kill(signal);
	}

	/** Resolves when the screen fulfils a condition. */
	async until(what: string, condition: (text: string) => boolean): Promise<void> {
		await this.#wait(what, () => condition(this.text()));
	}

	async untilShown(...texts: readonly string[]): Promise<void> {
		await this.until(`${texts.join(', ')} on the screen`, text => texts.every(part => text.includes(part)));
	}

	async untilGone(text: string): Promise<void> {
		await this.until(`${text} gone`, shown => !shown.includes(text));
	}

	async exited(): Promise<{readonly code: number; readonly signal: number}> {
		await this.#wait('the program to end', () => this.#exit !== undefined);
		return this.#exit ?? {code: -1, signal: 0};
	}

	/** Ends the program however it stands. */
	close(): void {
		if (this.#exit === undefined) {
			this.#process.kill('SIGKILL');
		}

		this.#screen.dispose();
	}

	async #wait(what: string, condition: () => boolean): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			const check = () => {
				if (condition()) {
					finish();
					resolve();
				}
			};

			const timer = setTimeout(() => {
				finish();
				reject(new Error(`Waited ${patience} ms for ${what}; the screen was:\n${this.text()}`));
			}, patience);
			const finish = () => {
				clearTimeout(timer);
				this.#changes.delete(check);
			};

			this.#changes.add(check);
			check();
		});
	}

	#line(row: number) {
		return this.#screen.buffer.active.getLine(this.#screen.buffer.active.viewportY + row);
	}

	#changed(): void {
		for (const check of [...this.#changes]) {
			check();
		}
	}
}

/** Any CI variable, even empty, makes Ink draw nothing but the last frame. */
function withoutCi(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const {CI: _ci, CONTINUOUS_INTEGRATION: _integration, NO_COLOR: _noColor, ...rest} = environment;
	return rest;
}
