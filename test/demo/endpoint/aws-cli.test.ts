import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, it, vi} from 'vitest';
import {createLogGroup, logEvent, openEndpoint, region} from './connect.ts';

/** Why the AWS CLI of this machine cannot be used; undefined when it can. */
function reasonToSkip(): string | undefined {
	let version: string;
	try {
		version = execFileSync('aws', ['--version'], {encoding: 'utf8'});
	} catch {
		return 'there is no AWS CLI on this machine';
	}
	const [, major, minor] = /^aws-cli\/(\d+)\.(\d+)/.exec(version) ?? [];
	const supported = Number(major) >= 2 || (Number(major) === 1 && Number(minor) >= 45);
	return supported ? undefined : `${version.trim()} is older than 1.45`;
}

it('streams to the AWS CLI', async context => {
	const reason = reasonToSkip();
	if (reason !== undefined) context.skip(reason);
	const logGroup = createLogGroup();
	const endpoint = await openEndpoint({logGroups: [logGroup], updateInterval: 50});
	const cli = spawn(
		'aws',
		[
			...['logs', 'start-live-tail', '--endpoint-url', endpoint.url, '--region', region],
			...['--log-group-identifiers', logGroup.logGroupArn],
		],
		{
			env: {
				PATH: process.env.PATH,
				AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
				AWS_SECRET_ACCESS_KEY: 'any',
				AWS_CONFIG_FILE: '/dev/null',
				AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
				AWS_DISABLE_HOST_PREFIX_INJECTION: 'true',
				PYTHONUNBUFFERED: '1',
			},
		},
	);
	const exited = once(cli, 'exit');
	let output = '';
	cli.stdout.setEncoding('utf8').on('data', text => {
		output += text;
	});
	cli.stderr.setEncoding('utf8').on('data', text => {
		output += text;
	});
	try {
		await vi.waitUntil(() => endpoint.openSessions === 1 || cli.exitCode !== null, 20_000);
		logGroup.append([logEvent('hello from the log group')]);
		await vi.waitUntil(() => output.includes('hello') || cli.exitCode !== null, 10_000);
		expect(output).toContain('hello from the log group');
	} finally {
		cli.kill('SIGKILL');
		await exited;
	}
});
