import {appendFileSync, closeSync, fchmodSync, fstatSync, openSync} from 'node:fs';
import {Failure} from '../failure.ts';

/** Where --debug-log goes. Without the option nothing is written. */
export type DebugLog = {
	readonly write: (line: string) => void;
	readonly close: () => void;
};

/** Appends to a file that only its owner can read. Throws a `Failure` where it cannot be opened. */
export function openDebugLog(path: string | undefined): DebugLog {
	if (path === undefined) {
		return {write: () => {}, close: () => {}};
	}

	const file = open(path);
	return {
		write: line => appendFileSync(file, `${new Date().toISOString()} ${line}\n`),
		close: () => closeSync(file),
	};
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
		const reason = error instanceof Error ? error.message : String(error);
		throw new Failure(
			2,
			`The debug log ${path} cannot be written (${reason}): give another file.`,
			{
				cause: error,
			},
		);
	}
}
