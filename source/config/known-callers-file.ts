import {Failure} from '../failure.ts';
import type {Caller} from '../store/ledger.ts';
import {withCaller, withLine, withoutCaller} from './edit-callers.ts';
import {type CallerList, KnownCallers} from './known-callers.ts';
import {changeText, readText} from './private-file.ts';

/** The name of the user's own list in the directory of the program. */
export const knownCallersName = 'known-callers';

/**
Reads the user's own list, which need not be there, and lists of others, which must. Throws a `Failure` where one
cannot be read.
*/
export function readKnownCallers(own: string, others: readonly string[]): KnownCallers {
	return new KnownCallers([
		{file: own, text: textOf(own) ?? ''},
		...others.map(file => otherList(file)),
	]);
}

/** Adds a caller to the user's own list. Throws a `Failure` where that cannot be written. */
export function addKnownCaller(own: string, caller: Caller): void {
	change(own, text => withCaller(text, caller));
}

/** Adds a line as it was typed to the user's own list. Throws a `Failure` where that cannot be written. */
export function addKnownLine(own: string, line: string): void {
	change(own, text => withLine(text, line));
}

/** Takes a caller out of the user's own list. Throws a `Failure` where that cannot be written. */
export function removeKnownCaller(own: string, caller: Caller): void {
	change(own, text => withoutCaller(text, caller));
}

function otherList(file: string): CallerList {
	const text = textOf(file);
	if (text === undefined) {
		throw new Failure(2, `The list of known callers ${file} does not exist: check its path.`);
	}

	return {file, text};
}

function textOf(file: string): string | undefined {
	try {
		return readText(file);
	} catch (error) {
		throw new Failure(
			2,
			`The list of known callers ${file} cannot be read (${reasonOf(error)}): check its path, its permissions and that it is UTF-8.`,
			{cause: error},
		);
	}
}

function change(file: string, edit: (text: string) => string): void {
	try {
		changeText(file, edit);
	} catch (error) {
		throw new Failure(
			2,
			`The list of known callers ${file} cannot be changed (${reasonOf(error)}): check its permissions and the space left on its disk.`,
			{cause: error},
		);
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
