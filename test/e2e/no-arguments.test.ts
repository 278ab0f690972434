import {expect, onTestFinished, test} from 'vitest';
import {hostile} from './records.ts';
import {inPipe, inTerminal} from './start.ts';
import {region} from './tailed-log-group.ts';
import {program, Terminal, usualModes} from './terminal.ts';
import {deliverTo, logGroupWithRecord, openTrails, trailTo} from './trails.ts';

const one = () => [trailTo('shop', logGroupWithRecord('shop-events'))];
const several = () => [
	trailTo('shop', logGroupWithRecord('shop-events')),
	trailTo('audit', logGroupWithRecord('audit-events', 'us-east-1'), 'us-east-1'),
	trailTo('files', undefined),
];

test('the log group of the only trail is said and opened', async () => {
	const {environment} = await openTrails(one());
	const terminal = inTerminal([], {environment});
	await terminal.untilShown('shop-events · eu-west-1', '● live for');
	terminal.press('q');
	await terminal.untilShown(
		'trailtail: Log group shop-events in eu-west-1, of trail shop.',
		'ended with 0',
	);
	expect(terminal.modes).toEqual(usualModes);
});

test.each([
	[['--json'], /"eventName":"Query"/],
	[['--plain'], / Query /],
	[['--count-by', 'event'], /1 +Query/],
])('in a pipe as well: %s', async (parameters, answer) => {
	const logGroup = logGroupWithRecord('shop-events');
	const {endpoint, environment} = await openTrails([trailTo('shop', logGroup)]);
	const {AWS_REGION: _, AWS_ENDPOINT_URL: __, ...credentials} = environment;
	const program = inPipe(
		[...parameters, '--limit', '1', '--region', region, '--endpoint-url', endpoint.url],
		{environment: credentials},
	);
	await program.until('the tail', () => program.notes.includes('Live.'));
	deliverTo(logGroup);
	const {code, output, notes} = await program.ended();
	expect(code).toBe(0);
	expect(output).toMatch(answer);
	expect(notes).toContain('trailtail: Log group shop-events in eu-west-1, of trail shop.\n');
});

test('of several one is chosen by a part of its name, and opened where it is', async () => {
	const {environment} = await openTrails(several());
	const terminal = inTerminal([], {environment, columns: 100});
	await terminal.untilShown(
		'Which log group?',
		'2 log groups',
		'> shop-events',
		'audit-events',
		'us-east-1',
	);
	terminal.press('adit');
	await terminal.untilShown('1 of 2', '> audit-events');
	terminal.press('\r');
	await terminal.untilShown('audit-events · us-east-1', '● live for');
	// The keys go to the screen of events now.
	terminal.press('?');
	await terminal.untilShown('In the list');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
});

test.each([
	['Esc', '\u001B'],
	['Ctrl-C', '\u0003'],
])('%s leaves without choosing', async (_, key) => {
	const {environment} = await openTrails(several());
	const terminal = inTerminal([], {environment});
	await terminal.untilShown('Which log group?');
	terminal.press(key);
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
});

test('a signal ends the choice', async () => {
	const {environment} = await openTrails(several());
	const terminal = inTerminal([], {environment});
	await terminal.untilShown('Which log group?');
	terminal.signal('SIGTERM');
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
});

test('several in a pipe are listed, and one has to be named', async () => {
	const {environment} = await openTrails(several());
	const {code, output, notes} = await inPipe([], {environment}).ended();
	expect({code, output}).toEqual({code: 2, output: ''});
	expect(notes.split('\n')).toEqual([
		expect.stringMatching(
			/^trailtail: arn:aws:logs:eu-west-1:111122223333:log-group:shop-events \(trail shop, [\d.]+ K?B stored, last delivery \d+s ago\)$/,
		),
		expect.stringMatching(
			/^trailtail: arn:aws:logs:us-east-1:111122223333:log-group:audit-events \(trail audit, /,
		),
		'trailtail: The trails deliver to 2 log groups: name the one to watch.',
		'',
	]);
});

test('several are listed for a screen reader as well', async () => {
	const {environment} = await openTrails(several());
	const terminal = inTerminal(['--screen-reader'], {environment, columns: 200});
	await terminal.untilShown('log-group:shop-events (trail shop', 'name the one to watch.');
	await terminal.untilShown('ended with 2');
	expect(terminal.written).not.toContain('\u001B[?1049h');
});

test('without a trail that delivers, a screen says so and goes on with the demo', async () => {
	const {environment} = await openTrails([trailTo('files', undefined)]);
	const terminal = inTerminal([], {environment, columns: 80, rows: 24});
	await terminal.untilShown(
		'No log group was named, and none was found.',
		'delivers to CloudWatch',
		'(files)',
	);
	terminal.press('\r');
	await terminal.untilShown('trailtail  demo: ', 'GetItem');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
});

test('without credentials it goes on with doctor', async () => {
	const terminal = inTerminal(['--region', region], {columns: 100, rows: 40});
	await terminal.untilShown('No AWS credentials were found');
	terminal.press('c');
	await terminal.untilShown('problem  credentials  No AWS credentials were found', 'ended with 3');
	expect(terminal.modes).toEqual(usualModes);
});

test('Ctrl-Z gives the terminal to the shell, fg comes back', async () => {
	const terminal = new Terminal('bash', ['--norc', '--noprofile', '-i'], {
		environment: {PS1: 'prompt> ', HISTFILE: '', PROGRAM: program, NODE: process.execPath},
	});
	onTestFinished(() => terminal.close());
	await terminal.untilShown('prompt>');
	terminal.press('"$NODE" "$PROGRAM"\r');
	await terminal.untilShown('No Region is set');
	terminal.press('\u001A');
	await terminal.untilShown('Stopped');
	await terminal.until('the prompt', text => text.trimEnd().endsWith('prompt>'));
	terminal.press('fg\r');
	await terminal.untilShown('No Region is set', 'Enter demo');
	terminal.press('q');
	await terminal.until('the end', text => /trailtail: No Region[\s\S]*prompt>\s*$/.test(text));
	terminal.press('echo "left with $?"\r');
	await terminal.untilShown('left with 3');
});

test('what was missing stays on the screen that is left', async () => {
	const terminal = inTerminal([], {columns: 120});
	await terminal.untilShown('No Region is set: give --region, or set AWS_REGION.');
	terminal.press('q');
	await terminal.untilShown(
		'trailtail: No Region is set: give --region, or set AWS_REGION.',
		'ended with 3',
	);
	expect(terminal.modes).toEqual(usualModes);
});

test('in a pipe what is missing is a sentence', async () => {
	expect(await inPipe(['--region', region]).ended()).toMatchObject({
		code: 3,
		output: '',
		notes: expect.stringMatching(
			/^trailtail: No AWS credentials were found: .* trailtail demo\.\n$/,
		),
	});
	const {environment} = await openTrails([]);
	expect(await inPipe(['--plain'], {environment}).ended()).toMatchObject({
		code: 3,
		notes: expect.stringMatching(
			/^trailtail: No trail of this account reaches eu-west-1: .*trailtail doctor/,
		),
	});
});

test('who may not list trails is told to name the log group', async () => {
	const {endpoint, environment} = await openTrails(one());
	endpoint.fail('DescribeTrails', {kind: 'error', name: 'AccessDeniedException', status: 400});
	expect(await inPipe([], {environment}).ended()).toMatchObject({
		code: 3,
		notes:
			'trailtail: This principal is not allowed cloudtrail:DescribeTrails: name the log group, or add cloudtrail:DescribeTrails to its policy.\n',
	});
});

test('names of trails do not act on the terminal', async () => {
	const trails = [
		trailTo(Object.values(hostile).join(''), logGroupWithRecord('shop-events')),
		trailTo('audit', logGroupWithRecord('audit-events')),
	];
	const {environment} = await openTrails(trails);
	const {notes} = await inPipe([], {environment}).ended();
	expect(notes).toContain('shop-events');
	expect(notes.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	const terminal = inTerminal([], {environment});
	await terminal.untilShown('Which log group?', 'shop-events');
	for (const text of Object.values(hostile)) {
		expect(terminal.written).not.toContain(text);
	}

	terminal.press('\u0003');
	await terminal.untilShown('ended with 0');
});

test('secrets are hidden in what is found', async () => {
	const {environment} = await openTrails([
		trailTo('t', logGroupWithRecord('logs-111122223333')),
		trailTo('u', logGroupWithRecord('other')),
	]);
	const {notes} = await inPipe(['--redact'], {environment}).ended();
	expect(notes).toContain('log-group:other');
	expect(notes).not.toContain('111122223333');
});
