import {Failure} from '../../failure.ts';
import {type Shell, shells} from './shells.ts';

/**
Reads a command line whose first word is `completion`; `undefined` for another one. Throws a `Failure` for a shell that
there are no completions for.
*/
export function readCompletion([first, name, ...others]: readonly string[]): Shell | undefined {
	if (first !== 'completion') {
		return undefined;
	}

	const shell = shells.find(known => known === name);
	if (shell === undefined || others.length > 0) {
		throw new Failure(
			2,
			'completion wants one of bash, zsh and fish, and no other word (./completion is the file of that name).',
		);
	}

	return shell;
}
