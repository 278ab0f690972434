import {homedir} from 'node:os';
import {join} from 'node:path';
import {CallerLists} from '../config/caller-lists.ts';
import {configDirectory} from '../config/directory.ts';
import {type KnownCallers, mistakeSentences} from '../config/known-callers.ts';
import {knownCallersName} from '../config/known-callers-file.ts';

/** The user's own list of known callers and the files given with --known. Throws a `Failure` where one cannot be read. */
export function openCallerLists(files: readonly string[]): CallerLists {
	const directory = configDirectory(process.env, process.platform, homedir());
	return new CallerLists(join(directory, knownCallersName), files);
}

/** Who these lists say is known. `note` is told of the lines that cannot be read. Throws a `Failure` where a file cannot. */
export function openKnownCallers(
	files: readonly string[],
	note: (sentence: string) => void,
): KnownCallers {
	const {known} = openCallerLists(files);
	for (const sentence of mistakeSentences(known.mistakes)) note(sentence);
	return known;
}
