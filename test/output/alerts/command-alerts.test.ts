import {execFileSync} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {parseRecord} from '../../../source/cloudtrail/parse.ts';
import {
	type CommandAlertOptions,
	CommandAlerts,
	commandLimits,
} from '../../../source/output/alerts/command-alerts.ts';
import {hostileRecord, record} from '../../e2e/records.ts';
import {Changes} from '../../fixtures/changes.ts';

const quiet = 300_000;
/** So short that a test can wait for it, and of no matter to commands that end by themselves. */
const short = 50;

let folder = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-commands-'));
	onTestFinished(() => rm(folder, {recursive: true, force: true}));
});

type Trial = {
	readonly alerts: CommandAlerts;
	readonly notes: string[];
	readonly shown: string[];
	readonly changes: Changes;
	readonly atOnce: AbortController;
	now: number;
	match(text: string): void;
};

function trial(command: string, options: Partial<CommandAlertOptions> = {}): Trial {
	const notes: string[] = [];
	const shown: string[] = [];
	const atOnce = new AbortController();
	// Nothing outlives its test.
	onTestFinished(() => atOnce.abort());
	const changes = new Changes(() => JSON.stringify({notes, shown}));
	const alerts = new CommandAlerts({
		command,
		quiet,
		limits: commandLimits,
		now: () => made.now,
		atOnce: atOnce.signal,
		show: line => {
			shown.push(line);
			changes.notify();
		},
		...options,
	});
	alerts.tell(sentence => {
		notes.push(sentence);
		changes.notify();
	});
	const made: Trial = {
		alerts,
		notes,
		shown,
		changes,
		atOnce,
		now: 0,
		match(text) {
			const event = parseRecord(text);
			if (event === undefined) {
				throw new Error('no record');
			}

			alerts.take(event, () => text);
		},
	};
	return made;
}

function by(userName: string, fields: Readonly<Record<string, unknown>> = {}): string {
	return record({userIdentity: {type: 'IAMUser', userName}, ...fields});
}

async function readLines(name: string): Promise<readonly string[]> {
	return (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
}

describe('the command', () => {
	test('gets the record of the first of each principal, event and error, as one line', async () => {
		const {alerts, match, notes} = trial(`cat >> ${folder}/out`);
		const first = by('jane');
		const others = [
			by('mallory'),
			by('jane', {eventName: 'DeleteTable'}),
			by('jane', {errorCode: 'AccessDenied'}),
		];
		for (const text of [first, by('jane'), ...others, by('jane'), by('mallory')]) match(text);
		expect(await alerts.end()).toEqual([
			'Matches held back, and told to no command of --on-match: 3.',
		]);
		expect([...(await readLines('out'))].sort()).toEqual([first, ...others].sort());
		expect(notes).toEqual([]);
	});

	test('is told by numbers what it stands for', async () => {
		const one = trial(`echo "$TRAILTAIL_MATCHES in $TRAILTAIL_SECONDS"`);
		one.match(by('jane'));
		await one.changes.until('the first', () => one.shown.length === 1);
		for (one.now = 1000; one.now < 8000; one.now += 1000) one.match(by('jane'));
		one.now = quiet + 7000;
		one.match(by('jane'));
		expect(await one.alerts.end()).toEqual([]);
		expect(one.shown).toEqual(['1 in 0', '8 in 307']);
	});

	test('is never given a word of a record but on standard input', async () => {
		const {alerts, match, notes, shown} = trial(`cat >> ${folder}/out; env | grep TRAILTAIL`);
		const marks = ['$(touch x)', '`touch x`', "'; touch x; '", '"; touch x; "', '\n touch x\n'];
		const texts = marks.map((mark, place) =>
			JSON.stringify({
				...JSON.parse(by(`${mark}${place}`, {userAgent: mark, errorCode: mark})),
				[mark]: mark,
			}),
		);
		for (const text of [...texts, hostileRecord()]) match(text);
		await alerts.end();
		expect(notes).toEqual([]);
		expect(shown).toHaveLength(2 * (texts.length + 1));
		for (const line of shown) expect(line).toMatch(/^TRAILTAIL_(MATCHES|SECONDS)=\d+$/);
		expect(await readdir(folder)).toEqual(['out']);
		const lines = await readLines('out');
		expect(lines).toEqual(expect.arrayContaining(texts));
		expect(lines).toHaveLength(texts.length + 1);
	});

	test('sees a record of several lines as one', async () => {
		const {alerts, match} = trial(`cat >> ${folder}/out`);
		const text = by('jane');
		match(JSON.stringify(JSON.parse(text), null, '\t'));
		await alerts.end();
		expect(await readLines('out')).toEqual([text]);
	});

	test('need not read, however long the record is', async () => {
		const {alerts, match, notes} = trial('true');
		match(by('jane', {userAgent: 'x'.repeat(400_000)}));
		expect(await alerts.end()).toEqual([]);
		expect(notes).toEqual([]);
	});

	test('has its output shown line by line, the last without its end too', async () => {
		const {alerts, match, shown} = trial(`printf 'one\\ntwo'; printf three >&2`);
		match(by('jane'));
		await alerts.end();
		expect([...shown].sort()).toEqual(['one', 'three', 'two']);
	});

	test('may leave something in the background, which is not waited for', async () => {
		const pipe = join(folder, 'pipe');
		execFileSync('mkfifo', [pipe]);
		const {alerts, match, notes, shown} = trial(`cat ${pipe} & echo left`);
		match(by('jane'));
		expect(await alerts.end()).toEqual([]);
		expect({notes, shown}).toEqual({notes: [], shown: ['left']});
		// It reads to here, and ends.
		await writeFile(pipe, '');
	});
});

describe('what goes wrong is told once', () => {
	test.each([
		['exit 7', /ended with status 7/],
		['kill -SEGV $$', /ended by SIGSEGV/],
		['no-such-command-anywhere', /was not found \(status 127\)/],
		['\0', /could not be started/],
		['/dev/null', /cannot be executed \(status 126\)/],
	])('%s', async (command, sentence) => {
		const {alerts, match, notes} = trial(command);
		for (const name of ['jane', 'mallory', 'eve']) match(by(name));
		expect(await alerts.end()).toEqual(['Commands of --on-match that failed: 3 of 3.']);
		expect(notes).toEqual([expect.stringMatching(sentence)]);
	});

	test('with the last line that it wrote, where none is shown', async () => {
		const {alerts, match, notes} = trial(`echo first >&2; echo 'no \u001B[31mroute' >&2; exit 7`, {
			show: undefined,
		});
		match(by('jane'));
		match(by('mallory'));
		await alerts.end();
		expect(notes).toHaveLength(1);
		expect(notes[0]).toMatch(/status 7: .* It said: no \u001B\[31mroute$/);
	});

	test('one that hangs is ended', async () => {
		const limits = {...commandLimits, longest: short};
		const {alerts, match, notes} = trial('sleep 600', {limits});
		match(by('jane'));
		await alerts.end();
		expect(notes).toEqual([expect.stringContaining('was ended after 0.05 s')]);
	});
});

describe('the number of commands', () => {
	/** Tells that it begins, and goes on when it is let, or its test is over. */
	const held = () =>
		`echo begun; while [ -e ${folder} ] && [ ! -e ${folder}/go ]; do sleep 0.05; done; echo done`;

	test('is bounded: the others wait, and what cannot wait is counted for the next of its group', async () => {
		const one = trial(held(), {limits: {atOnce: 2, waiting: 3, longest: 60_000}});
		for (let place = 0; place < 5; place++) one.match(by(`user-${place}`));
		expect(one.alerts.size).toBe(5);
		expect(one.notes).toEqual([]);
		for (let place = 5; place < 9; place++) one.match(by(`user-${place}`));
		expect(one.alerts.size).toBe(5);
		expect(one.notes).toEqual([expect.stringContaining('Matches come faster')]);
		await one.changes.until('two', () => one.shown.length === 2);
		expect(one.shown).toEqual(['begun', 'begun']);

		await writeFile(join(folder, 'go'), '');
		await one.changes.until('the first five', () => one.shown.length === 10);
		// The group stayed due: no quiet period began.
		one.match(by('user-5'));
		expect(await one.alerts.end()).toEqual([
			'Matches held back, and told to no command of --on-match: 3.',
		]);
		expect(one.shown).toHaveLength(12);
		let running = 0;
		for (const line of one.shown) {
			running += line === 'begun' ? 1 : -1;
			expect(running).toBeLessThanOrEqual(2);
		}
	});

	test('at the end of the run: they are waited for no longer than one may run', async () => {
		const one = trial(held(), {limits: {atOnce: 1, waiting: 5, longest: short}});
		for (const name of ['jane', 'mallory', 'eve']) one.match(by(name));
		const [cut] = (await one.alerts.end()).filter(line => line.includes('cut short'));
		expect(cut).toMatch(/: [123]\.$/);
		expect(one.alerts.size).toBe(0);
	});

	test('asked for again, they are ended at once', async () => {
		const one = trial(held());
		for (let place = 0; place < 10; place++) one.match(by(`user-${place}`));
		await one.changes.until('four', () => one.shown.length === 4);
		const ending = one.alerts.end();
		one.atOnce.abort();
		expect(await ending).toEqual(['Commands of --on-match that the end of the run cut short: 10.']);
		expect(one.shown).toEqual(['begun', 'begun', 'begun', 'begun']);
		expect(one.notes).toEqual([]);
	});

	test('a command is ended with all that it started', async () => {
		const pipe = join(folder, 'pipe');
		execFileSync('mkfifo', [pipe]);
		const one = trial(`sh -c 'exec 3> ${pipe}; echo begun; sleep 600'; true`);
		one.match(by('jane'));
		// It ends when nobody holds the pipe open any more.
		const held = readFile(pipe);
		await one.changes.until('its begin', () => one.shown.includes('begun'));
		one.atOnce.abort();
		await one.alerts.end();
		expect(await held).toHaveLength(0);
	});
});
