import {hash} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';
import {program, Terminal, usualModes} from './terminal.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-files-'));
});

afterAll(() => rm(folder, {recursive: true}));

const names = ['GetItem', 'Query', 'Scan', 'PutItem', 'DeleteItem'];
const records = names.map(eventName => record({eventName}));
const lines = `${records.join('\n')}\n`;

async function file(name: string, content: string | Uint8Array): Promise<string> {
	await writeFile(join(folder, name), content);
	return name;
}

const envelopes: ReadonlyArray<readonly [string, string | Uint8Array]> = [
	['lines.ndjson', lines],
	['records.json', JSON.stringify({Records: records.map(text => JSON.parse(text))}, undefined, 2)],
	['array.json', `[${records.join(',\n')}]`],
	['lines.json.gz', gzipSync(lines)],
	['records.gz', gzipSync(`{"Records":[${records.join(',')}]}`)],
	// Told by its first bytes, whatever it is called.
	['without-an-ending', gzipSync(lines)],
];

test.each(envelopes)('%s comes out as its records, one per line', async (name, content) => {
	const {code, output, notes} = await inPipe([await file(name, content), '--json'], {
		cwd: folder,
	}).ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
	expect(output).toBe(lines);
});

test.each(['--plain', '--json'])('- reads standard input with %s', async option => {
	const piped = inPipe(['-', option, '--filter', 'event:Scan']);
	piped.endInput(gzipSync(lines));
	const {code, output, notes} = await piped.ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
	expect(output.split('\n')).toEqual([expect.stringContaining('Scan'), '']);
});

test('lines are printed as they come, and --limit does not wait for more', async () => {
	const piped = inPipe(['-', '--json', '--limit', '2']);
	piped.write(`${records[0]}\n`);
	await piped.until('the first line', () => piped.output === `${records[0]}\n`);
	piped.write(`${records[1]}\n`);
	expect(await piped.ended()).toMatchObject({code: 0, output: `${records[0]}\n${records[1]}\n`});
});

test('SIGINT ends it while it waits for standard input', async () => {
	const piped = inPipe(['-']);
	piped.write(`${records[0]}\n`);
	await piped.until('the first line', () => piped.output.includes('GetItem'));
	piped.signal('SIGINT');
	expect(await piped.ended()).toMatchObject({code: 0, signal: null, notes: ''});
});

test('bytes that are not UTF-8 come out as they went in', async () => {
	const bytes = Buffer.concat([
		Buffer.from(`${records[0]}\n{"eventName":"Odd`),
		Buffer.from([0xff, 0xfe, 0x80]),
		Buffer.from(`"}\r\n${records[1]}\n`),
	]);
	const piped = inPipe([await file('odd.ndjson', bytes), '--json'], {cwd: folder});
	expect(await piped.ended()).toMatchObject({code: 0});
	expect(piped.bytes.equals(bytes)).toBe(true);
});

test('a line that is no JSON is a line in plain, and counted in json', async () => {
	const name = await file('mixed.ndjson', `${records[0]}\n{"cut": "off\n${records[1]}\n`);
	const plain = await inPipe([name], {cwd: folder}).ended();
	expect(plain.code).toBe(0);
	expect(plain.output.split('\n')[1]).toBe('{"cut": "off');
	const json = await inPipe([name, '--json'], {cwd: folder}).ended();
	expect(json).toMatchObject({
		code: 0,
		output: `${records[0]}\n${records[1]}\n`,
		notes: 'trailtail: Left out because they are no JSON objects: 1 of 3 lines.\n',
	});
});

test('several files are one view, and a record in two of them is there once', async () => {
	const first = await file('first.ndjson', `${records.slice(0, 3).join('\n')}\n`);
	const second = await file('second.json', `{"Records":[${records.slice(2).join(',')}]}`);
	expect(await inPipe([first, second, '--json'], {cwd: folder}).ended()).toMatchObject({
		code: 0,
		output: lines,
		notes: 'trailtail: Dropped, as the same record had come before: 1.\n',
	});
});

const broken: ReadonlyArray<readonly [string, string | Uint8Array, RegExp]> = [
	[
		'half.json',
		`{"Records":[${records.join(',')},{"eventName":"Cu`,
		/^trailtail: half\.json stops .* byte [\d,]+; .*\.$/,
	],
	[
		'wrong.json',
		`{\n"Records":[\n${records.join(',\n')},\n oops`,
		/^trailtail: wrong\.json .* line [\d,]+, byte [\d,]+; .*\.$/,
	],
	[
		'half.json.gz',
		halfOf(gzipSync(`${lines}${JSON.stringify({noise: noise()})}\n`)),
		/^trailtail: half\.json\.gz stops in the middle of its gzip data .* \(uncompressed\); .*\.$/,
	],
];

/** Text that gzip cannot make small, so that more than half of the file still holds the records before it. */
function noise(): string {
	const hashes = Array.from({length: 200}, (_, count) => hash('sha512', count.toString()));
	return hashes.join('');
}

function halfOf(bytes: Uint8Array): Uint8Array {
	return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}

test.each(broken)('%s: the good records, then one sentence, 2', async (name, content, sentence) => {
	await file(name, content);
	const {code, output, notes} = await inPipe([name, '--json'], {cwd: folder}).ended();
	expect(code).toBe(2);
	expect(output.startsWith(lines)).toBe(true);
	expect(notes.split('\n').filter(note => sentence.test(note))).toHaveLength(1);
	expect(notes).not.toMatch(/^\s+at /m);
});

test('a file that is not there is a sentence and 2; the others are read', async () => {
	const good = await file('good.ndjson', lines);
	expect(await inPipe(['missing.json', good, '--json'], {cwd: folder}).ended()).toMatchObject({
		code: 2,
		output: lines,
		notes: 'trailtail: missing.json does not exist; check the path.\n',
	});
});

test('./demo is the file of that name', async () => {
	await file('demo', lines);
	expect(await inPipe(['./demo', '--json'], {cwd: folder}).ended()).toMatchObject({
		code: 0,
		output: lines,
	});
});

test('on the screen: in order of time, and the broken one is told of', async () => {
	const name = await file('half.json', `{"Records":[${records.join(',')},{"eventName":"Cu`);
	const terminal = inTerminal([name], {cwd: folder});
	await terminal.untilShown('read to the end, 5 records', '1 problem !', 'by time', ...names);
	terminal.press('!');
	await terminal.untilShown('What happened', 'half.json stops');
	terminal.press('q');
	await terminal.untilShown('ended with 2');
	expect(terminal.modes).toEqual(usualModes);
});

test('- with a screen: the records from the pipe, the keys from the terminal', async () => {
	const name = await file('screen.ndjson', lines);
	const terminal = new Terminal(
		'sh',
		['-c', 'cat "$1" | "$2" "$3" -; echo ended with $?', 'sh', name, process.execPath, program],
		{cwd: folder},
	);
	onTestFinished(() => terminal.close());
	await terminal.untilShown('standard input', 'read to the end, 5 records', ...names);
	terminal.press('/', ...'event:Scan');
	await terminal.untilShown('1 of 5');
	terminal.press('\r', '\r');
	await terminal.untilShown('Identity', '"eventVersion"');
	terminal.resize(80, 32);
	await terminal.until(
		'the record in 80 columns',
		text => text.includes('Esc back') && text.split('\n').every(line => line.length <= 80),
	);
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
});
