import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {record} from './records.ts';
import {inTerminal} from './start.ts';
import {usualModes} from './terminal.ts';

let folder = '';
let file = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-resizing-'));
	file = join(folder, 'log.ndjson');
	const names = ['GetItem', 'Query', 'Scan', 'PutItem'];
	const lines = Array.from({length: 90}, (_, count) =>
		record({
			eventName: names[count % names.length],
			eventTime: new Date(Date.UTC(2026, 2, 1, 6, 0, count)).toISOString(),
		}),
	);
	await writeFile(file, lines.join('\n'));
});

afterAll(() => rm(folder, {recursive: true}));

type Size = readonly [columns: number, rows: number];

/** What a terminal of this size shows from the start. */
async function shownAt([columns, rows]: Size): Promise<string> {
	const terminal = inTerminal([file], {columns, rows});
	await terminal.untilShown('read to the end, 90 records', 'filter   Enter');
	await terminal.until('a list full of events', text =>
		text
			.split('\n')
			.slice(3, -1)
			.every(line => /^[ >](\d{4}-)?\d\d-\d\d \d\d:|^ per \d/.test(line)),
	);
	return terminal.text();
}

const sizes: readonly Size[] = [
	[80, 32],
	[200, 32],
	[120, 20],
	[60, 45],
	[120, 32],
];

test('after each resize the screen is the one that a terminal of that size shows', async () => {
	const expected = await Promise.all(sizes.map(shownAt));
	const terminal = inTerminal([file], {columns: 120, rows: 32});
	await terminal.untilShown('read to the end, 90 records');
	for (const [place, [columns, rows]] of sizes.entries()) {
		terminal.resize(columns, rows);
		await terminal.until(
			`the screen of ${columns}×${rows}:\n${expected[place]}\n`,
			text => text === expected[place],
		);
	}
});

test('a flood of sizes ends in the screen of the last one', async () => {
	const expected = await shownAt([100, 30]);
	const terminal = inTerminal([file], {columns: 120, rows: 32});
	await terminal.untilShown('read to the end, 90 records');
	for (let columns = 50; columns <= 150; columns += 10) {
		terminal.resize(columns, 40 - columns / 10);
	}

	terminal.resize(100, 30);
	await terminal.until(`the screen of 100×30:\n${expected}\n`, text => text === expected);
});

test('too small while it runs: it says so, and comes back', async () => {
	const expected = await shownAt([120, 32]);
	const terminal = inTerminal([file], {columns: 120, rows: 32});
	await terminal.untilShown('read to the end, 90 records');
	terminal.resize(20, 5);
	await terminal.until(
		'the sentence alone',
		text => text.trim() === '20×5 is too small,\n40×8 it takes',
	);
	terminal.resize(120, 32);
	await terminal.until(`the screen of 120×32:\n${expected}\n`, text => text === expected);
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
});

test('live at 120, 80, 200 columns: one title, one heading, one line of keys', async () => {
	const terminal = inTerminal(['demo'], {columns: 120, rows: 32});
	await terminal.untilShown('GetItem');
	for (const [columns, from] of [
		[80, ''],
		[200, 'EVENTS'],
		[120, 'EVENTS'],
	] as const) {
		terminal.resize(columns, 32);
		await terminal.until(`a whole screen of ${columns} columns`, text => {
			const lines = text.split('\n');
			const [title = '', filter = '', heading = ''] = lines;
			const edges = new Set(lines.slice(2, -2).map(line => line.indexOf('│')));
			return (
				/^ trailtail {2}demo: .*● live for/.test(title) &&
				/^ {3}press \/ to filter .* events$/.test(filter) &&
				heading.startsWith(' TIME') &&
				heading.includes(from) &&
				/^ \/ filter .*q quit$|^ \/ filter/.test(lines.at(-1) ?? '') &&
				edges.size === 1 &&
				edges.has(-1) === (from === '') &&
				text.split('trailtail').length === 2 &&
				text.split(' TIME ').length === 2 &&
				text.split(' / filter ').length === 2
			);
		});
	}
});

test.each([
	[20, 5],
	[39, 30],
	[100, 7],
])(
	'a terminal of %i×%i at the start: one sentence, 2, and nothing touched',
	async (columns, rows) => {
		const terminal = inTerminal(['demo'], {columns, rows});
		await terminal.allWritten();
		expect(terminal.written).toBe(
			`before\r\npid ${terminal.pid}\r\ntrailtail: The terminal is ${columns}×${rows} and the screen takes 40×8: make it larger, or use --plain.\r\nended with 2\r\n`,
		);
	},
);
