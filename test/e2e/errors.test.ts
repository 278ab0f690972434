import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import {expect, onTestFinished, test} from 'vitest';
import {credentials} from './environment.ts';
import {inPipe, inTerminal} from './start.ts';
import {region, TailedLogGroup} from './tailed-log-group.ts';

type Run = {readonly parameters: readonly string[]; readonly environment?: NodeJS.ProcessEnv};

/** In a terminal, before any screen: one line, and no escape sequence at all. */
async function expectSentence(run: Run, code: number, sentence: RegExp | string): Promise<void> {
	const terminal = inTerminal(run.parameters, {
		columns: 400,
		...(run.environment !== undefined && {environment: run.environment}),
	});
	await terminal.allWritten();
	const [before, pid, said = '', ended, ...rest] = terminal.written.split('\r\n');
	expect([before, pid, ended, rest]).toEqual([
		'before',
		`pid ${terminal.pid}`,
		`ended with ${code}`,
		[''],
	]);
	if (typeof sentence === 'string') {
		expect(said).toBe(`trailtail: ${sentence}`);
	} else {
		expect(said).toMatch(sentence);
	}

	expect(terminal.written).not.toContain('\u001B');
}

/** On a port of its own until the test is over. */
async function listen(server: Server): Promise<string> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	const address = server.address();
	return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

test('a log group that is not there', async () => {
	const {environment} = await TailedLogGroup.open();
	await expectSentence(
		{parameters: ['trial'], environment},
		3,
		/^trailtail: There is no log group trial in eu-west-1 \(did you mean trail\?\): list them with aws logs .*\.$/,
	);
});

test('access denied', async () => {
	const tailed = await TailedLogGroup.open();
	tailed.endpoint.fail('DescribeLogGroups', {
		kind: 'error',
		name: 'AccessDeniedException',
		status: 400,
		message:
			'User: arn:aws:iam::111122223333:user/jane is not authorized to perform: logs:DescribeLogGroups',
	});
	await expectSentence(
		{parameters: ['trail'], environment: tailed.environment},
		3,
		'arn:aws:iam::111122223333:user/jane is not allowed logs:DescribeLogGroups: add logs:DescribeLogGroups to its policy, or give the ARN of the log group instead of its name.',
	);
});

test('no Region', async () => {
	await expectSentence(
		{parameters: ['trail'], environment: credentials},
		3,
		'No Region is set: give --region, or set AWS_REGION.',
	);
});

test('no credentials', async () => {
	await expectSentence(
		{parameters: ['trail', '--region', region]},
		3,
		/^trailtail: No AWS credentials were found: .* or look around without any in trailtail demo\.$/,
	);
});

test('an address where nothing listens', async () => {
	const server = createServer();
	const address = await listen(server);
	server.close();
	await once(server, 'close');
	await expectSentence(
		{
			parameters: ['trail', '--region', region, '--endpoint-url', address],
			environment: credentials,
		},
		3,
		`Nothing answers at ${new URL(address).host}: check the network and --endpoint-url.`,
	);
});

test('a web server that is no CloudWatch Logs', async () => {
	const address = await listen(
		createServer((_, response) => {
			response.writeHead(200, {'content-type': 'text/html'}).end('<html>Hello</html>');
		}),
	);
	await expectSentence(
		{
			parameters: ['trail', '--region', region, '--endpoint-url', address],
			environment: credentials,
		},
		3,
		`What answers at ${new URL(address).host} is not CloudWatch Logs: check --endpoint-url, AWS_ENDPOINT_URL and the profile.`,
	);
});

test.each([
	[['--nope'], 'There is no option --nope; trailtail --help lists them.'],
	[['doctor', '--count-by', 'event'], 'doctor reads no events: leave out --count-by.'],
	[
		['doctor', '-f', 'is:error'],
		'Of --filter doctor takes tables by their names or ARNs alone: table:orders,customers.',
	],
	[['demo', '--limit', '0'], '--limit wants a whole number from 1 on, not “0”.'],
	[
		['demo', '--filter', 'tabel:orders'],
		'The filter cannot be read at “tabel:orders”: There is no field “tabel”; did you mean table?',
	],
	[['-'], /^trailtail: Standard input is the terminal, .*\.$/],
	[['no\u001B[31msuch.json', '--plain'], 'no\\u001b[31msuch.json does not exist; check the path.'],
])('wrong usage: %s', async (parameters, sentence) => {
	await expectSentence({parameters}, 2, sentence);
});

test('in a pipe the sentence is on standard error, and nothing on standard output', async () => {
	const program = inPipe(['trail'], {environment: credentials});
	expect(await program.ended()).toEqual({
		code: 3,
		signal: null,
		output: '',
		notes: 'trailtail: No Region is set: give --region, or set AWS_REGION.\n',
	});
});

test('Ctrl-C while the log group is looked up ends at once, before any screen', async () => {
	const server = createServer();
	const asked = once(server, 'request');
	const address = await listen(server);
	const terminal = inTerminal(['trail', '--region', region, '--endpoint-url', address], {
		environment: credentials,
	});
	await asked;
	terminal.press('\u0003');
	await terminal.untilShown('ended with 0');
	expect(terminal.written).not.toContain('\u001B');
});
