import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {loadOfOthers} from './load-of-others.ts';
import {machineText} from './machine.ts';
import {type Outcome, resultsPage} from './results-page.ts';
import type {Context, Row} from './row.ts';
import {rows} from './rows.ts';
import {toolVersions} from './tools.ts';

const usualRuns = '5';

// Everything, or the rows that are named; a name that is no row's is a log file to count in. The page of results is only
// written by a run of all rows, so that it is always of one run.
const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		runs: {type: 'string', default: usualRuns},
		hours: {type: 'string', default: '24'},
	},
});
const named = rows.filter(({name}) => positionals.includes(name));
const chosen = named.length === 0 ? rows : named;
const files = positionals.filter(word => !rows.some(({name}) => name === word));
const strange = files.find(file => !existsSync(file));
if (strange !== undefined) {
	console.error(
		`${strange} is neither a file nor a row: ${rows.map(({name}) => name).join(', ')}.`,
	);
	process.exit(2);
}

const context: Context = {
	node: [process.execPath],
	runs: Math.max(1, Number(values.runs)),
	rivals: 'run',
	hours: Math.max(2, Number(values.hours)),
	files,
	tell: line => console.error(`  ${line}`),
};

const outcomes: Outcome[] = [];
const loads: number[] = [];
for (const row of chosen) {
	console.error(row.name);
	loads.push(loadOfOthers());
	outcomes.push({row, measurement: await measured(row)});
	loads.push(loadOfOthers());
}

const page = resultsPage({
	machine: machineText(),
	versions: await versions(),
	date: new Date(),
	runs: context.runs,
	load: Math.max(...loads),
	outcomes,
});
console.log(page);
if (chosen === rows) {
	await writeFile(new URL('results.md', import.meta.url), page);
}

/** One row that fails takes nothing from the others. */
async function measured(row: Row): Promise<Outcome['measurement']> {
	try {
		return await row.measure(context);
	} catch (error) {
		console.error(error);
		return {failed: error instanceof Error ? error.message : String(error)};
	}
}

async function versions(): Promise<readonly string[]> {
	const tools = [...(await toolVersions())].map(([tool, version]) =>
		version === undefined ? `${tool}: not on this machine` : `${tool}: ${version}`,
	);
	return [...tools, `DuckDB: @duckdb/node-api ${await versionOfPackage('@duckdb/node-api')}`];
}

async function versionOfPackage(name: string): Promise<string> {
	const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
	return /"version":\s*"([^"]+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? 'unknown';
}
