import {Failure} from '../../failure.ts';
import type {Output} from '../output.ts';
import type {SettingFlags} from './setting.ts';

/** Options as typed; what is not given is absent. */
type Flags = SettingFlags & {
	readonly engine?: string | undefined;
	readonly onMatch?: string | undefined;
};

/**
The options of a run: those that were given, else as they are set. A setting that means nothing to this run is left
out, where the option would be refused. Throws a `Failure` where records should be hidden and cannot be.
*/
export function withSettings<Given extends Flags>(
	flags: Given,
	settings: SettingFlags,
	output: Output,
): Given & SettingFlags {
	if (settings.redact === true && flags.redact === undefined && flags.engine !== undefined) {
		throw new Failure(
			2,
			'Your settings ask for redact, and an engine shows names as they are: give --no-redact to see them.',
		);
	}

	const set = usable(flags, settings, output);
	// Without --known there is a list all the same, an empty one.
	const known = flags.known?.length ? flags.known : set.known;
	return {...set, ...flags, known};
}

function usable(flags: Flags, settings: SettingFlags, output: Output): SettingFlags {
	const {alert, time, columns, quietFor, athenaTable, workgroup, ...always} = settings;
	const isScreen = output.kind === 'screen';
	const isAthena = flags.engine === 'athena' || (flags.engine === undefined && isScreen);
	const hasTable = athenaTable !== undefined || flags.athenaTable !== undefined;
	return {
		...always,
		...(isScreen && {alert, time, columns}),
		...(quietFor !== undefined && (isScreen || flags.onMatch !== undefined) && {quietFor}),
		...(athenaTable !== undefined && isAthena && {athenaTable}),
		...(workgroup !== undefined && isAthena && hasTable && {workgroup}),
	};
}
