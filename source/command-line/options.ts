import meow from 'meow';
import {Failure} from '../failure.ts';
import {parseFilter} from '../filter/parse.ts';
import type {TermClause} from '../filter/term.ts';
import {parseDuration, parseMoment} from './duration.ts';
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
	/** Times of delivery to read from and to, ms since the epoch. */
	readonly since: number | undefined;
	readonly until: number | undefined;
	readonly sweep: 'on' | 'off';
	/** Calls a second that sweeps make, over all log groups. */
	readonly sweepRate: number | undefined;
	/** Tail sessions that one log group is spread over. */
	readonly sessions: 1 | 2 | 4 | 8;
	/** Minutes that all tail sessions may be open together. */
	readonly maxMinutes: number | undefined;
	/** Where the terms of the filter that CloudWatch can apply are applied. */
	readonly filterAt: 'server' | 'local';
	/** Files that list known callers, besides the user's own. */
	readonly known: readonly string[];
};

const defaultKeep = 200_000;
/** A timer's longest time in Node; a longer one would be over at once. */
const longestDuration = 2 ** 31 - 1;

/** The account-wide quota of FilterLogEvents in the Region where it is highest. */
const mostSweepCalls = 25;
const sessionCounts = [1, 2, 4, 8] as const;

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
	since: {type: 'string'},
	until: {type: 'string'},
	sweep: {type: 'boolean', default: true},
	sweepRate: {type: 'string'},
	sessions: {type: 'string'},
	maxMinutes: {type: 'string'},
	serverFilter: {type: 'boolean'},
	known: {type: 'string', isMultiple: true},
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
	const cli = readFlags(withFilterTied(argv), importMeta);
	if (cli.flags.help === true) {
		cli.showHelp(0);
	}

	if (cli.flags.version === true) {
		cli.showVersion();
	}

	const {filter = '', json, plain, profile, region, endpointUrl, debugLog} = cli.flags;
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') {
		const place = filter.slice(parsed.start, parsed.end);
		const end = /[.?…]$/.test(parsed.message) ? '' : '.';
		throw new Failure(2, `The filter cannot be read at “${place}”: ${parsed.message}${end}`);
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
		...period(cli.flags.since, cli.flags.until),
		sweep: cli.flags.sweep ? 'on' : 'off',
		sweepRate: sweepRate(cli.flags.sweepRate),
		sessions: sessions(cli.flags.sessions),
		maxMinutes: count('--max-minutes', cli.flags.maxMinutes),
		known: cli.flags.known ?? [],
		filterAt: cli.flags.serverFilter === true ? 'server' : 'local',
	};
}

function readFlags(argv: readonly string[], importMeta: ImportMeta) {
	const cli = parse(argv, importMeta);
	for (const [name, value] of Object.entries<unknown>(cli.flags)) {
		// The parser makes `false` of --no-filter, whatever the option's type.
		if (!isFlag(name) || (value === false && flags[name].type === 'string')) {
			throw new Failure(
				2,
				`There is no option ${optionText(name, value)}; trailtail --help lists them.`,
			);
		}
	}

	return cli;
}

function parse(argv: readonly string[], importMeta: ImportMeta) {
	try {
		return meow(helpText, {
			importMeta,
			argv,
			flags,
			allowUnknownFlags: true,
			// Its own way prints help only when nothing stands beside the option.
			autoHelp: false,
			autoVersion: false,
		});
	} catch (error) {
		// It throws for nothing else.
		throw new Failure(2, 'Each option can be given once.', {cause: error});
	}
}

/** A filter may begin with `-`, its NOT, which the parser would read as options: it is tied to its option. */
function withFilterTied(argv: readonly string[]): readonly string[] {
	const end = argv.indexOf('--');
	const place = argv
		.slice(0, end === -1 ? undefined : end)
		.findIndex(word => word === '-f' || word === '--filter');
	if (place === -1) {
		return argv;
	}

	const filter = argv[place + 1];
	if (filter === undefined) {
		throw new Failure(2, '--filter wants a value.');
	}

	return [...argv.slice(0, place), `--filter=${filter}`, ...argv.slice(place + 2)];
}

function isFlag(name: string): name is keyof typeof flags {
	return Object.hasOwn(flags, name);
}

function optionText(name: string, value: unknown): string {
	if (name.length === 1) {
		return `-${name}`;
	}

	const words = name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
	return value === false ? `--no-${words}` : `--${words}`;
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

	if (length > longestDuration) {
		throw new Failure(2, '--duration can be 24d at the most.');
	}

	return length;
}

function period(
	sinceText: string | undefined,
	untilText: string | undefined,
): Pick<Options, 'since' | 'until'> {
	const now = Date.now();
	const since = moment('--since', sinceText, now);
	const until = moment('--until', untilText, now);
	if (until !== undefined && since === undefined) {
		throw new Failure(2, '--until wants --since as well, to say where reading begins.');
	}

	if (until !== undefined && since !== undefined && until <= since) {
		throw new Failure(2, '--until has to be after --since.');
	}

	return {since, until};
}

function moment(name: string, text: string | undefined, now: number): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	const time = parseMoment(text, now);
	if (time === undefined) {
		throw new Failure(2, `${name} wants 15m, 2h, 3d or an ISO 8601 time, not “${text}”.`);
	}

	return time;
}

function sweepRate(text: string | undefined): number | undefined {
	const rate = text === undefined ? undefined : Number(text);
	if (rate !== undefined && !(rate > 0 && rate <= mostSweepCalls)) {
		throw new Failure(
			2,
			`--sweep-rate wants calls a second, above 0 and up to ${mostSweepCalls}, not “${text}”.`,
		);
	}

	return rate;
}

function sessions(text: string | undefined): Options['sessions'] {
	const number = sessionCounts.find(allowed => String(allowed) === (text ?? '1'));
	if (number === undefined) {
		throw new Failure(2, `--sessions is 1, 2, 4 or 8, not “${text}”.`);
	}

	return number;
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
