import {dirname} from 'node:path';
import {readConfigFile} from '../../config/config-file.ts';
import {Failure} from '../../failure.ts';
import {readSavedFilters} from '../../filter/saved-filters.ts';
import {nearestName} from '../../filter/similar-names.ts';
import {usualKeymap} from '../../ui/keymap.ts';
import {remapKeys} from '../../ui/remap-keys.ts';
import {keyTexts} from './key-texts.ts';
import {type SettingFlags, settings} from './setting.ts';
import {noSettings, type Settings} from './settings.ts';

/** Settings as far as they can be read, and a sentence for each key that cannot. */
export type ReadSettings = {readonly settings: Settings; readonly mistakes: readonly string[]};

const tables: readonly string[] = ['filters', 'keys'];

/** What a single run is asked for: a file that always asked for it would surprise. */
const ofOneRun: readonly string[] = [
	'filter',
	'json',
	'plain',
	'count-by',
	'format',
	'duration',
	'limit',
	'exit-on-match',
	'on-match',
	'since',
	'until',
	'server-filter',
	'engine',
	'print-query',
	'debug-log',
];

/** Reads the text of the user's file; `file` is its name, for the sentences and for relative paths. */
export function readSettings(text: string, file: string): ReadSettings {
	const config = readConfigFile(text, tables);
	if (config.kind === 'mistake') {
		return {settings: noSettings, mistakes: [sentenceAt(file, config.line, config.sentence)]};
	}

	const {entries, lineOf} = config;
	let flags: SettingFlags = {};
	const filters = new Map<string, string>();
	const keys = new Map<string, readonly string[]>();
	const mistakes: {readonly path: readonly string[]; readonly sentence: string}[] = [];
	for (const {path, value} of entries) {
		const [name = '', inner] = path;
		try {
			if (inner === undefined) {
				flags = {...flags, ...readSetting(name, value, dirname(file))};
			} else if (name === 'keys') {
				keys.set(inner, keyTexts(inner, value));
			} else {
				filters.set(inner, filterText(path, value));
			}
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			mistakes.push({path, sentence: error.message});
		}
	}

	const {keymap, mistakes: wrongKeys} = remapKeys(usualKeymap, keys);
	const {saved, mistakes: wrongFilters} = readSavedFilters(filters);
	const all = [
		...mistakes,
		...wrongFilters.map(({name, sentence}) => ({
			path: ['filters', name],
			sentence: `filters.${name} cannot be used: ${sentence}`,
		})),
		...wrongKeys.map(({name, sentence}) => ({
			path: ['keys', name],
			sentence: `keys.${name}: ${sentence}`,
		})),
	].map(({path, sentence}) => ({line: lineOf(path), sentence}));
	return {
		settings: {flags, saved, keymap},
		mistakes: all
			.sort((a, b) => a.line - b.line)
			.map(({line, sentence}) => sentenceAt(file, line, sentence)),
	};
}

function readSetting(name: string, value: unknown, directory: string): SettingFlags {
	const read = settings.get(name);
	if (read === undefined) {
		throw new Failure(2, unknownKey(name));
	}

	return read({name, value, directory});
}

function unknownKey(name: string): string {
	if (tables.includes(name)) {
		return `${name} holds keys of its own, below a line [${name}].`;
	}

	if (ofOneRun.includes(name)) {
		return `${name} is for a single run: give --${name} on the command line.`;
	}

	const nearest = nearestName(name, [...settings.keys(), ...tables]);
	return `there is no key ${name}; ${nearest === undefined ? `there are ${[...settings.keys(), ...tables].join(', ')}.` : `did you mean ${nearest}?`}`;
}

function filterText(path: readonly string[], value: unknown): string {
	if (typeof value !== 'string') {
		throw new Failure(
			2,
			`${path.join('.')} wants a filter in quotes, such as 'table:orders* is:error'.`,
		);
	}

	return value;
}

function sentenceAt(file: string, line: number, sentence: string): string {
	return `${file} line ${line}: ${sentence}`;
}
