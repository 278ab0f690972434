import {Terminal, type TerminalOptions} from '../test/e2e/terminal.ts';
import type {Context} from './row.ts';
import {trailtail} from './trailtail.ts';

/** The built program in a pseudo-terminal of 120×40. */
export class Screen extends Terminal {
	constructor(
		context: Context,
		parameters: readonly string[],
		options: Pick<TerminalOptions, 'environment'> = {},
	) {
		const {file, parameters: words} = trailtail(context, ...parameters);
		super(file, words, {columns: 120, rows: 40, ...options});
	}

	/** Ends the program as a user would, so that it can still write its profile, and closes the terminal. */
	async leave(): Promise<void> {
		try {
			this.signal('SIGTERM');
			await this.exited();
		} finally {
			this.close();
		}
	}
}
