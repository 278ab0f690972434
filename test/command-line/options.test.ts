import {describe, expect, test, vi} from 'vitest';
import {type Options, readCommandLine, readOptions} from '../../source/command-line/options.ts';
import {Failure} from '../../source/failure.ts';
import {usualPreferences} from '../../source/ui/preferences.ts';

const read = (...argv: readonly string[]) =>
	readOptions(readCommandLine(argv, import.meta), 'terminal');

const defaults: Options = {
	words: [],
	filter: '',
	clauses: [],
	output: {kind: 'screen'},
	duration: undefined,
	limit: undefined,
	exitOnMatch: 'off',
	alerting: {command: undefined, quiet: 300_000, screen: 'off'},
	keep: 200_000,
	profile: undefined,
	region: undefined,
	endpointUrl: undefined,
	debugLog: undefined,
	since: undefined,
	until: undefined,
	sweep: 'on',
	sweepRate: undefined,
	sessions: 1,
	maxMinutes: undefined,
	filterAt: 'local',
	known: [],
	redact: 'off',
	engine: undefined,
	askedTable: undefined,
	doctor: undefined,
	completion: undefined,
	preferences: usualPreferences,
	look: {theme: undefined, color: 'auto', mouse: 'on', manner: 'drawn'},
};

test('without options', () => {
	expect(read()).toEqual(defaults);
	expect(read('demo')).toEqual({...defaults, words: ['demo']});
});

test('every option', () => {
	const clauses = [
		[{condition: {kind: 'field', field: 'table', values: [['orders', '']]}, sense: 'has'}],
		[{condition: {kind: 'field', field: 'principal', values: [['etl-', '']]}, sense: 'has not'}],
	];
	expect(
		read(
			'one',
			'--filter=table:orders* !principal:etl-*',
			'--json',
			'--duration',
			'90s',
			'--limit',
			'5',
			'two',
			'--keep=10',
			'--profile',
			'prod',
			'--region=eu-west-1',
			'--endpoint-url',
			'http://127.0.0.1:4566',
			'--debug-log',
			'debug.log',
			'--no-sweep',
			'--sweep-rate=0.5',
			'--sessions',
			'4',
			'--since=2026-01-01T00:00:00Z',
			'--until=2026-01-01T01:00:00Z',
			'--max-minutes=90',
			'--server-filter',
			'--known=team',
			'--known',
			'shop',
			'--redact',
			'--on-match',
			'./page.sh',
			'--quiet-for',
			'10m',
			'--theme',
			'color-blind',
			'--color=always',
			'--no-mouse',
		),
	).toEqual({
		words: ['one', 'two'],
		filter: 'table:orders* !principal:etl-*',
		clauses,
		output: {kind: 'json'},
		duration: 90_000,
		limit: 5,
		exitOnMatch: 'off',
		keep: 10,
		profile: 'prod',
		region: 'eu-west-1',
		endpointUrl: 'http://127.0.0.1:4566',
		debugLog: 'debug.log',
		sweep: 'off',
		sweepRate: 0.5,
		sessions: 4,
		maxMinutes: 90,
		known: ['team', 'shop'],
		redact: 'on',
		alerting: {command: './page.sh', quiet: 600_000, screen: 'off'},
		filterAt: 'server',
		since: Date.UTC(2026, 0, 1),
		until: Date.UTC(2026, 0, 1, 1),
		preferences: usualPreferences,
		look: {theme: 'color-blind', color: 'always', mouse: 'off', manner: 'drawn'},
	});
});

describe('where events go', () => {
	test.each([
		['terminal', [], 'screen'],
		['terminal', ['--plain'], 'plain'],
		['terminal', ['--json'], 'json'],
		['pipe', [], 'plain'],
		['pipe', ['--plain'], 'plain'],
		['pipe', ['--json'], 'json'],
		['terminal', ['--exit-on-match'], 'plain'],
		['terminal', ['--exit-on-match', '--json'], 'json'],
	] as const)('in a %s with %j: %s', (terminal, argv, kind) => {
		expect(readOptions(readCommandLine(argv, import.meta), terminal).output).toEqual({kind});
	});

	test.each(['terminal', 'pipe'] as const)('in a %s counts are printed', terminal => {
		const counting = (...argv: readonly string[]) =>
			readOptions(readCommandLine(argv, import.meta), terminal).output;
		const fields = [
			{kind: 'field', name: 'principal'},
			{kind: 'path', name: 'awsRegion', path: ['awsRegion']},
		];
		expect(counting('--count-by', 'principal,awsRegion')).toEqual({
			kind: 'counts',
			fields,
			format: 'table',
		});
		expect(counting('--count-by=principal, awsRegion', '--format', 'json')).toEqual({
			kind: 'counts',
			fields,
			format: 'json',
		});
	});
});

test('what is told has no use for the mouse', () => {
	expect(read('--screen-reader').look).toMatchObject({manner: 'told', mouse: 'off'});
});

describe('words', () => {
	test('stay as they are typed: numbers, -, and all behind --', () => {
		expect(read('012', '-', '--limit', '3', '--', '--json', '-f').words).toEqual([
			'012',
			'-',
			'--json',
			'-f',
		]);
		expect(read('--', '-f').filter).toBe('');
	});

	test('are not swallowed by options without a value', () => {
		expect(read('--json', 'trail').words).toEqual(['trail']);
		expect(read('--plain', 'trail').words).toEqual(['trail']);
	});
});

describe('the filter', () => {
	test.each([
		['-f', 'event:Query'],
		['--filter', 'event:Query'],
		['-f', '"two words"'],
		['--filter', '"two words" table:orders'],
		['-f', 'table:orders principal:"a b"'],
		['-f', "'word'"],
		['-f', '-event:Query'],
		['--filter', '!event:Query'],
		['-f', '--json'],
		['-f', '012'],
		['-f', ''],
		['-f', 'a=b'],
	])('%s %s', (option, filter) => {
		expect(read('demo', option, filter, '--limit', '1')).toMatchObject({
			words: ['demo'],
			filter,
			limit: 1,
			output: {kind: 'screen'},
		});
	});

	test.each(['-f=event:Query', '--filter=event:Query'])('%s', option => {
		expect(read(option, 'demo')).toMatchObject({words: ['demo'], filter: 'event:Query'});
	});
});

describe('the command of --on-match', () => {
	test.each(["'my script' 'a b'", '"my script"', '-x', '--json', "printf 'a\nb'", 'a=b'])(
		'is what was typed: %s',
		command => {
			const alerting = {command, quiet: 300_000, screen: 'off'};
			expect(read('demo', '--on-match', command, '-f', '-a')).toMatchObject({
				alerting,
				filter: '-a',
			});
			expect(read(`--on-match=${command}`, 'demo')).toMatchObject({alerting, words: ['demo']});
		},
	);

	test('can be run for every match', () => {
		expect(read('--on-match', 'true', '--quiet-for', '0s').alerting.quiet).toBe(0);
	});
});

test('--alert begins with the alerts of the screen on', () => {
	expect(read('--alert', 'demo').alerting).toEqual({
		command: undefined,
		quiet: 300_000,
		screen: 'on',
	});
});

const completionMistake =
	'completion wants one of bash, zsh and fish, and no other word (./completion is the file of that name).';

test('completion is a word first', () => {
	expect(read('completion', 'zsh')).toEqual({
		...defaults,
		words: ['completion', 'zsh'],
		completion: 'zsh',
	});
	expect(read('./completion').completion).toBeUndefined();
});

const wrong: ReadonlyArray<readonly [readonly string[], string]> = [
	[['--nope'], 'There is no option --nope; trailtail --help lists them.'],
	[['--nope=3'], 'There is no option --nope; trailtail --help lists them.'],
	[['--no-color'], 'There is no option --no-color; trailtail --help lists them.'],
	[['--no-filter'], 'There is no option --no-filter; trailtail --help lists them.'],
	[['--constructor'], 'There is no option --constructor; trailtail --help lists them.'],
	[['--since', 'soon'], '--since wants 15m, 2h, 3d or an ISO 8601 time, not “soon”.'],
	[['--since', '5m', '--until', '10m'], '--until has to be after --since.'],
	[['--sweep-rate', '0'], '--sweep-rate wants calls a second, above 0 and up to 25, not “0”.'],
	[['--sweep-rate', 'x'], '--sweep-rate wants calls a second, above 0 and up to 25, not “x”.'],
	[['--sessions', '3'], '--sessions is 1, 2, 4 or 8, not “3”.'],
	[['-x'], 'There is no option -x; trailtail --help lists them.'],
	[['-principal:etl'], 'There is no option -p; trailtail --help lists them.'],
	[['--json', '--plain'], 'Choose one of --json and --plain.'],
	[['--limit', '1', '--limit', '2'], 'Each option can be given once.'],
	[
		['--count-by', 'event', '--json'],
		'Choose one of --count-by and --json; --format json makes JSON of counts.',
	],
	[
		['--count-by', 'event', '--plain'],
		'Choose one of --count-by and --plain; counts are lines already.',
	],
	[
		['--count-by', 'event', '--exit-on-match'],
		'Choose one of --count-by and --exit-on-match, which ends at the first event that could be counted.',
	],
	[
		['--count-by', ''],
		'--count-by wants names with commas between them, such as table,principal or eventName,awsRegion.',
	],
	[
		['--count-by', 'event', '--format', 'xml'],
		'--format is table, csv, json, markdown, not “xml”.',
	],
	[['--format', 'json'], '--format is for counts: give --count-by as well.'],
	[
		['--exit-on-match', '--limit', '3'],
		'--exit-on-match ends at the first match: leave out --limit.',
	],
	[['--on-match'], '--on-match wants a value.'],
	[['--on-match', ''], '--on-match wants a value.'],
	[['--on-match', 'a', '--on-match', 'b'], 'Each option can be given once.'],
	[
		['--on-match', 'a', '--quiet-for', '5'],
		'--quiet-for wants a time such as 30s, 5m, 2h or 0s, not “5”.',
	],
	[['--plain', '--quiet-for', '5m'], '--quiet-for wants --on-match.'],
	[['--json', '--alert'], '--alert is for the full screen: elsewhere --on-match runs a command.'],
	[
		['--engine', 'insights', '--count-by', 'event', '--since', '3d', '--on-match', 'a'],
		'--engine and --on-match do not go together: an engine gives counts, no events.',
	],
	[['completion'], completionMistake],
	[['completion', 'ksh'], completionMistake],
	[['completion', 'bash', 'zsh'], completionMistake],
	[
		['--theme', 'blue'],
		'--theme is terminal, dark, light, high-contrast, color-blind, none, not “blue”.',
	],
	[['--color'], '--color is auto, always, never, not “”.'],
	[['--no-theme'], 'There is no option --no-theme; trailtail --help lists them.'],
	[['--known', ''], '--known wants a value.'],
	[['--no-known'], 'There is no option --no-known; trailtail --help lists them.'],
	[['-f', 'a', '--filter', 'b'], 'Each option can be given once.'],
	[['-f'], '--filter wants a value.'],
	[['demo', '--filter'], '--filter wants a value.'],
	[['--profile'], '--profile wants a value.'],
	[['--profile', '--json'], '--profile wants a value.'],
	[['--region='], '--region wants a value.'],
	[['--endpoint-url'], '--endpoint-url wants a value.'],
	[['--debug-log', ''], '--debug-log wants a value.'],
	[['--limit', '0'], '--limit wants a whole number from 1 on, not “0”.'],
	[['--limit', '-5'], '--limit wants a whole number from 1 on, not “-5”.'],
	[['--limit', '1.5'], '--limit wants a whole number from 1 on, not “1.5”.'],
	[['--limit', '1e3'], '--limit wants a whole number from 1 on, not “1e3”.'],
	[['--limit'], '--limit wants a whole number from 1 on, not “”.'],
	[['--keep', 'all'], '--keep wants a whole number from 1 on, not “all”.'],
	[['--keep', '1000000000'], '--keep wants a whole number from 1 on, not “1000000000”.'],
	[['--duration', '5'], '--duration wants a time such as 30s, 15m, 2h or 3d, not “5”.'],
	[['--duration', '0s'], '--duration wants a time such as 30s, 15m, 2h or 3d, not “0s”.'],
	[['--duration'], '--duration wants a time such as 30s, 15m, 2h or 3d, not “”.'],
	[['--duration', '25d'], '--duration can be 24d at the most.'],
	[
		['-f', 'event:Query tabel:x'],
		'The filter cannot be read at “tabel:x”: There is no field “tabel”; did you mean table?',
	],
];

test.each(wrong)('%j is refused', (argv, message) => {
	expect(() => read(...argv)).toThrow(new Failure(2, message));
	expect(() => read(...argv)).toThrow(expect.objectContaining({code: 2}));
});

test('a filter that wants something else says so, in one sentence', () => {
	expect(() => read('-f', 'index:')).toThrow(/^The filter cannot be read at “index:”: .*[^.]\.$/);
});

test('--exit-on-match ends at the first match', () => {
	expect(read('--exit-on-match')).toMatchObject({limit: 1, exitOnMatch: 'on'});
});

test('the longest duration a timer takes is one', () => {
	expect(read('--duration', '24d').duration).toBe(24 * 86_400_000);
});

describe('--help and --version print and end, whatever stands beside them', () => {
	test.each([
		[['--help'], 'Usage'],
		[['demo', '--help', '--limit', '3'], 'Usage'],
		[['--version'], /^\d+\.\d+\.\d+/],
		[['demo', '--version'], /^\d+\.\d+\.\d+/],
	] as const)('%j', (argv, printed) => {
		const exit = vi.spyOn(process, 'exit').mockImplementation(code => {
			throw new Error(`exit ${code}`);
		});
		const log = vi.spyOn(console, 'log').mockImplementation(() => {});
		try {
			expect(() => read(...argv)).toThrow('exit 0');
			expect(log.mock.calls.flat().join('\n')).toMatch(printed);
		} finally {
			exit.mockRestore();
			log.mockRestore();
		}
	});

	test('an unknown option beside --help is still told of', () => {
		expect(() => read('--help', '--nope')).toThrow(/There is no option --nope/);
	});
});

test('what the screen looks like', () => {
	const {preferences} = read('--time=relative', '--columns', 'who, event');
	expect(preferences).toMatchObject({time: 'relative', columns: ['who', 'event']});
	expect(() => read('--time', 'now')).toThrow('--time is utc, local, relative, not “now”.');
	expect(() => read('--columns=who,what')).toThrow('--columns knows no column “what”;');
	expect(() => read('--plain', '--columns=who')).toThrow('--columns is for the full screen');
	expect(() => read('--json', '--time=utc')).toThrow('--time is for the full screen');
});
