import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-configuration-'));
	const names = ['GetItem', 'Query', 'Scan', 'PutItem'];
	const records = names.map(eventName => record({eventName}));
	await writeFile(join(folder, 'log.ndjson'), `${records.join('\n')}\n`);
});

afterAll(() => rm(folder, {recursive: true}));

/** The environment of a program whose user has this file. */
async function configured(name: string, text: string): Promise<NodeJS.ProcessEnv> {
	const directory = join(folder, name);
	await mkdir(join(directory, 'trailtail'), {recursive: true});
	await writeFile(join(directory, 'trailtail', 'config.toml'), text);
	return {XDG_CONFIG_HOME: directory};
}

test('in a terminal: columns, times, keys and saved filters', async () => {
	const environment = await configured(
		'terminal',
		`columns = ["event", "region", "time"]
time = "relative"

[filters]
reads = 'event:GetItem,Query,Scan'

[keys]
filter = "F"
follow = []
`,
	);
	const terminal = inTerminal(['log.ndjson'], {cwd: folder, environment});
	await terminal.untilShown('EVENT', 'REGION', 'AGE', 'PutItem', 'press F to filter', ' F filter ');
	expect(terminal.lines()[2]).toMatch(/^ EVENT +REGION +AGE +│/);
	expect(terminal.text()).not.toContain('WHO');
	terminal.press('F', '@', 'r', 'e');
	await terminal.untilShown('@reads');
	terminal.press('\t');
	await terminal.untilShown('/ @reads', '3 of 4');
	terminal.press('\r');
	await terminal.untilShown('/ @reads', '3 of 4');
	terminal.press('F', 'x');
	await terminal.untilShown('There is no saved filter @readsx; did you mean @reads?');
	terminal.press('\u001B');
	await terminal.untilGone('There is no saved filter');
	terminal.press('?');
	await terminal.untilShown('filter: type, see it applied, Enter keeps it');
	expect(terminal.text()).toMatch(/^ {3}F +filter: type/m);
	expect(terminal.text()).not.toContain('follow the newest');
	terminal.press('\u0003');
	await terminal.untilShown('ended with 0');
});

test('in a pipe: a saved filter, and the environment above the file', async () => {
	const environment = await configured(
		'pipe',
		"columns = ['who']\nalert = true\nquiet-for = '1m'\nkeep = 5\n[filters]\nreads = 'event:GetItem,Query,Scan'\n",
	);
	const run = inPipe(['log.ndjson', '--json', '-f', '!@reads'], {
		cwd: folder,
		environment: {...environment, TRAILTAIL_REDACT: 'true'},
	});
	const {code, output, notes} = await run.ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
	expect(output.match(/"eventName":"\w+"/g)).toEqual(['"eventName":"PutItem"']);
	expect(record()).toContain('111122223333');
	expect(output).not.toContain('111122223333');
});

test.each([
	['--plain', 'keep = 0\n[filters]\nreads = "is:raed"\n'],
	['--json', 'keep = 0\n[filters]\nreads = "is:raed"\n'],
])(
	'with %s a wrong file ends the run before it begins, each key named with its line',
	async (option, text) => {
		const environment = await configured(`wrong${option}`, text);
		const {code, output, notes} = await inPipe(['log.ndjson', option], {
			cwd: folder,
			environment,
		}).ended();
		const file = join(folder, `wrong${option}`, 'trailtail', 'config.toml');
		expect({code, output}).toEqual({code: 2, output: ''});
		expect(notes.split('\n')).toEqual([
			`trailtail: ${file} line 1: keep wants a whole number from 1 on, not “0”.`,
			`trailtail: ${file} line 3: filters.reads cannot be used: at “is:raed”: There is no is:raed; did you mean is:read?`,
			'trailtail: 2 settings cannot be read: correct them or take them out.',
			'',
		]);
	},
);

test('completions are there whatever the file says', async () => {
	const environment = await configured('completion', 'nonsense');
	const {code, notes} = await inPipe(['completion', 'bash'], {environment}).ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
});

test('help is there whatever the file says', async () => {
	const environment = await configured('help', 'nonsense');
	const {code, output} = await inPipe(['--help'], {environment}).ended();
	expect(code).toBe(0);
	expect(output).toContain('--columns');
});
