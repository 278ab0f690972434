import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {roleIdentity} from '../fixtures/data-event.ts';
import {hostile, hostileRecord, record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';
import {program, Terminal, usualModes} from './terminal.ts';

async function sessionsOpen(tailed: TailedLogGroup, count: number): Promise<void> {
	await vi.waitFor(() => expect(tailed.endpoint.openSessions).toBe(count), {timeout: 10_000});
}

function expectNothingHostile(written: string): void {
	for (const text of Object.values(hostile)) {
		expect(written).not.toContain(text);
	}

	expect(written).not.toMatch(/[\u0080-\u009F\u200B\u202E]/);
}

test('a log group by its name: events, and no session left after q', async () => {
	const tailed = await TailedLogGroup.open();
	const terminal = inTerminal(['trail'], {environment: tailed.environment});
	await terminal.untilShown('trail · eu-west-1', '● live for', 'Waiting for events');
	tailed.append(record({eventName: 'Query'}), record({eventName: 'Scan'}));
	await terminal.untilShown('Query', 'Scan', '2 events', 'R checkout-api');
	expect(tailed.endpoint.openSessions).toBe(1);
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
	await sessionsOpen(tailed, 0);
});

test('a log group by its ARN, with the endpoint as an option', async () => {
	const tailed = await TailedLogGroup.open();
	const {AWS_REGION: _, AWS_ENDPOINT_URL: __, ...credentials} = tailed.environment;
	const terminal = inTerminal(
		[`${tailed.logGroup.logGroupArn}:*`, '--endpoint-url', tailed.endpoint.url],
		{environment: credentials},
	);
	await terminal.untilShown('trail · eu-west-1', '● live for');
	tailed.append(record());
	await terminal.untilShown('GetItem', '1 events');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	await sessionsOpen(tailed, 0);
});

/** The first shell has the terminal, and takes it along; the second outlives it, and notes the exit status. */
const outlived = `sh -c 'trap : HUP; "$NODE" "$PROGRAM" trail; echo $? > status'; true`;

test('a terminal that is taken away leaves no session behind', async () => {
	const tailed = await TailedLogGroup.open();
	const cwd = await mkdtemp(join(tmpdir(), 'trailtail-taken-'));
	onTestFinished(() => rm(cwd, {recursive: true}));
	const terminal = new Terminal('sh', ['-c', outlived], {
		cwd,
		environment: {...tailed.environment, NODE: process.execPath, PROGRAM: program},
	});
	await terminal.untilShown('● live for');
	await sessionsOpen(tailed, 1);
	terminal.close();
	await sessionsOpen(tailed, 0);
	const status = () => readFile(join(cwd, 'status'), 'utf8').catch(() => '');
	await vi.waitFor(async () => expect(await status()).toBe('0\n'), {timeout: 10_000});
});

test('each identity type has its letter and its colour', async () => {
	const types: ReadonlyArray<readonly [string, string, number]> = [
		['AssumedRole', 'R', 6],
		['IAMUser', 'U', 2],
		['Root', '!', 1],
		['AWSService', 'S', 5],
		['FederatedUser', 'F', 3],
		['AWSAccount', 'A', 4],
		['IdentityCenterUser', 'I', 10],
		['Directory', 'D', 12],
	];
	const tailed = await TailedLogGroup.open();
	const terminal = inTerminal(['trail'], {environment: tailed.environment});
	await terminal.untilShown('● live for');
	tailed.append(
		...types.map(([type]) =>
			record({
				eventName: `By${type}`,
				userIdentity: {
					...roleIdentity('api', 'task'),
					type,
					userName: 'jane',
					invokedBy: 'x.amazonaws.com',
				},
			}),
		),
		record({errorCode: 'AccessDenied', eventName: 'Denied'}),
		record({eventName: 'TheLast'}),
	);
	await terminal.untilShown('ByDirectory', '>06:22:09 TheLast');
	const lines = terminal.lines();
	for (const [type, letter, color] of types) {
		const row = lines.findIndex(line => line.startsWith(` 06:22:09 By${type.slice(0, 11)}`));
		const column = lines[2]?.indexOf('WHO') ?? -1;
		const {character, color: shown} = terminal.cells(row)[column] ?? {};
		expect([type, character, shown]).toEqual([type, letter, color]);
	}

	expect(terminal.cellOf('✖').color).toBe(1);
});

test('what callers wrote into a record is text: in the list, the counts, the record, the title', async () => {
	const tailed = await TailedLogGroup.open();
	const terminal = inTerminal(['trail'], {environment: tailed.environment, columns: 200});
	await terminal.untilShown('● live for');
	tailed.append(
		hostileRecord(),
		`no record ${Object.values(hostile).join(' ')}`,
		JSON.stringify({none: Object.values(hostile)}),
	);
	await terminal.untilShown('3 events', 'Get\\u001b[31m', 'no record \\u001b[31mRED');
	terminal.press('\t', ']');
	await terminal.untilShown('TABLES', 'mon\\u202e');
	terminal.press('\u001B');
	await terminal.untilShown('Enter record');
	terminal.press('g', '\r');
	await terminal.untilShown('Identity', 'Agent');
	terminal.press('G');
	await terminal.untilShown('"eventCategory"');
	terminal.press('\u001B');
	await terminal.untilShown('TABLE / INDEX');
	terminal.press('G', '\r');
	await terminal.untilShown('Not a CloudTrail record');
	terminal.press('\u001B');
	await terminal.untilShown('TABLE / INDEX');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expectNothingHostile(terminal.written);
});

test.each(['--plain', '--json'])('nor do they reach the terminal with %s', async option => {
	const tailed = await TailedLogGroup.open();
	const terminal = inTerminal(['trail', option], {environment: tailed.environment, columns: 1000});
	await terminal.untilShown('Live.');
	// Raw in the JSON text, where it may stand unescaped.
	tailed.append(hostileRecord(), record({userAgent: 'x'}).replace('"x"', '"\u009B31mraw\u202E"'));
	tailed.append(record({eventName: 'TheLast'}));
	await terminal.untilShown('TheLast');
	terminal.press('\u0003');
	await terminal.untilShown('ended with 0');
	expectNothingHostile(terminal.written.replaceAll('^C', ''));
	expect(terminal.written).not.toContain('\u001B');
});

test('a connection that breaks is made anew, and the gap is shown', async () => {
	const tailed = await TailedLogGroup.open();
	const terminal = inTerminal(['trail'], {environment: tailed.environment});
	tailed.append(record());
	await terminal.untilShown('● live for');
	tailed.append(record({eventName: 'Before'}));
	await terminal.untilShown('Before');
	tailed.endpoint.breakSessions('reset');
	await terminal.untilShown('1 gap !', '● live for');
	expect(terminal.cellOf('1 gap !').color).toBe(3);
	tailed.append(record({eventName: 'Afterwards'}));
	await terminal.untilShown('Before', 'Afterwards');
	terminal.press('!');
	await terminal.untilShown('What happened', 'Nothing was received for', 'was reset');
	expect(tailed.endpoint.openSessions).toBe(1);
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	await sessionsOpen(tailed, 0);
});

test('in a pipe the gap is a note, and events go on', async () => {
	const tailed = await TailedLogGroup.open();
	const program = inPipe(['trail', '--limit', '2'], {environment: tailed.environment});
	await program.until('the session', () => program.notes.includes('Live.'));
	tailed.append(record({eventName: 'Before'}));
	await program.until('the first event', () => program.output.includes('Before'));
	tailed.endpoint.breakSessions('truncate');
	await program.until('the gap', () => program.notes.includes('Gap: nothing was received for'));
	tailed.append(record({eventName: 'Afterwards'}));
	expect(await program.ended()).toMatchObject({code: 0});
	expect(program.output).toMatch(/Before.*\n.*Afterwards.*\n$/);
	await sessionsOpen(tailed, 0);
});

test('a source that fails for good stays on the screen, with its sentence', async () => {
	const tailed = await TailedLogGroup.open();
	const terminal = inTerminal(['trail'], {environment: tailed.environment});
	await terminal.untilShown('● live for');
	tailed.append(record({eventName: 'Before'}));
	await terminal.untilShown('Before');
	tailed.endpoint.fail('StartLiveTail', {
		kind: 'error',
		name: 'AccessDeniedException',
		status: 400,
	});
	tailed.endpoint.breakSessions('close');
	await terminal.untilShown('✖ stopped !', 'Before');
	terminal.press('!');
	await terminal.untilShown('is not allowed logs:StartLiveTail');
	terminal.press('q');
	await terminal.untilShown('ended with');
});

test('one denied after the screen has opened: the screen closes, then the sentence', async () => {
	const tailed = await TailedLogGroup.open();
	tailed.endpoint.fail('StartLiveTail', {
		kind: 'error',
		name: 'AccessDeniedException',
		status: 400,
		message:
			'User: arn:aws:iam::111122223333:user/jane is not authorized to perform: logs:StartLiveTail',
	});
	const terminal = inTerminal(['trail'], {environment: tailed.environment, columns: 200});
	await terminal.untilShown('ended with 3');
	expect(terminal.modes).toEqual(usualModes);
	expect(terminal.text().trim().split('\n')).toEqual([
		'before',
		`pid ${terminal.pid}`,
		'trailtail: arn:aws:iam::111122223333:user/jane is not allowed logs:StartLiveTail: add logs:StartLiveTail for trail to its policy, or use another --profile.',
		'ended with 3',
	]);
});
