import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {record} from './records.ts';
import {inPipe} from './start.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-alerts-'));
});

afterAll(() => rm(folder, {recursive: true}));

const account = '987654321098';

function by(userName: string, fields: Readonly<Record<string, unknown>> = {}): string {
	return record({
		userIdentity: {
			type: 'IAMUser',
			userName,
			accountId: account,
			arn: `arn:aws:iam::${account}:user/${userName}`,
		},
		recipientAccountId: account,
		...fields,
	});
}

const events = ['GetItem', 'Query', 'Query', 'Scan', 'Query', 'GetItem'].flatMap(
	(eventName, place) =>
		['us-east-1', 'eu-west-1']
			.slice(0, 1 + (place % 2))
			.map(awsRegion => by(place === 3 ? 'mallory' : 'jane', {eventName, awsRegion})),
);

async function logFile(): Promise<string> {
	const path = join(folder, 'records.json.gz');
	await writeFile(path, gzipSync(`{"Records":[${events.join(',')}]}`));
	return path;
}

async function known(text: string): Promise<string> {
	const path = join(folder, 'known');
	await writeFile(path, text);
	return path;
}

test('--count-by as JSON: what counting by hand comes to, largest first', async () => {
	const counts = new Map<string, number>();
	for (const text of events) {
		const {eventName, awsRegion} = JSON.parse(text);
		const key = JSON.stringify({eventName, awsRegion});
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	const program = inPipe([
		await logFile(),
		'--count-by',
		'eventName,awsRegion',
		'--format',
		'json',
	]);
	const {code, output, notes} = await program.ended();
	expect({code, notes}).toEqual({code: 0, notes: ''});
	const rows: readonly {readonly count: number}[] = JSON.parse(output);
	expect(rows).toHaveLength(counts.size);
	expect(rows).toEqual(
		expect.arrayContaining([...counts].map(([key, count]) => ({...JSON.parse(key), count}))),
	);
	expect(rows.map(({count}) => count)).toEqual([...counts.values()].sort((a, b) => b - a));
});

describe('--exit-on-match', () => {
	test.each([
		['event:Query', 0, 1],
		['event:DeleteItem', 1, 0],
	] as const)('%s: %i', async (filter, code, lines) => {
		const program = inPipe([await logFile(), '--json', '-f', filter, '--exit-on-match']);
		expect(await program.ended()).toMatchObject({code, notes: ''});
		expect(program.lines).toBe(lines);
	});

	test('an input that cannot be read leaves it open whether there was a match: 2', async () => {
		const program = inPipe([
			await logFile(),
			join(folder, 'none.json'),
			'-f',
			'event:DeleteItem',
			'--exit-on-match',
		]);
		expect(await program.ended()).toMatchObject({code: 2, output: ''});
	});

	test('the first caller that no list knows', async () => {
		const list = await known('jane\n@ oops\n');
		const parameters = ['--json', '-f', 'is:unknown', '--exit-on-match', '--known', list];
		const program = inPipe([await logFile(), ...parameters]);
		const {code, output, notes} = await program.ended();
		expect(code).toBe(0);
		expect(JSON.parse(output)).toMatchObject({userIdentity: {userName: 'mallory'}});
		expect(notes).toMatch(/^trailtail: Known callers, .*known line 2 makes nobody known: .*\.\n$/);
		await known('jane\nmallory\n');
		expect(await inPipe([await logFile(), ...parameters]).ended()).toMatchObject({code: 1});
	});
});

test('a list of known callers that is not there: 2', async () => {
	const program = inPipe([await logFile(), '--known', join(folder, 'nowhere')]);
	expect(await program.ended()).toMatchObject({
		code: 2,
		notes: expect.stringContaining('does not exist'),
	});
});

describe('--redact', () => {
	test.each([['--json'], ['--plain'], ['--count-by', 'account,userIdentity.arn']])(
		'%s: no account id is left, and nothing else is missing',
		async (...parameters) => {
			const program = inPipe([await logFile(), '--redact', ...parameters]);
			const {code, output, notes} = await program.ended();
			expect(code).toBe(0);
			expect(output + notes).not.toContain(account);
			expect(output).toContain('jane');
		},
	);

	test('each record comes out, and is JSON', async () => {
		const {output} = await inPipe([await logFile(), '--redact', '--json']).ended();
		const ids = output.trimEnd().split('\n');
		expect(ids.map(line => JSON.parse(line).eventID)).toEqual(
			events.map(text => JSON.parse(text).eventID),
		);
	});

	test('a log group that is not there is not named by its account', async () => {
		const group = `arn:aws:logs:us-east-1:${account}:log-group:trail`;
		const program = inPipe([group, '--redact', '--limit', '1']);
		const {code, output, notes} = await program.ended();
		expect(code).toBe(3);
		expect(output + notes).not.toContain(account);
	});
});
