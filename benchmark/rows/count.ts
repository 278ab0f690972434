import {mkdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {bundledProgram} from '../bundled-program.ts';
import {type Command, shellCommand} from '../command.ts';
import {countsOf} from '../counts.ts';
import {asLines} from '../given-file.ts';
import {folder, recordFile} from '../records.ts';
import type {Context, Finding, Measurement, Row, Target} from '../row.ts';
import {type Contestant, sideBySide} from '../side-by-side.ts';
import {type Tool, versionOf} from '../tools.ts';
import {trailtail} from '../trailtail.ts';

const records = 200_000;

type Rival = Contestant & {readonly tool: Tool | undefined; readonly target?: Target};

export const count: Row = {
	name: 'count',
	work: '`--count-by eventName,awsRegion` over a file',
	async measure(context) {
		const generated = await recordFile(records);
		const measured = [
			await counting(generated, `${records.toLocaleString('en')} records`, context),
		];
		for (const [place, file] of context.files.entries()) {
			const lines = await asLines(file, join(folder, `given-${place}.ndjson`), context);
			measured.push(await counting(lines, basename(file), context));
		}

		return {
			findings: measured.flatMap(({findings}) => findings),
			timings: measured.flatMap(({timings}) => timings),
			notes: measured.flatMap(({notes}) => notes),
		};
	},
};

async function counting(file: string, what: string, context: Context): Promise<Measurement> {
	const ours: Contestant = {
		name: `trailtail, ${what}`,
		command: trailtail(context, file, '--count-by', 'eventName,awsRegion', '--format', 'csv'),
		read: output => countsOf(output, csvLine),
	};
	const rivals = context.rivals === 'run' ? await rivalsFor(file, what) : [];
	const missing = new Set<Tool>();
	for (const {tool} of rivals) {
		if (tool !== undefined && (await versionOf(tool)) === undefined) missing.add(tool);
	}

	const there = rivals.filter(({tool}) => tool === undefined || !missing.has(tool));
	const {timings, different} = await sideBySide([ours, ...there], context);
	const [{usage: own}] = timings;
	const findings = rivals.map(({name, tool, target}): Finding => {
		const theirs = timings.find(timing => timing.name === name)?.usage;
		if (theirs !== undefined) {
			return {
				kind: 'measured',
				what: `as fast as ${name}`,
				value: theirs.wall / own.wall,
				unit: 'times',
				byCpu: theirs.cpu / own.cpu,
				...(target !== undefined && {target}),
			};
		}

		const difference = different.get(name);
		const reason =
			difference === undefined ? `${tool} is not on this machine` : `it counts ${difference}`;
		return {kind: 'not measured', what: `as fast as ${name}`, reason};
	});
	return {findings, timings, notes: [`The counts of all that was timed are the same (${what}).`]};
}

async function rivalsFor(file: string, what: string): Promise<readonly Rival[]> {
	const duckdb = await bundledProgram(new URL('../programs/duckdb-count.ts', import.meta.url));
	return [
		{
			name: `lnav, ${what}`,
			tool: 'lnav',
			command: await lnavCommand(file),
			read: output => countsOf(output, csvLine),
			target: {atLeast: 1},
		},
		{
			name: `jq and sort, ${what}`,
			tool: 'jq',
			command: shellCommand(
				`jq -r '[.eventName, .awsRegion] | @tsv' "$1" | LC_ALL=C sort | uniq -c`,
				file,
			),
			read: output => countsOf(output, uniqLine),
			target: {atLeast: 3},
		},
		{
			name: `jq alone, ${what}`,
			tool: 'jq',
			command: {
				file: 'jq',
				parameters: [
					'-nr',
					'reduce inputs as $r ({}; .["\\($r.eventName)\\t\\($r.awsRegion)"] += 1) | to_entries[] | "\\(.key)\\t\\(.value)"',
					file,
				],
			},
			read: output => countsOf(output, tabbedLine),
			target: {atLeast: 3},
		},
		{
			name: `DuckDB reading all columns, ${what}`,
			tool: undefined,
			command: {file: process.execPath, parameters: [duckdb, file, 'all']},
			read: output => countsOf(output, tabbedLine),
			target: {atLeast: 1},
		},
		{
			name: `DuckDB reading two columns, ${what}`,
			tool: undefined,
			command: {file: process.execPath, parameters: [duckdb, file, 'two']},
			read: output => countsOf(output, tabbedLine),
		},
	];
}

/** lnav has to be told what a record looks like, as its users do; without their configuration. */
async function lnavCommand(file: string): Promise<Command> {
	const configuration = join(folder, 'lnav');
	const format = join(configuration, 'formats', 'cloudtrail');
	await mkdir(format, {recursive: true});
	await writeFile(join(format, 'cloudtrail.json'), JSON.stringify(lnavFormat));
	const query = ';SELECT eventName, awsRegion, count(*) FROM cloudtrail_log GROUP BY 1, 2';
	return {
		file: 'lnav',
		parameters: ['-n', '-I', configuration, '-c', query, '-c', ':write-csv-to -', file],
		environment: {HOME: configuration},
	};
}

const lnavFormat = {
	$schema: 'https://lnav.org/schemas/format-v1.schema.json',
	cloudtrail_log: {
		title: 'CloudTrail',
		description: 'CloudTrail records, one a line',
		json: true,
		'timestamp-field': 'eventTime',
		'hide-extra': true,
		'line-format': [{field: '__timestamp__'}, ' ', {field: 'eventName'}, ' ', {field: 'awsRegion'}],
		value: {eventName: {kind: 'string'}, awsRegion: {kind: 'string'}},
	},
};

type Line = readonly [string, number] | undefined;

function csvLine(line: string): Line {
	const [event, region, number] = line.split(',');
	return number === undefined || event === 'eventName'
		? undefined
		: [`${event} ${region}`, Number(number)];
}

function tabbedLine(line: string): Line {
	const [event, region, number] = line.split('\t');
	return number === undefined ? undefined : [`${event} ${region}`, Number(number)];
}

function uniqLine(line: string): Line {
	const [, number, event, region] = /^ *(\d+) ([^\t]*)\t(.*)$/.exec(line) ?? [];
	return number === undefined ? undefined : [`${event} ${region}`, Number(number)];
}
