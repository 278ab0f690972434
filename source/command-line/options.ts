import {Failure} from '../failure.ts';
import {parseFilter} from '../filter/parse.ts';
import type {SavedFilters} from '../filter/saved-name.ts';
import type {TermClause} from '../filter/term.ts';
import type {Look} from '../ui/look.ts';
import type {Preferences} from '../ui/preferences.ts';
import {type Alerting, readAlerting} from './alerting.ts';
import {readCompletion} from './completion/read-completion.ts';
import type {Shell} from './completion/shells.ts';
import {type DoctorRequest, readDoctor} from './doctor.ts';
import {type AskedTable, type Engine, readAskedTable, readEngine} from './engine.ts';
import {readFlags} from './flags.ts';
import {readLook} from './look.ts';
import {count, duration, given, notEmpty, sessions, sweepRate} from './option-values.ts';
import {type Output, readOutput} from './output.ts';
import {type Period, period} from './period.ts';
import {readPreferences} from './preferences.ts';
import {noSettings, type Settings} from './settings/settings.ts';
import {withSettings} from './settings/with-settings.ts';

/** What a run was asked for. Times are ms. */
export type Options = Period & {
	readonly words: readonly string[];
	readonly filter: string;
	readonly clauses: readonly TermClause[];
	/** How events come out: a screen only where there is a terminal. */
	readonly output: Output;
	readonly duration: number | undefined;
	readonly limit: number | undefined;
	/** Ends at the first match, and the exit status tells whether there was one. */
	readonly exitOnMatch: 'on' | 'off';
	readonly alerting: Alerting;
	readonly keep: number;
	readonly profile: string | undefined;
	readonly region: string | undefined;
	readonly endpointUrl: string | undefined;
	readonly debugLog: string | undefined;
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
	/** Takes secrets out of records before anything else sees them. */
	readonly redact: 'on' | 'off';
	/** Counts in place of trailtail. */
	readonly engine: Engine | undefined;
	/** What the screen asks Athena about, where it does not ask Logs Insights. */
	readonly askedTable: AskedTable | undefined;
	/** What doctor is asked, where the first word is that. */
	readonly doctor: DoctorRequest | undefined;
	/** Whose completions are asked for, where the first word is that. */
	readonly completion: Shell | undefined;
	/** What the screen looks like. */
	readonly preferences: Preferences;
	readonly look: Look;
};

const defaultKeep = 200_000;

/** A command line taken apart. */
export type CommandLine = ReturnType<typeof readFlags>;

/**
Takes the command line apart; `--help` and `--version` print and end the program. Throws a `Failure` for an option that
there is not.
*/
export function readCommandLine(argv: readonly string[], importMeta: ImportMeta): CommandLine {
	const cli = readFlags(argv, importMeta);
	if (cli.flags.help === true) {
		cli.showHelp(0);
	}

	if (cli.flags.version === true) {
		cli.showVersion();
	}

	return cli;
}

/**
Reads what a run is asked for. Throws a `Failure` that says what is wrong with it.
@param terminal whether standard output is one
@param openSettings what holds where the command line says nothing; throws a `Failure` as well
*/
export function readOptions(
	cli: CommandLine,
	terminal: 'terminal' | 'pipe',
	openSettings: () => Settings = () => noSettings,
): Options {
	const {filter = ''} = cli.flags;
	const words = cli.input.map(String);
	const completion = readCompletion(words);
	// A shell that starts completes whatever the settings are.
	const settings = completion === undefined ? openSettings() : noSettings;
	const clauses = readFilter(filter, settings.saved);
	const doctor = readDoctor(words, cli.flags, clauses);
	const output: Output = doctor === undefined ? readOutput(cli.flags, terminal) : {kind: 'plain'};
	const flags = withSettings(cli.flags, settings.flags, output);
	const asked = period(flags.since, flags.until);
	return {
		words,
		filter,
		clauses,
		output,
		duration: duration(flags.duration),
		...ending(flags),
		alerting: readAlerting(flags, output),
		keep: count('--keep', flags.keep) ?? defaultKeep,
		profile: given('--profile', flags.profile),
		region: given('--region', flags.region),
		endpointUrl: given('--endpoint-url', flags.endpointUrl),
		debugLog: given('--debug-log', flags.debugLog),
		...asked,
		sweep: flags.sweep === false ? 'off' : 'on',
		sweepRate: sweepRate('--sweep-rate', flags.sweepRate),
		sessions: sessions('--sessions', flags.sessions),
		maxMinutes: count('--max-minutes', flags.maxMinutes),
		filterAt: flags.serverFilter === true ? 'server' : 'local',
		known: (flags.known ?? []).map(file => notEmpty('--known', file)),
		redact: flags.redact === true ? 'on' : 'off',
		engine: readEngine(flags, output, asked),
		askedTable: readAskedTable(flags, output),
		doctor,
		completion,
		preferences: readPreferences(flags, settings, output),
		look: readLook(flags, process.env),
	};
}

function readFilter(filter: string, saved: SavedFilters): readonly TermClause[] {
	const parsed = parseFilter(filter, saved);
	if (parsed.kind === 'mistake') {
		const place = filter.slice(parsed.start, parsed.end);
		const end = /[.?…]$/.test(parsed.message) ? '' : '.';
		throw new Failure(2, `The filter cannot be read at “${place}”: ${parsed.message}${end}`);
	}

	return parsed.clauses;
}

function ending(flags: {
	readonly limit?: string | undefined;
	readonly exitOnMatch?: boolean | undefined;
}): Pick<Options, 'limit' | 'exitOnMatch'> {
	const limit = count('--limit', flags.limit);
	if (flags.exitOnMatch !== true) {
		return {limit, exitOnMatch: 'off'};
	}

	if (limit !== undefined) {
		throw new Failure(2, '--exit-on-match ends at the first match: leave out --limit.');
	}

	return {limit: 1, exitOnMatch: 'on'};
}
