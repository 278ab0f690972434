import {Buffer} from 'node:buffer';
import {PassThrough, Writable} from 'node:stream';
import xterm from '@xterm/headless';
import {type Instance, render} from 'ink';
import type {Order} from '../../source/store/view.ts';
import {App, type AppProps} from '../../source/ui/app.tsx';
import {Asker} from '../../source/ui/ask/asker.ts';
import type {OfferedEngine} from '../../source/ui/ask/counting-engine.ts';
import {FramePacing} from '../../source/ui/frame-pacing.ts';
import {TerminalInput} from '../../source/ui/mouse/terminal-input.ts';
import {type Preferences, usualPreferences} from '../../source/ui/preferences.ts';
import {Saver} from '../../source/ui/save/saver.ts';
import {createTheme, type Theme} from '../../source/ui/theme.ts';
import {takeWholeFrames} from '../../source/ui/whole-frame.ts';
import {Changes} from '../fixtures/changes.ts';
import {noEngine} from './ask/engines.ts';
import type {TestFeed} from './test-feed.ts';

export const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	left: '\u001B[D',
	right: '\u001B[C',
	pageDown: '\u001B[6~',
	home: '\u001B[H',
	end: '\u001B[F',
	enter: '\r',
	esc: '\u001B',
	tab: '\t',
	backspace: '\u007F',
	click: (column: number, row: number) =>
		`\u001B[<0;${column + 1};${row + 1}M\u001B[<0;${column + 1};${row + 1}m`,
	wheel: (towards: 'up' | 'down', column: number, row: number) =>
		`\u001B[<${towards === 'up' ? 64 : 65};${column + 1};${row + 1}M`,
	paste: (text: string) => `\u001B[200~${text}\u001B[201~`,
} as const;

/** What Ink writes to: a terminal of a size, whose screen can be read. */
class ScreenOutput extends Writable {
	readonly isTTY = true;
	bytes = 0;
	readonly #screen: InstanceType<typeof xterm.Terminal>;
	readonly #changed: () => void;
	written = '';

	constructor(screen: InstanceType<typeof xterm.Terminal>, changed: () => void) {
		super({decodeStrings: false});
		this.#screen = screen;
		this.#changed = changed;
	}

	get columns(): number {
		return this.#screen.cols;
	}

	get rows(): number {
		return this.#screen.rows;
	}

	override _write(text: string, _encoding: string, done: () => void): void {
		this.bytes += Buffer.byteLength(text);
		this.written += text;
		this.#screen.write(text, () => {
			done();
			this.#changed();
		});
	}
}

class Keyboard extends PassThrough {
	readonly isTTY = true;

	setRawMode(): this {
		return this;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}

export type AppOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly filter?: string;
	readonly order?: Order;
	readonly theme?: Theme;
	readonly manner?: 'drawn' | 'told';
	readonly saver?: AppProps['saver'];
	readonly alerts?: Partial<AppProps['alerts']>;
	readonly engine?: OfferedEngine;
	readonly preferences?: Partial<Preferences>;
};

/** The App on a screen in memory, drawn as the program draws it. Waits for content, never for time. */
export class RenderedApp {
	readonly ended: Promise<unknown>;
	readonly #screen: InstanceType<typeof xterm.Terminal>;
	readonly #output: ScreenOutput;
	readonly #keyboard = new Keyboard();
	readonly #instance: Instance;
	readonly #asker: Asker;
	readonly #changes = new Changes(() => this.text);
	#frames = 0;

	constructor(test: TestFeed, options: AppOptions = {}) {
		const {columns = 120, rows = 20, filter = '', order = 'arrival', saver, alerts = {}} = options;
		const preferences = {...usualPreferences, ...options.preferences};
		const {theme = createTheme(1), manner = 'drawn', engine = noEngine} = options;
		this.#screen = new xterm.Terminal({
			cols: columns,
			rows,
			allowProposedApi: true,
			// A pseudo-terminal does it on the way.
			convertEol: true,
		});
		// As the program does: terminals differ in the width of some characters, and no line may become two.
		this.#screen.write('\u001B[?7l');
		this.#screen.parser.registerOscHandler(52, data => {
			this.copied.push(Buffer.from(data.replace(/^c;/, ''), 'base64').toString());
			return true;
		});
		this.#screen.parser.registerOscHandler(9, text => {
			this.notifications.push(text);
			return true;
		});
		this.#screen.onBell(() => this.bells++);
		this.#output = new ScreenOutput(this.#screen, () => this.#changes.notify());
		takeWholeFrames();
		const pacing = new FramePacing();
		this.#asker = new Asker(engine, test.callers, pacing.request, preferences.saved);
		const input = new TerminalInput(this.#keyboard);
		this.#instance = render(
			<App
				feed={test.feed}
				filter={filter}
				order={order}
				theme={theme}
				pacing={pacing}
				now={() => test.now}
				callers={test.callers}
				alerts={{begin: 'off', quiet: 300_000, through: 'none', now: () => test.now, ...alerts}}
				asker={this.#asker}
				preferences={preferences}
				pointer={input}
				manner={manner}
				saver={saver ?? new Saver(test.feed, test.callers, () => test.now, pacing.request)}
			/>,
			{
				stdout: this.#output,
				stdin: input,
				interactive: true,
				alternateScreen: manner === 'drawn',
				isScreenReaderEnabled: manner === 'told',
				exitOnCtrlC: false,
				patchConsole: false,
				incrementalRendering: true,
				onRender: () => {
					this.#frames++;
					this.#changes.notify();
				},
			},
		);
		this.ended = this.#instance.waitUntilExit();
	}

	/** The rows of the screen, without the blanks at their ends. */
	get lines(): readonly string[] {
		const {active} = this.#screen.buffer;
		return Array.from(
			{length: this.#screen.rows},
			(_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
		);
	}

	get text(): string {
		return this.lines.join('\n');
	}

	/** How many frames were drawn so far. */
	get frames(): number {
		return this.#frames;
	}

	/** How many bytes were written to the terminal so far. */
	get bytesWritten(): number {
		return this.#output.bytes;
	}

	/** What the program had the terminal copy. */
	readonly copied: string[] = [];

	/** What the program had the desktop show, and how often it rang the bell. */
	readonly notifications: string[] = [];
	bells = 0;

	/** All that was written, escape sequences included. */
	get written(): string {
		return this.#output.written;
	}

	/** The row with the cursor of the list or the sidebar. */
	get selected(): string {
		return this.lines.find(line => line.startsWith('>')) ?? '';
	}

	/** Keys that the program may read one by one or at once, as when it was busy; so nothing may follow Esc. */
	press(...pressed: readonly string[]): void {
		for (const key of pressed) {
			this.#keyboard.write(key);
		}
	}

	resize(columns: number, rows: number): void {
		this.#screen.resize(columns, rows);
		this.#output.emit('resize');
	}

	until(what: string, holds: (text: string) => boolean): Promise<void> {
		return this.#changes.until(what, () => holds(this.text));
	}

	async untilShown(...texts: readonly string[]): Promise<void> {
		await this.until(texts.join(', '), text => texts.every(part => text.includes(part)));
	}

	async untilGone(gone: string): Promise<void> {
		await this.until(`${gone} gone`, text => !text.includes(gone));
	}

	close(): void {
		this.#instance.unmount();
		void this.#asker.end();
		this.#instance.cleanup();
		this.#screen.dispose();
	}
}
