import {homedir} from 'node:os';
import {delimiter, resolve} from 'node:path';
import {parseTableName} from '../../engines/athena/table-name.ts';
import {Failure} from '../../failure.ts';
import {themeNamed} from '../look.ts';
import {count, notEmpty, quietPeriod, sessions, sweepRate} from '../option-values.ts';
import {columnList, timeStyle} from '../preferences.ts';

/** What settings say, as the options of the same names would be typed. */
export type SettingFlags = {
	readonly profile?: string | undefined;
	readonly region?: string | undefined;
	readonly endpointUrl?: string | undefined;
	readonly known?: readonly string[] | undefined;
	readonly keep?: string | undefined;
	readonly sweep?: boolean | undefined;
	readonly sweepRate?: string | undefined;
	readonly sessions?: string | undefined;
	readonly maxMinutes?: string | undefined;
	readonly redact?: boolean | undefined;
	readonly alert?: boolean | undefined;
	readonly quietFor?: string | undefined;
	readonly athenaTable?: string | undefined;
	readonly workgroup?: string | undefined;
	readonly time?: string | undefined;
	readonly columns?: string | undefined;
	readonly theme?: string | undefined;
	readonly mouse?: boolean | undefined;
	readonly screenReader?: boolean | undefined;
};

/** A value as it was set, under the name that its setting has there. */
export type SetValue = {
	readonly name: string;
	readonly value: unknown;
	/** Where relative paths begin. */
	readonly directory: string;
};

/** Reads one setting. Throws a `Failure` that begins with the name and says what is wrong with the value. */
type Setting = (set: SetValue) => SettingFlags;

/**
What can be set once for every run: who one is at AWS, what the screen looks like, how much is held and spent. What a
single run is asked for, such as its filter and its output, is not among it.
*/
export const settings: ReadonlyMap<string, Setting> = new Map([
	['profile', text(profile => ({profile}), notEmpty)],
	['region', text(region => ({region}), notEmpty)],
	['endpoint-url', text(endpointUrl => ({endpointUrl}), notEmpty)],
	['known', paths(known => ({known}))],
	['keep', text(keep => ({keep}), count)],
	['sweep', onOrOff(sweep => ({sweep}))],
	['sweep-rate', text(rate => ({sweepRate: rate}), sweepRate)],
	['sessions', text(number => ({sessions: number}), sessions)],
	['max-minutes', text(maxMinutes => ({maxMinutes}), count)],
	['redact', onOrOff(redact => ({redact}))],
	['alert', onOrOff(alert => ({alert}))],
	['quiet-for', text(quietFor => ({quietFor}), quietPeriod)],
	[
		'athena-table',
		text(
			athenaTable => ({athenaTable}),
			(_, table) => parseTableName(table),
		),
	],
	['workgroup', text(workgroup => ({workgroup}), notEmpty)],
	['time', text(time => ({time}), timeStyle)],
	['columns', names(columns => ({columns}), columnList)],
	['theme', text(theme => ({theme}), themeNamed)],
	['mouse', onOrOff(mouse => ({mouse}))],
	['screen-reader', onOrOff(screenReader => ({screenReader}))],
]);

/** The variable of the environment that a setting has: `TRAILTAIL_SWEEP_RATE`. */
export function variableOf(name: string): string {
	return `TRAILTAIL_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** @param check throws for a text that is no value of it */
function text(
	flags: (text: string) => SettingFlags,
	check: (name: string, text: string) => unknown,
): Setting {
	return ({name, value}) => {
		if (typeof value !== 'string' && typeof value !== 'number') {
			throw new Failure(2, `${name} wants one value, a number or a text in quotes.`);
		}

		check(name, String(value));
		return flags(String(value));
	};
}

function onOrOff(flags: (is: boolean) => SettingFlags): Setting {
	return ({name, value}) => {
		switch (value) {
			case true:
			case 'true':
				return flags(true);
			case false:
			case 'false':
				return flags(false);
			default:
				throw new Failure(2, `${name} is true or false.`);
		}
	};
}

/** Paths in a list, or as PATH has them. */
function paths(flags: (paths: readonly string[]) => SettingFlags): Setting {
	return ({name, value, directory}) =>
		flags(
			texts(name, value, delimiter).map(path =>
				resolve(directory, path.replace(/^~(?=[\\/])/, homedir())),
			),
		);
}

/** Names in a list, or between commas. */
function names(
	flags: (text: string) => SettingFlags,
	check: (name: string, text: string) => unknown,
): Setting {
	return ({name, value}) => {
		const list = texts(name, value, ',').join(',');
		check(name, list);
		return flags(list);
	};
}

function texts(name: string, value: unknown, separator: string): readonly string[] {
	const list = typeof value === 'string' ? value.split(separator) : value;
	if (!Array.isArray(list)) {
		throw new Failure(2, `${name} wants a list such as ["one", "two"].`);
	}

	return list.map((item: unknown) => {
		if (typeof item !== 'string' || item === '') {
			throw new Failure(2, `${name} wants texts in quotes, such as ["one", "two"].`);
		}

		return item;
	});
}
