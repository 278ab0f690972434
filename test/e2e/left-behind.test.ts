import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, expect, onTestFinished, test} from 'vitest';
import {record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-left-'));
	onTestFinished(() => rm(folder, {recursive: true}));
	await writeFile(join(folder, 'a.ndjson'), `${record()}\n`);
});

/** All that a program might take for its own. */
const places = () => ({HOME: folder, XDG_CONFIG_HOME: folder, TMPDIR: folder});

test('a run leaves no file that nobody asked for', async () => {
	const options = {cwd: folder, environment: places()};
	expect(await inPipe(['a.ndjson'], options).ended()).toMatchObject({code: 0});
	const terminal = inTerminal(['a.ndjson'], options);
	await terminal.untilShown('GetItem');
	terminal.press('b');
	await terminal.untilShown('Callers');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(await readdir(folder, {recursive: true})).toEqual(['a.ndjson']);
});

/** Writes every other address that a program wants to standard error. */
const telling = `data:text/javascript,${encodeURIComponent(
	"import {subscribe} from 'node:diagnostics_channel'; subscribe('refused connection', host => console.error('refused ' + host));",
)}`;

test('a run connects to the endpoint that was named, and to nothing else', async () => {
	const tailed = await TailedLogGroup.open();
	const loopbackOnly = new URL('../fixtures/loopback-only.js', import.meta.url).href;
	const program = inPipe(['trail', '--limit', '1'], {
		environment: {
			...tailed.environment,
			NODE_OPTIONS: `--import=${loopbackOnly} --import=${telling}`,
		},
	});
	await program.until('the session', () => program.notes.includes('Live.'));
	tailed.append(record());
	const {code, notes} = await program.ended();
	expect(code).toBe(0);
	expect(notes).not.toContain('refused');
});
