import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Options, readCommandLine, readOptions} from '../../../source/command-line/options.ts';
import {
	readEnvironment,
	withoutAwsVariables,
} from '../../../source/command-line/settings/read-environment.ts';
import {readSettings} from '../../../source/command-line/settings/read-settings.ts';
import {settings, variableOf} from '../../../source/command-line/settings/setting.ts';
import type {Settings} from '../../../source/command-line/settings/settings.ts';

type Variables = Readonly<Record<string, string>>;

/** What holds in a run of these three layers. */
function optionsOf(
	file: string,
	variables: Variables,
	argv: readonly string[],
	terminal: 'terminal' | 'pipe' = 'terminal',
): Options {
	return readOptions(readCommandLine(argv, import.meta), terminal, () =>
		settingsOf(file, variables),
	);
}

function settingsOf(file: string, variables: Variables): Settings {
	const read = readSettings(file, '/home/jane/.config/trailtail/config.toml');
	const over = readEnvironment(variables, '/here');
	expect([...read.mistakes, ...over.mistakes]).toEqual([]);
	const flags = {...withoutAwsVariables(read.settings.flags, variables), ...over.flags};
	return {...read.settings, flags};
}

/** For each setting values that are told apart in the options. */
const values: Readonly<Record<string, readonly (string | boolean)[]>> = {
	profile: ['prod', 'dev', 'audit'],
	region: ['eu-west-1', 'us-east-1', 'sa-east-1'],
	'endpoint-url': ['http://127.0.0.1:1', 'http://127.0.0.1:2', 'http://127.0.0.1:3'],
	known: ['/one', '/two', '/three'],
	keep: ['1', '22', '333'],
	sweep: [true, false],
	'sweep-rate': ['0.5', '3', '25'],
	sessions: ['2', '4', '8'],
	'max-minutes': ['1', '2', '3'],
	redact: [true, false],
	alert: [true, false],
	'quiet-for': ['1s', '2m', '0s'],
	'athena-table': ['one', 'a.two', 'c.b.three'],
	workgroup: ['one', 'two', 'three'],
	time: ['utc', 'local', 'relative'],
	columns: ['who', 'time,event', 'index,ip,who'],
	theme: ['dark', 'none', 'color-blind'],
	mouse: [true, false],
	'screen-reader': [true, false],
};

test('every setting is tried here', () => {
	expect(Object.keys(values)).toEqual([...settings.keys()]);
});

const layer = (name: string) =>
	fc.option(fc.constantFrom(...(values[name] ?? [])), {nil: undefined});

const layers = fc.constantFrom(...settings.keys()).chain(name =>
	fc.record({
		name: fc.constant(name),
		file: layer(name),
		variable: layer(name),
		flag: layer(name),
	}),
);

/** A setting that means nothing without another has that beside it. */
const beside = ['--athena-table=beside'];

test('the command line counts more than the environment, and that more than the file', () => {
	fc.assert(
		fc.property(layers, ({name, file, variable, flag}) => {
			const written = (value: string | boolean | undefined) =>
				value === undefined ? [] : [option(name, value)];
			const others = name === 'workgroup' ? beside : [];
			const toml = file === undefined ? '' : `${name} = ${tomlOf(name, file)}\n`;
			const variables = variable === undefined ? {} : {[variableOf(name)]: String(variable)};
			expect(optionsOf(toml, variables, [...others, ...written(flag)])).toEqual(
				optionsOf('', {}, [...others, ...written(flag ?? variable ?? file)]),
			);
		}),
	);
});

function option(name: string, value: string | boolean): string {
	return typeof value === 'string' ? `--${name}=${value}` : `--${value ? '' : 'no-'}${name}`;
}

function tomlOf(name: string, value: string | boolean): string {
	return typeof value === 'boolean'
		? String(value)
		: name === 'known' || name === 'columns'
			? JSON.stringify(value.split(','))
			: JSON.stringify(value);
}

test('settings of different layers come together', () => {
	const options = optionsOf('region = "eu-west-1"\nkeep = 5\n', {TRAILTAIL_KEEP: '6'}, [
		'--profile=prod',
	]);
	expect(options).toMatchObject({region: 'eu-west-1', keep: 6, profile: 'prod'});
});

test('an empty variable sets nothing', () => {
	expect(optionsOf('keep = 5', {TRAILTAIL_KEEP: ''}, []).keep).toBe(5);
});

test('what the environment says to AWS counts more than the file', () => {
	const file = 'profile = "prod"\nregion = "eu-west-1"\nendpoint-url = "http://127.0.0.1:1"\n';
	const aws = {AWS_PROFILE: 'dev', AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:2'};
	expect(optionsOf(file, aws, [])).toMatchObject({
		profile: undefined,
		region: undefined,
		endpointUrl: undefined,
	});
	expect(optionsOf(file, {AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE'}, [])).toMatchObject({
		profile: undefined,
		region: 'eu-west-1',
	});
	expect(optionsOf(file, {...aws, TRAILTAIL_PROFILE: 'audit'}, []).profile).toBe('audit');
});

test('paths begin at the file, or where the program was started', () => {
	expect(optionsOf('known = ["team", "/all"]', {}, []).known).toEqual([
		'/home/jane/.config/trailtail/team',
		'/all',
	]);
	expect(optionsOf('', {TRAILTAIL_KNOWN: 'team:/all'}, []).known).toEqual(['/here/team', '/all']);
});

test('a setting that means nothing to a run does not refuse it', () => {
	const file = 'alert = true\nquiet-for = "1m"\nathena-table = "logs"\nworkgroup = "audit"\n';
	expect(optionsOf(file, {}, [], 'pipe').alerting).toMatchObject({screen: 'off', quiet: 300_000});
	expect(optionsOf(file, {}, ['--on-match=x'], 'pipe').alerting.quiet).toBe(60_000);
	expect(optionsOf('workgroup = "audit"', {}, []).askedTable).toBeUndefined();
	const counted = ['--count-by=event', '--since=1h'];
	expect(optionsOf(file, {}, ['--engine=insights', ...counted]).engine?.kind).toBe('insights');
	expect(optionsOf(file, {}, ['--engine=athena', ...counted]).engine).toMatchObject({
		table: {name: 'logs'},
		workgroup: 'audit',
	});
});

test('an engine does not show what the settings hide', () => {
	const argv = ['--engine=insights', '--count-by=event', '--since=1h'];
	expect(() => optionsOf('redact = true', {}, argv)).toThrow('give --no-redact to see them.');
	expect(optionsOf('redact = true', {}, [...argv, '--no-redact']).engine).toBeDefined();
});

test('a filter may use the names of the file', () => {
	const {filter, clauses, preferences} = optionsOf("[filters]\norders = 'table:orders*'\n", {}, [
		'-f',
		'@orders',
	]);
	expect(filter).toBe('@orders');
	expect(clauses).toEqual(optionsOf('', {}, ['-f', 'table:orders*']).clauses);
	expect([...preferences.saved.keys()]).toEqual(['orders']);
	expect(() => optionsOf('', {}, ['-f', '@orders'])).toThrow(
		'The filter cannot be read at “@orders”: There is no saved filter @orders;',
	);
});
