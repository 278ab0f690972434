import {homedir} from 'node:os';
import {join} from 'node:path';
import {CallerLists} from '../config/caller-lists.ts';
import {configDirectory} from '../config/directory.ts';
import {knownCallersName} from '../config/known-callers-file.ts';

/** The user's own list of known callers and the files given with --known. Throws a `Failure` where one cannot be read. */
export function openCallerLists(files: readonly string[]): CallerLists {
	const directory = configDirectory(process.env, process.platform, homedir());
	return new CallerLists(join(directory, knownCallersName), files);
}
