import {basename} from 'node:path';

/** A program to run, and where its standard input comes from. */
export type Command = {
	readonly file: string;
	readonly parameters: readonly string[];
	readonly input?: string;
	readonly environment?: NodeJS.ProcessEnv;
	/** Statuses it may end with; 0 only. */
	readonly status?: 'any';
};

/** A pipeline for the shell; `$1` in it is the file. Nothing of a record is ever in the pipeline. */
export function shellCommand(pipeline: string, file: string): Command {
	return {file: 'sh', parameters: ['-c', pipeline, 'sh', file]};
}

/** The command as one would type it, without the folders of the machine it ran on. */
export function commandText({file, parameters, input}: Command): string {
	const [option, pipeline, , argument] = parameters;
	if (file === 'sh' && option === '-c' && pipeline !== undefined && argument !== undefined) {
		return pipeline.replaceAll('"$1"', withoutFolders(argument));
	}

	const words = [file, ...parameters].map(word => quoted(withoutFolders(word)));
	return words.join(' ') + (input === undefined ? '' : ` < ${withoutFolders(input)}`);
}

function withoutFolders(word: string): string {
	return word.replaceAll(/(?<![\w:/.])(?:\/[^\s/'"]+)+\/?/g, path => basename(path));
}

function quoted(word: string): string {
	if (/^[\w@%+=:,./-]+$/.test(word)) {
		return word;
	}

	return word.includes("'") ? `"${word}"` : `'${word}'`;
}
