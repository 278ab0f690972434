import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {secretAccessKey} from './environment.ts';
import {inPipe} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';

const sessionToken = 'IQoJb3JpZ2luX2VjEXAMPLETOKEN';

// What signs or what is sent along, in the words of whoever is asked.
test.each([
	['InvalidSignatureException', 403],
	['ExpiredTokenException', 400],
	['UnrecognizedClientException', 400],
	['InvalidParameterException', 400],
	['InternalServerException', 500],
	['UnheardOfException', 400],
])('no secret is told, whatever the service says of it: %s', async (name, status) => {
	const folder = await mkdtemp(join(tmpdir(), 'trailtail-secrets-'));
	onTestFinished(() => rm(folder, {recursive: true}));
	const tailed = await TailedLogGroup.open();
	const message = `Got ${sessionToken}, expected ${secretAccessKey}`;
	tailed.endpoint.fail('DescribeLogGroups', {kind: 'error', name, status, message}, 9);
	const log = join(folder, 'debug.log');
	const {code, output, notes} = await inPipe(['trail', '--debug-log', log], {
		environment: {...tailed.environment, AWS_SESSION_TOKEN: sessionToken},
	}).ended();
	expect(code).toBe(3);
	const all = output + notes + (await readFile(log, 'utf8'));
	expect(notes).toMatch(/^trailtail: .+\.\n$/);
	for (const secret of [secretAccessKey, sessionToken]) expect(all).not.toContain(secret);
});
