import {parse, TomlError} from 'smol-toml';

/** The name of the user's file in the directory of the program. */
export const configFileName = 'config.toml';

/** What a key of the file is set to: `keep` is the path `['keep']`, and `find` under `[keys]` is `['keys', 'find']`. */
export type ConfigEntry = {readonly path: readonly string[]; readonly value: unknown};

/** A file in TOML, its keys in their order; or why it is none. Lines count from 1. */
export type ConfigFile =
	| {
			readonly kind: 'entries';
			readonly entries: readonly ConfigEntry[];
			/** The line in which a key is set. */
			readonly lineOf: (path: readonly string[]) => number;
	  }
	| {readonly kind: 'mistake'; readonly line: number; readonly sentence: string};

/** Reads the text of a file. @param tables keys that hold keys of their own */
export function readConfigFile(text: string, tables: readonly string[]): ConfigFile {
	// Editors on Windows may begin a file with the mark of its encoding.
	const toml = text.replace(/^\uFEFF/, '');
	const parsed = parsedToml(toml);
	if (parsed instanceof TomlError) {
		const [, reason = ''] = /^Invalid TOML document: ([^\n]*)/.exec(parsed.message) ?? [];
		return {
			kind: 'mistake',
			line: parsed.line,
			sentence: `this is not TOML${reason === '' ? '' : ` (${reason})`}; text stands in quotes, as in region = "eu-west-1".`,
		};
	}

	const entries = Object.entries(parsed).flatMap(([name, value]): readonly ConfigEntry[] =>
		tables.includes(name) && isTable(value)
			? Object.entries(value).map(([inner, set]) => ({path: [name, inner], value: set}))
			: [{path: [name], value}],
	);
	return {kind: 'entries', entries, lineOf: path => lineOf(toml, path)};
}

function parsedToml(text: string): object | TomlError {
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof TomlError) {
			return error;
		}

		throw error;
	}
}

/**
The parser tells no places. So a key is set by the first lines that are TOML and have it, and begins after the longest
piece before that is TOML as well: a list may go over several lines.
*/
function lineOf(text: string, path: readonly string[]): number {
	const lines = text.split('\n');
	let before = 0;
	for (let count = 1; count <= lines.length; count++) {
		const piece = parsedToml(lines.slice(0, count).join('\n'));
		if (piece instanceof TomlError) {
			continue;
		}

		if (has(piece, path)) {
			return before + 1;
		}

		before = count;
	}

	return lines.length;
}

function has(value: unknown, [name, ...inner]: readonly string[]): boolean {
	return (
		name === undefined ||
		(isTable(value) && Object.hasOwn(value, name) && has(Reflect.get(value, name), inner))
	);
}

/** A list and a date are values. */
function isTable(value: unknown): value is object {
	return (
		typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
	);
}
