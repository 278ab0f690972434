import {parseTableName, type TableName} from '../engines/athena/table-name.ts';
import {Failure} from '../failure.ts';
import {given} from './option-values.ts';
import type {Output} from './output.ts';
import type {Period} from './period.ts';
import {refuseOptions} from './refuse-options.ts';

/** What an engine is asked about, ms since the epoch. */
export type AskedPeriod = {readonly from: number; readonly to: number};

/** What counts elsewhere, and whether its query is run or only printed. */
export type Engine = EngineChoice &
	AskedPeriod & {
		readonly counts: Extract<Output, {kind: 'counts'}>;
		readonly query: 'run' | 'print';
	};

type EngineChoice = {readonly kind: 'insights'} | ({readonly kind: 'athena'} & AskedTable);

/** A table of Athena, and the workgroup that queries of it run in. */
export type AskedTable = {readonly table: TableName; readonly workgroup: string};

/** The options that decide it, as typed. */
export type EngineFlags = {
	readonly engine?: string | undefined;
	readonly athenaTable?: string | undefined;
	readonly workgroup?: string | undefined;
	readonly printQuery?: boolean | undefined;
	readonly limit?: string | undefined;
	readonly onMatch?: string | undefined;
	readonly serverFilter?: boolean | undefined;
};

export const engineNames = ['insights', 'athena'] as const satisfies readonly Engine['kind'][];

const defaultWorkgroup = 'primary';

/** Reads `--engine` and what belongs to it; undefined without it. Throws a `Failure` for options that go against each other. */
export function readEngine(
	flags: EngineFlags,
	output: Output,
	{since, until}: Period,
): Engine | undefined {
	const {engine, printQuery} = flags;
	if (engine === undefined) {
		refuseOptions(
			flags,
			output.kind === 'screen' ? ['printQuery'] : ['athenaTable', 'workgroup', 'printQuery'],
			option => `${option} wants --engine.`,
		);
		return undefined;
	}

	refuseOptions(
		flags,
		['limit', 'onMatch', 'serverFilter'],
		option => `--engine and ${option} do not go together: an engine gives counts, no events.`,
	);
	const choice = engineChoice(engine, flags);
	if (output.kind !== 'counts') {
		throw new Failure(2, '--engine counts: give --count-by as well, such as principal,app.');
	}

	if (since === undefined) {
		throw new Failure(
			2,
			'--engine wants --since, such as 3d: what is read is paid for, and the period decides how much.',
		);
	}

	const query = printQuery === true ? 'print' : 'run';
	return {...choice, counts: output, from: since, to: until ?? Date.now(), query};
}

/** The table that the screen asks about when a key does; undefined where none is named. Throws a `Failure`. */
export function readAskedTable(flags: EngineFlags, output: Output): AskedTable | undefined {
	if (output.kind !== 'screen') {
		return undefined;
	}

	const asked = tableOf(flags);
	if (asked === undefined) {
		refuseOptions(flags, ['workgroup'], option => `${option} wants --athena-table.`);
	}

	return asked;
}

function tableOf(flags: EngineFlags): AskedTable | undefined {
	const table = given('--athena-table', flags.athenaTable);
	return table === undefined
		? undefined
		: {
				table: parseTableName(table),
				workgroup: given('--workgroup', flags.workgroup) ?? defaultWorkgroup,
			};
}

function engineChoice(engine: string, flags: EngineFlags): EngineChoice {
	switch (engine) {
		case 'insights':
			refuseOptions(
				flags,
				['athenaTable', 'workgroup'],
				option => `${option} is for --engine athena.`,
			);
			return {kind: 'insights'};
		case 'athena': {
			const asked = tableOf(flags);
			if (asked === undefined) {
				throw new Failure(
					2,
					'--engine athena wants --athena-table with the table of the log files, such as default.cloudtrail_logs.',
				);
			}

			return {kind: 'athena', ...asked};
		}

		default:
			throw new Failure(2, `--engine is insights or athena, not “${engine}”.`);
	}
}
