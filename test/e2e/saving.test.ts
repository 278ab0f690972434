import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';

const clear = '\u0015';

test('s saves a log file that trailtail reads back, and replaces none without a word', async () => {
	const cwd = await mkdtemp(join(tmpdir(), 'trailtail-saving-'));
	onTestFinished(() => rm(cwd, {recursive: true}));
	const records = Array.from({length: 700}, (_, place) =>
		record({eventName: place % 7 === 0 ? 'Scan' : 'Query'}),
	);
	await writeFile(join(cwd, 'in.ndjson'), records.join('\n'));
	await writeFile(join(cwd, 'out.json.gz'), 'mine');

	const terminal = inTerminal(['in.ndjson', '-f', 'event:Scan'], {cwd});
	await terminal.untilShown('100 of 700');
	terminal.press('s');
	await terminal.untilShown('Save 100 events as trailtail-in.ndjson-', '.json.gz');
	terminal.press(clear, 'out.json.gz', '\r');
	await terminal.untilShown('out.json.gz exists: Enter replaces it, Esc keeps it.');
	expect(await readFile(join(cwd, 'out.json.gz'), 'utf8')).toBe('mine');
	terminal.press('\r');
	await terminal.untilShown('100 events saved: /', 'out.json.gz');
	expect((await stat(join(cwd, 'out.json.gz'))).mode & 0o777).toBe(0o600);

	terminal.press('s');
	await terminal.untilShown('Save 100 events as');
	terminal.press(clear, 'out.html', '\r');
	await terminal.untilShown('100 events saved: /', 'out.html');
	terminal.press('q');
	expect(await terminal.exited()).toMatchObject({code: 0});

	const {output, notes} = await inPipe(['out.json.gz', '--json'], {cwd}).ended();
	expect(notes).toBe('');
	const scans = records.filter(text => text.includes('"Scan"'));
	expect(output.trimEnd().split('\n').sort()).toEqual([...scans].sort());
	expect(await readFile(join(cwd, 'out.html'), 'utf8')).toContain('Scan');
});
