import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {credentials, secretAccessKey} from './environment.ts';
import {inPipe} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';

const sessionToken = 'IQoJb3JpZ2luX2VjEXAMPLETOKEN';
const secrets = [secretAccessKey, sessionToken];

async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'trailtail-secrets-'));
	onTestFinished(() => rm(folder, {recursive: true}));
	return folder;
}

/** No secret comes out of a run whose first call is answered with all of them. */
async function expectNoneTold(
	{name, status}: {readonly name: string; readonly status: number},
	environment: NodeJS.ProcessEnv,
): Promise<void> {
	const tailed = await TailedLogGroup.open();
	const message = `Got ${sessionToken}, expected ${secretAccessKey}`;
	tailed.endpoint.fail('DescribeLogGroups', {kind: 'error', name, status, message}, 9);
	const log = join(await temporaryFolder(), 'debug.log');
	const {code, output, notes} = await inPipe(['trail', '--debug-log', log], {
		environment: {...tailed.environment, ...environment},
	}).ended();
	expect(code).toBe(3);
	const all = output + notes + (await readFile(log, 'utf8'));
	expect(notes).toMatch(/^trailtail: .+\.\n$/);
	for (const secret of secrets) expect(all).not.toContain(secret);
}

// What signs or what is sent along, in the words of whoever is asked.
const answers: readonly (readonly [name: string, status: number])[] = [
	['InvalidSignatureException', 403],
	['ExpiredTokenException', 400],
	['UnrecognizedClientException', 400],
	['InvalidParameterException', 400],
	['InternalServerException', 500],
	['UnheardOfException', 400],
];

test.each(answers)(
	'no secret is told, whatever the service says of it: %s',
	async (name, status) => {
		await expectNoneTold({name, status}, {AWS_SESSION_TOKEN: sessionToken});
	},
);

test.each(answers)('no secret of a file is told either: %s', async (name, status) => {
	const path = join(await temporaryFolder(), 'credentials');
	await writeFile(
		path,
		`[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = ${secretAccessKey}
aws_session_token = ${sessionToken}
`,
	);
	await expectNoneTold(
		{name, status},
		{
			AWS_SHARED_CREDENTIALS_FILE: path,
			AWS_ACCESS_KEY_ID: undefined,
			AWS_SECRET_ACCESS_KEY: undefined,
		},
	);
});

test('a password in an address is not told', async () => {
	const password = 'swordfish';
	const log = join(await temporaryFolder(), 'debug.log');
	const address = `http://jane:${password}@127.0.0.1:1`;
	const {code, output, notes} = await inPipe(
		['trail', '--region', 'eu-west-1', '--endpoint-url', address, '--debug-log', log],
		{environment: credentials},
	).ended();
	expect(code).toBe(3);
	expect(notes).toContain('Nothing answers at 127.0.0.1:1');
	expect(output + notes + (await readFile(log, 'utf8'))).not.toContain(password);
});
