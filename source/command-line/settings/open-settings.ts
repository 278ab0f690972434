import {homedir} from 'node:os';
import {join} from 'node:path';
import {configFileName} from '../../config/config-file.ts';
import {configDirectory} from '../../config/directory.ts';
import {readText} from '../../config/private-file.ts';
import {Failure} from '../../failure.ts';
import {note} from '../note.ts';
import {readEnvironment, withoutAwsVariables} from './read-environment.ts';
import {readSettings} from './read-settings.ts';
import type {Settings} from './settings.ts';

/** Of a file that is no settings at all everything is wrong: these are enough to see it. */
const mostSentences = 5;

/**
What the user's file sets, and over it the environment. A key that cannot be read ends the run: what it should have
done, such as hiding secrets, would else be left undone without a word. Each is told, with its place, and then a
`Failure` is thrown.
*/
export function openSettings(): Settings {
	const {env, platform} = process;
	const file = join(configDirectory(env, platform, homedir()), configFileName);
	const {settings, mistakes: inFile} = readSettings(textOf(file), file);
	const {flags, mistakes: inEnvironment} = readEnvironment(env, process.cwd());
	const mistakes = [...inFile, ...inEnvironment];
	const [first] = mistakes;
	if (first === undefined) {
		return {...settings, flags: {...withoutAwsVariables(settings.flags, env), ...flags}};
	}

	if (mistakes.length === 1) {
		throw new Failure(2, first);
	}

	for (const sentence of mistakes.slice(0, mostSentences)) note(sentence);
	throw new Failure(
		2,
		`${mistakes.length} settings cannot be read: correct them or take them out.`,
	);
}

function textOf(file: string): string {
	try {
		return readText(file) ?? '';
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Failure(
			2,
			`The configuration file ${file} cannot be read (${reason}): check its permissions and that it is UTF-8.`,
			{cause: error},
		);
	}
}
