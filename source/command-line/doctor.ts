import type {Question} from '../doctor/findings.ts';
import {Failure} from '../failure.ts';
import type {TermClause} from '../filter/term.ts';
import {type CheckFormat, checkFormats} from '../output/checks/check-format.ts';
import {refuseOptions} from './refuse-options.ts';

/** What `trailtail doctor` is asked, and how it answers. */
export type DoctorRequest = Question & {readonly format: CheckFormat};

/** The options that decide it, and some that go with events alone, as typed. */
export type DoctorFlags = {
	readonly format?: string | undefined;
	readonly json?: boolean | undefined;
	readonly plain?: boolean | undefined;
	readonly countBy?: string | undefined;
	readonly engine?: string | undefined;
	readonly exitOnMatch?: boolean | undefined;
	readonly limit?: string | undefined;
	readonly since?: string | undefined;
	readonly until?: string | undefined;
};

/** Options for reading events. */
const ofEvents = [
	'plain',
	'countBy',
	'engine',
	'exitOnMatch',
	'limit',
	'since',
	'until',
] as const satisfies readonly (keyof DoctorFlags)[];

/** What doctor examines where nothing is named. */
export const usualDoctor: DoctorRequest = {logGroup: undefined, tables: [], format: 'table'};

/**
Reads a command line whose first word is `doctor`; `undefined` for another one. Throws a `Failure` for what doctor
cannot be asked.
*/
export function readDoctor(
	[first, logGroup, ...others]: readonly string[],
	flags: DoctorFlags,
	clauses: readonly TermClause[],
): DoctorRequest | undefined {
	if (first !== 'doctor') {
		return undefined;
	}

	if (others.length > 0) {
		throw new Failure(2, 'doctor examines one log group at a time: name one, or none for all.');
	}

	if (flags.json === true) {
		throw new Failure(2, '--json is for records: doctor takes --format json.');
	}

	refuseOptions(flags, ofEvents, option => `doctor reads no events: leave out ${option}.`);

	const format = checkFormats.find(name => name === (flags.format ?? 'table'));
	if (format === undefined) {
		throw new Failure(
			2,
			`--format of doctor is ${checkFormats.join(' or ')}, not “${flags.format}”.`,
		);
	}

	return {logGroup, tables: clauses.flatMap(tablesOf), format};
}

/** The tables that a part of the filter names. */
function tablesOf(clause: TermClause): readonly string[] {
	return clause.flatMap(({condition, sense}) => {
		if (sense === 'has not' || condition.kind !== 'field' || condition.field !== 'table') {
			throw notTables();
		}

		return condition.values.map(pattern => {
			const [name] = pattern;
			if (pattern.length > 1) {
				throw notTables();
			}

			return name;
		});
	});
}

function notTables(): Failure {
	return new Failure(
		2,
		'Of --filter doctor takes tables by their names or ARNs alone: table:orders,customers.',
	);
}
