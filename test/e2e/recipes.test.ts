import {execFile} from 'node:child_process';
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, expect, type TestContext, test} from 'vitest';
import {fieldsOf, readMessage, recordsIn} from '../demo/story/records.ts';
import {environment} from './environment.ts';
import {program} from './terminal.ts';

const run = promisify(execFile);
const delivered = recordsIn(60).map(readMessage);
/** Some are delivered twice. */
const records = [...new Map(delivered.map(record => [record.eventID, record])).values()];

let folder = '';
let variables: NodeJS.ProcessEnv = {};

/** Where the commands find `trailtail`, and in place of DuckDB's own program the library of the same name. */
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-recipes-'));
	const commands = join(folder, 'bin');
	await mkdir(commands);
	await writeFile(join(folder, 'trail.json.gz'), gzipSync(JSON.stringify({Records: delivered})));
	const format = await readFile('recipes/lnav-cloudtrail.json');
	await mkdir(join(folder, 'recipes'));
	await writeFile(join(folder, 'recipes/lnav-cloudtrail.json'), format);
	await writeFile(join(folder, 'duckdb.cjs'), duckDb);
	await addCommand(join(commands, 'trailtail'), resolve(program));
	await addCommand(join(commands, 'duckdb'), join(folder, 'duckdb.cjs'));
	variables = environment({HOME: folder, PATH: `${commands}${delimiter}${process.env.PATH}`});
});

afterAll(() => rm(folder, {recursive: true}));

async function addCommand(path: string, script: string): Promise<void> {
	await writeFile(path, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
	await chmod(path, 0o700);
}

/** `duckdb -json -c SQL` */
const duckDb = `
	const {DuckDBInstance} = require(${JSON.stringify(createRequire(import.meta.url).resolve('@duckdb/node-api'))});
	(async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const reader = await connection.runAndReadAll(process.argv[4]);
		process.stdout.write(JSON.stringify(reader.getRowObjectsJson()));
	})();
`;

/** What the recipe of a tool prints, as it stands in the readme. Skips the test where there is no such tool. */
async function resultOf(tool: string, {skip}: Pick<TestContext, 'skip'>): Promise<string> {
	const readme = await readFile('readme.md', 'utf8');
	const [, recipes = ''] = /^## Recipes$(.*?)^## /ms.exec(readme) ?? [];
	const blocks = [...recipes.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);
	// One more wants a test here.
	expect(blocks).toHaveLength(4);
	const [block, ...others] = blocks.filter(text =>
		new RegExp(`(?:^|\\| )${tool} `, 'm').test(text),
	);
	expect(block).toBeDefined();
	expect(others).toEqual([]);
	const options = {cwd: folder, env: variables};
	const isThere = await run('sh', ['-c', `command -v ${tool}`], options).then(
		() => true,
		() => false,
	);
	skip(!isThere, `there is no ${tool} here`);
	const {stdout} = await run('sh', ['-ec', block ?? ''], options);
	return stdout;
}

/** How often each value comes, the most frequent first. */
function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return new Map([...counts].sort(([, a], [, b]) => b - a));
}

const reads = records
	.filter(({eventName}) => eventName === 'GetItem')
	.map(record => {
		const {tableName, key} = fieldsOf(record.requestParameters);
		return {caller: fieldsOf(record.userIdentity).arn ?? null, name: tableName, key};
	});

const failures = records.filter(({errorCode}) => errorCode !== undefined);

test('jq: which items a caller reads', async context => {
	const lines = (await resultOf('jq', context)).trimEnd().split('\n');
	const expected = countsOf(
		reads.map(({caller, name, key}) => JSON.stringify([caller, name, key])),
	);
	expect(expected.size).toBeGreaterThan(10);
	const found = lines.map(line => /^ *(\d+) (.*)$/.exec(line) ?? []);
	expect(new Map(found.map(([, count, value = '']) => [value, Number(count)]))).toEqual(expected);
});

test('awk: how many calls fail, minute by minute', async context => {
	const lines = (await resultOf('awk', context)).trimEnd().split('\n');
	const expected = countsOf(failures.map(({eventTime}) => String(eventTime).slice(0, 16)));
	expect(lines).toEqual([...expected].map(([minute, count]) => `${minute} ${count}`).sort());
	expect(lines).not.toEqual([]);
});

test('DuckDB: who walks through a table item by item', async context => {
	const rows: unknown = JSON.parse(await resultOf('duckdb', context));
	const calls = countsOf(reads.map(({caller, name}) => JSON.stringify([caller, name])));
	const expected = [...calls].map(([both, count]) => {
		const [caller, name] = JSON.parse(both);
		const keys = reads.filter(read => read.caller === caller && read.name === name);
		const items = new Set(keys.map(({key}) => JSON.stringify(key))).size;
		return {caller, name, calls: String(count), items: String(items)};
	});
	expect(rows).toHaveLength(expected.length);
	expect(rows).toEqual(expect.arrayContaining(expected));
	expect(expected.length).toBeGreaterThan(2);
});

test('lnav: what fails most', async context => {
	const rows: unknown = JSON.parse(await resultOf('lnav', context));
	const what = failures.map(({eventName, errorCode}) => JSON.stringify({eventName, errorCode}));
	const expected = [...countsOf(what)].map(([both, calls]) => ({...JSON.parse(both), calls}));
	expect(rows).toHaveLength(expected.length);
	expect(rows).toEqual(expect.arrayContaining(expected));
	expect(rows).toMatchObject([{calls: expected[0]?.calls}, ...expected.slice(1).map(() => ({}))]);
});
