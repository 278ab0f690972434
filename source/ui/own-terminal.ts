import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {Failure} from '../failure.ts';
import {smallestTerminal} from './layout.ts';

/** Throws a `Failure` where no screen fits in. */
export function requireRoom({
	columns,
	rows,
}: {
	readonly columns: number;
	readonly rows: number;
}): void {
	if (columns < smallestTerminal.columns || rows < smallestTerminal.rows) {
		throw new Failure(
			2,
			`The terminal is ${columns}×${rows} and the screen takes ${smallestTerminal.columns}×${smallestTerminal.rows}: make it larger, or use --plain.`,
		);
	}
}

let opened: ReadStream | undefined;

/**
Where the keys come from: the terminal itself when standard input is the data. One screen after the other gets the
same, as what nobody reads any more would still take keys.
*/
export function keyboard(): ReadStream | NodeJS.ReadStream {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		opened ??= new ReadStream(openSync('/dev/tty', 'r'));
		return opened;
	} catch (error) {
		throw new Failure(2, 'There is no terminal to read keys from: use --plain or --json.', {
			cause: error,
		});
	}
}
