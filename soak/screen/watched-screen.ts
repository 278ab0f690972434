import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {Terminal, usualModes} from '../../test/e2e/terminal.ts';
import {saving} from './random-keys.ts';

const escapeKey = '\u001B';
/** ms between keys, drawn at random up to the longest; a lone Esc needs time to be told from the beginning of others. */
const pauses = {longest: 200, afterEscape: 150};
/** More steps back than any page is deep; the last ones clear a filter. */
const stepsBack = 8;
const patience = 60_000;

/** The built program in a terminal, and who presses its keys. */
export class WatchedScreen {
	readonly #terminal: Terminal;
	readonly #folder: string;
	#saves = 0;

	constructor(parameters: readonly string[], environment: NodeJS.ProcessEnv, folder: string) {
		this.#folder = folder;
		this.#terminal = Terminal.run(parameters, {
			environment: {...environment, XDG_CONFIG_HOME: folder},
			cwd: folder,
			columns: 120,
			rows: 40,
		});
	}

	get pid(): number {
		return this.#terminal.pid;
	}

	/** What is on the screen. */
	get text(): string {
		return this.#terminal.text();
	}

	async isLive(): Promise<void> {
		await this.#terminal.until('a live tail', text => text.includes('● live'), patience);
	}

	/** Presses keys as a person does, one after the other. */
	async press(keys: Iterable<string>, random: () => number): Promise<void> {
		for (const key of keys) {
			this.#terminal.press(key);
			await setTimeout(random() * pauses.longest + (key === escapeKey ? pauses.afterEscape : 0));
		}
	}

	resize(random: () => number): void {
		this.#terminal.resize(40 + Math.floor(random() * 160), 12 + Math.floor(random() * 38));
	}

	/** Saves what is shown in a file with this ending, and gives its text; undefined when the screen does not say within so many ms that it did. */
	async save(ending: string, random: () => number, within: number): Promise<string | undefined> {
		const name = `soak-${this.#saves++}${ending}`;
		await this.press(saving(name), random);
		const isSaved = (text: string) => /events? saved/.test(text) && text.includes(name);
		try {
			await this.#terminal.until(`${name} saved`, isSaved, within);
		} catch {
			return undefined;
		}

		return readFile(join(this.#folder, name), 'utf8');
	}

	/** Removes what was saved. */
	async removeSaved(): Promise<void> {
		const names = (await readdir(this.#folder)).filter(name => name.startsWith('soak-'));
		await Promise.all(names.map(name => rm(join(this.#folder, name), {force: true})));
	}

	/** Back to the plain list that goes on, whatever was pressed before. */
	async goBack(random: () => number): Promise<void> {
		this.#terminal.resize(160, 40);
		await this.press(
			Array.from({length: stepsBack}, () => escapeKey),
			random,
		);
		if (this.text.includes('paused, +')) await this.press([' '], random);
	}

	/** Quits; gives what is wrong with how it ended, if anything is. */
	async quit(): Promise<string | undefined> {
		this.#terminal.press('q');
		await this.#terminal.allWritten();
		const {written, modes} = this.#terminal;
		const status = /ended with (\d+)\r\n$/.exec(written)?.[1];
		if (status !== '0') return `The program ended with ${status}.`;
		if (written.includes('settings changed')) return 'The settings of the terminal are changed.';
		const left = Object.entries(usualModes).find(
			([mode, usual]) => Object.entries(modes).find(([name]) => name === mode)?.[1] !== usual,
		);
		return left && `The terminal is left with another ${left[0]} than before.`;
	}

	close(): void {
		this.#terminal.close();
	}
}
