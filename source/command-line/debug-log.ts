import {appendFileSync, closeSync, fchmodSync, fstatSync, openSync} from 'node:fs';
import {Failure} from '../failure.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {note} from './note.ts';

/** Where --debug-log goes. Without the option nothing is written. */
export type DebugLog = {
	readonly write: (line: string) => void;
	readonly close: () => void;
};

/**
Appends to a file that only its owner can read; words of other machines are made safe, as logs are read in terminals.
What cannot be written any more, as on a full disk, ends the log and not the run, and is told when the log is closed.
Throws a `Failure` where it cannot be opened.
*/
export function openDebugLog(path: string | undefined): DebugLog {
	if (path === undefined) {
		return {write: () => {}, close: () => {}};
	}

	const file = open(path);
	let failure: string | undefined;
	return {
		write(line) {
			if (failure !== undefined) return;
			try {
				appendFileSync(file, `${new Date().toISOString()} ${toTerminalText(line)}\n`);
			} catch (error) {
				failure = reasonOf(error);
			}
		},
		close() {
			closeSync(file);
			if (failure !== undefined) {
				note(`The debug log ${path} is not whole (${failure}): give a file where there is room.`);
			}
		},
	};
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function open(path: string): number {
	try {
		const file = openSync(path, 'a', 0o600);
		// A file that was there before keeps its permissions otherwise; a device must keep them.
		if (fstatSync(file).isFile()) {
			fchmodSync(file, 0o600);
		}

		return file;
	} catch (error) {
		throw new Failure(
			2,
			`The debug log ${path} cannot be written (${reasonOf(error)}): give another file.`,
			{
				cause: error,
			},
		);
	}
}
