import {Failure} from '../failure.ts';
import {parseCountFields} from '../output/counts/count-field.ts';
import {type CountFormat, countFormats} from '../output/counts/count-format.ts';
import type {CountField} from '../store/count/count-field.ts';

/** What comes out: a screen, a line for each event, or counts at the end. */
export type Output =
	| {readonly kind: 'screen'}
	| {readonly kind: 'plain'}
	| {readonly kind: 'json'}
	| {
			readonly kind: 'counts';
			readonly fields: readonly CountField[];
			readonly format: CountFormat;
	  };

/** The options that decide it, as typed. */
export type OutputFlags = {
	readonly json?: boolean | undefined;
	readonly plain?: boolean | undefined;
	readonly countBy?: string | undefined;
	readonly format?: string | undefined;
	readonly exitOnMatch?: boolean | undefined;
};

/**
Decides what comes out. What ends by itself with an answer needs no screen. Throws a `Failure` for options that go
against each other.
@param terminal whether standard output is one
*/
export function readOutput(flags: OutputFlags, terminal: 'terminal' | 'pipe'): Output {
	const {json, plain, countBy, format, exitOnMatch} = flags;
	if (json === true && plain === true) {
		throw new Failure(2, 'Choose one of --json and --plain.');
	}

	if (countBy !== undefined) {
		return readCounts(countBy, flags);
	}

	if (format !== undefined) {
		throw new Failure(2, '--format is for counts: give --count-by as well.');
	}

	if (json === true) {
		return {kind: 'json'};
	}

	const lines = plain === true || exitOnMatch === true || terminal === 'pipe';
	return {kind: lines ? 'plain' : 'screen'};
}

function readCounts(countBy: string, {json, plain, format, exitOnMatch}: OutputFlags): Output {
	if (json === true) {
		throw new Failure(
			2,
			'Choose one of --count-by and --json; --format json makes JSON of counts.',
		);
	}

	if (plain === true) {
		throw new Failure(2, 'Choose one of --count-by and --plain; counts are lines already.');
	}

	if (exitOnMatch === true) {
		throw new Failure(
			2,
			'Choose one of --count-by and --exit-on-match, which ends at the first event that could be counted.',
		);
	}

	const countFormat = countFormats.find(name => name === (format ?? 'table'));
	if (countFormat === undefined) {
		throw new Failure(2, `--format is ${countFormats.join(', ')}, not “${format}”.`);
	}

	return {kind: 'counts', fields: parseCountFields(countBy), format: countFormat};
}
