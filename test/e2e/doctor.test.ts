import {expect, test} from 'vitest';
import {inPipe, inTerminal} from './start.ts';
import {accountId, logGroupWithRecord, openTrails, trailTo} from './trails.ts';

const checks = (rows: string) =>
	rows.split('\n').filter(line => /^(?:ok|problem|unknown) /.test(line));

test('all is well: a line for each check, status 0', async () => {
	const {environment} = await openTrails([trailTo('shop', logGroupWithRecord('shop-events'))]);
	const terminal = inTerminal(['doctor'], {environment, columns: 140});
	await terminal.untilShown('ended with 0');
	const lines = terminal
		.text()
		.split('\n')
		.filter(line => /^(?:ok|problem|unknown) /.test(line));
	expect(lines).toEqual([
		'ok       credentials  AWS knows you as arn:aws:iam::111122223333:user/jane.',
		'ok       Region       eu-west-1 is asked, and with it the trails of all Regions.',
		'ok       clock        This computer and AWS agree on the time.',
		'ok       trail        shop of eu-west-1 delivers to shop-events in eu-west-1.',
		'ok       logging      Trail shop is logging.',
		expect.stringMatching(
			/^ok {7}delivery {5}Trail shop delivers to shop-events\. It last delivered \d+s ago, at .*Z\.$/,
		),
		'ok       data events  Trail shop logs all data events of DynamoDB tables.',
		'ok       log class    Log group shop-events is of the Standard class, which Live Tail reads.',
		expect.stringMatching(
			/^(?:ok|problem) +lag +A record that came \d+s ago to shop-events was .* late\./,
		),
		'ok       permissions  No call was denied; logs:StartLiveTail was not tried, as it is charged by the minute.',
	]);
	expect(terminal.written).not.toContain('\u001B');
});

test('problems: what mends them, status 3', async () => {
	const {environment} = await openTrails([
		{
			...trailTo('shop', logGroupWithRecord('shop-events')),
			advancedEventSelectors: [],
			state: 'stopped',
		},
	]);
	const {code, output, notes} = await inPipe(
		['doctor', 'shop-events', '-f', 'table:Orders,carts', '--region', 'eu-west-1'],
		{environment},
	).ended();
	expect({code, notes}).toEqual({code: 3, notes: ''});
	expect(checks(output).map(line => line.slice(0, 20).trimEnd())).toContain('problem  data events');
	expect(output).toContain(`of arn:aws:dynamodb:eu-west-1:${accountId}:table/Orders.`);
	expect(output).toContain(
		'\nTo mend logging: Trail shop is stopped: it logs nothing until it is started.\n  AWS CLI\n    aws cloudtrail start-logging ',
	);
	expect(output).toMatch(/\n {2}Cost\n {4}About \$0\.10 per 100,000 data events, .*US East; check/);
});

test('as JSON, for other tools', async () => {
	const {environment} = await openTrails([
		{...trailTo('shop', logGroupWithRecord('shop-events')), state: 'stopped'},
	]);
	const {code, output} = await inPipe(['doctor', '--format', 'json'], {environment}).ended();
	expect(code).toBe(3);
	const parsed: unknown = JSON.parse(output);
	expect(parsed).toContainEqual({
		check: 'logging',
		verdict: 'problem',
		sentence: 'Trail shop is stopped: it logs nothing until it is started.',
		fix: {
			cli: expect.stringMatching(/^aws cloudtrail start-logging /),
			terraform: expect.stringContaining('enable_logging = true'),
			iam: expect.stringContaining('cloudtrail:StartLogging'),
			cost: expect.stringMatching(/^About /),
		},
	});
	expect(parsed).toContainEqual({
		check: 'Region',
		verdict: 'ok',
		sentence: 'eu-west-1 is asked, and with it the trails of all Regions.',
	});
});

test('without credentials the checks that need none are made', async () => {
	const {code, output} = await inPipe(['doctor', '--region', 'eu-west-1']).ended();
	expect(code).toBe(3);
	expect(checks(output).map(line => line.slice(0, 22).trimEnd())).toEqual(
		[
			'problem  credentials',
			'ok       Region',
			'unknown  clock',
			'unknown  trail',
			'unknown  permissions',
		].map(line => expect.stringMatching(new RegExp(`^${line}`))),
	);
});

test('secrets are hidden where that is asked for', async () => {
	const {environment} = await openTrails([trailTo('shop', undefined)]);
	const {output} = await inPipe(['doctor', '--redact'], {environment}).ended();
	expect(output).toContain('aws cloudtrail update-trail');
	expect(output).not.toContain(accountId);
});
