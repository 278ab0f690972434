import {afterEach, describe, expect, it, vi} from 'vitest';
import {openSource} from '../../source/command-line/open-source.ts';
import {readCommandLine, readOptions} from '../../source/command-line/options.ts';
import {Failure} from '../../source/failure.ts';
import {stubAwsEnvironment} from '../aws/aws-environment.ts';
import {fileWith, keyOf, keysRead, openBucketOf, updatesOf} from '../sources/s3/archives.ts';

const open = (terminal: 'terminal' | 'pipe', ...argv: readonly string[]) =>
	openSource(readOptions(readCommandLine(argv, import.meta), terminal), () => {});

afterEach(() => vi.unstubAllEnvs());

describe('a period', () => {
	it.each([
		[
			['trail', '--until', '5m'],
			'--until wants --since as well where log groups are read, to say where reading begins.',
		],
		[
			['demo', '--until', '5m'],
			'--until wants --since as well where log groups are read, to say where reading begins.',
		],
		[
			['a.json', '--since', '5m'],
			'--since and --until are for log groups and S3: files are read whole.',
		],
		[
			['a.json', '--until', '5m'],
			'--since and --until are for log groups and S3: files are read whole.',
		],
	])('is refused in %j', async (argv, message) => {
		await expect(open('pipe', ...argv)).rejects.toThrow(new Failure(2, message));
	});

	it('of an archive may have an end alone', async () => {
		const source = await open('pipe', 's3://logs/AWSLogs', '--until', '5m');
		expect(source.name).toBe('s3://logs/AWSLogs');
	});
});

describe('an archive', () => {
	it.each([
		['pipe', [], 1],
		['pipe', ['--json'], 1],
		['terminal', ['--count-by', 'event'], 1],
		['terminal', [], 2],
	] as const)('in a %s with %j: files read', async (terminal, argv, count) => {
		stubAwsEnvironment();
		const {endpoint} = await openBucketOf(
			['us-east-1', 'eu-west-1'].map(region =>
				fileWith(region, keyOf('2024-05-17T10:00:00Z', {region})),
			),
		);
		const filter = ['--filter', 'region:eu-west-1'];
		const reached = ['--region', 'us-east-1', '--endpoint-url', endpoint.url];
		await updatesOf(await open(terminal, 's3://logs', ...filter, ...reached, ...argv));
		expect(keysRead(endpoint)).toHaveLength(count);
	});
});
