import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, test} from 'vitest';
import {writeCallerLine} from '../../source/config/caller-line.ts';
import {knownCallers} from '../../source/demo/story/known-callers.ts';
import {Terminal} from './terminal.ts';

/** The one in the story that nobody knows: a script on an instance that was never switched off. */
const culprit = 'ops-toolbox';
const size = {columns: 120, rows: 32};
let directory: string;
let terminal: Terminal;

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'trailtail-hunt-'));
});

afterEach(() => {
	terminal.close();
	rmSync(directory, {recursive: true});
});

/** The rows of the list that hold an event. */
function events(): readonly string[] {
	return terminal.lines().filter(line => /^[ >+]\d\d:\d\d:\d\d /.test(line));
}

test('who reads the index, in five keys from the first paint', async () => {
	terminal = Terminal.run(['demo', '--since', '10m'], size);
	await terminal.until('events', () => events().length > 10);
	terminal.press(...'/by-e');
	await terminal.until('the name of the caller, and no other', () => {
		const rows = events();
		return (
			rows.length > 0 &&
			rows.every(row => row.includes('orders ▸ by-email') && row.includes(culprit))
		);
	});
});

test('with a list of known callers one is unknown, and one key shows who', async () => {
	const known = join(directory, 'team');
	writeFileSync(
		known,
		knownCallers
			.map(
				caller => `${writeCallerLine(caller)}
`,
			)
			.join(''),
	);
	terminal = Terminal.run(['demo', '--since', '10m', '--known', known], size);
	await terminal.untilShown('1 unknown caller');
	terminal.press('u');
	await terminal.until('the culprit alone', () => {
		const rows = events();
		return rows.length > 0 && rows.every(row => row.includes(culprit));
	});
	terminal.press('b');
	await terminal.untilShown('Callers', `── ${culprit} · boto3 (EC2) ──`, 'orders ▸ by-email');
});
