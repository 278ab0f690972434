import {Failure} from '../failure.ts';
import {given, quietPeriod} from './option-values.ts';
import type {Output} from './output.ts';

/** How somebody is told of matches. */
export type Alerting = {
	/** What the shell runs for a match. */
	readonly command: string | undefined;
	/** ms that a principal, event and error are quiet after they were told of. */
	readonly quiet: number;
	/** Whether the screen begins with its alerts on. */
	readonly screen: 'on' | 'off';
};

/** The options that decide it, as typed. */
export type AlertFlags = {
	readonly onMatch?: string | undefined;
	readonly quietFor?: string | undefined;
	readonly alert?: boolean | undefined;
};

const defaultQuiet = 5 * 60_000;

/** Reads `--on-match` and what belongs to it. Throws a `Failure` for options that go against each other. */
export function readAlerting(flags: AlertFlags, output: Output): Alerting {
	const {quietFor} = flags;
	const command = given('--on-match', flags.onMatch);
	const screen = flags.alert === true ? 'on' : 'off';
	if (screen === 'on' && output.kind !== 'screen') {
		throw new Failure(2, '--alert is for the full screen: elsewhere --on-match runs a command.');
	}

	if (quietFor !== undefined && command === undefined && output.kind !== 'screen') {
		throw new Failure(2, '--quiet-for wants --on-match.');
	}

	return {
		command,
		quiet: quietFor === undefined ? defaultQuiet : quietPeriod('--quiet-for', quietFor),
		screen,
	};
}
