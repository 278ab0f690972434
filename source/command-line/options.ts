import meow from 'meow';
import {Failure} from '../failure.ts';
import {parseFilter} from '../filter/parse.ts';
import type {TermClause} from '../filter/term.ts';
import {parseDuration} from './duration.ts';
import {helpText} from './help-text.ts';

/** What a run was asked for. Times are ms. */
export type Options = {
	readonly words: readonly string[];
	readonly filter: string;
	readonly clauses: readonly TermClause[];
	/** How events come out: `screen` only where there is a terminal. */
	readonly output: 'screen' | 'plain' | 'json';
	readonly duration: number | undefined;
	readonly limit: number | undefined;
	readonly keep: number;
	readonly profile: string | undefined;
	readonly region: string | undefined;
	readonly endpointUrl: string | undefined;
	readonly debugLog: string | undefined;
};

const defaultKeep = 200_000;

const flags = {
	filter: {type: 'string', shortFlag: 'f'},
	json: {type: 'boolean'},
	plain: {type: 'boolean'},
	duration: {type: 'string'},
	limit: {type: 'string'},
	keep: {type: 'string'},
	profile: {type: 'string'},
	region: {type: 'string'},
	endpointUrl: {type: 'string'},
	debugLog: {type: 'string'},
	help: {type: 'boolean'},
	version: {type: 'boolean'},
} as const;

/**
Reads the command line; `--help` and `--version` print and end the program. Throws a `Failure` that says
what is wrong with it.
@param terminal whether standard output is one
*/
export function readOptions(
	argv: readonly string[],
	importMeta: ImportMeta,
	terminal: 'terminal' | 'pipe',
): Options {
	const cli = meow(helpText, {importMeta, argv, flags, allowUnknownFlags: true, inferType: false});
	for (const name of Object.keys(cli.flags)) {
		if (!(name in flags)) {
			throw new Failure(2, `There is no option ${optionText(name)}; trailtail --help lists them.`);
		}
	}

	const {filter = '', json, plain, profile, region, endpointUrl, debugLog} = cli.flags;
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') {
		const place = filter.slice(parsed.start, parsed.end);
		throw new Failure(2, `The filter cannot be read at “${place}”: ${parsed.message}.`);
	}

	if (json === true && plain === true) {
		throw new Failure(2, 'Choose one of --json and --plain.');
	}

	const output =
		json === true ? 'json' : plain === true || terminal === 'pipe' ? 'plain' : 'screen';
	return {
		words: cli.input.map(String),
		filter,
		clauses: parsed.clauses,
		output,
		duration: duration(cli.flags.duration),
		limit: count('--limit', cli.flags.limit),
		keep: count('--keep', cli.flags.keep) ?? defaultKeep,
		profile: given('--profile', profile),
		region: given('--region', region),
		endpointUrl: given('--endpoint-url', endpointUrl),
		debugLog: given('--debug-log', debugLog),
	};
}

function optionText(name: string): string {
	return name.length === 1
		? `-${name}`
		: `--${name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}

function given(name: string, value: string | undefined): string | undefined {
	if (value === '') {
		throw new Failure(2, `${name} wants a value.`);
	}

	return value;
}

function duration(text: string | undefined): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	const length = parseDuration(text);
	if (length === undefined || length === 0) {
		throw new Failure(2, `--duration wants a time such as 30s, 15m, 2h or 3d, not “${text}”.`);
	}

	return length;
}

function count(name: string, text: string | undefined): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	if (!/^[1-9]\d{0,8}$/.test(text)) {
		throw new Failure(2, `${name} wants a whole number from 1 on, not “${text}”.`);
	}

	return Number(text);
}
