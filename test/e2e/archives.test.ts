import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {storedObject} from '../../source/demo/endpoint/s3/bucket.ts';
import {account, keyOf, openBucketOf, region} from '../sources/s3/archives.ts';
import {credentials} from './environment.ts';
import {record} from './records.ts';
import {inPipe, inTerminal} from './start.ts';

const time = '2024-05-17T10:05:00Z';
const eventTime = '2024-05-17T10:00:00Z';
const first = [
	record({eventTime, eventName: 'GetItem'}),
	record({eventTime: '2024-05-17T10:01:00Z', eventName: 'Query'}),
];
const second = [record({eventTime, eventName: 'Query', awsRegion: 'eu-west-1'})];
const corrupt = keyOf(time, {}, 'corrupt');
const environment = {...credentials, AWS_REGION: region};

const fileOf = (key: string, records: readonly string[]) =>
	storedObject(key, gzipSync(`{"Records":[${records.join(',')}]}`));

/** Three log files, of which one breaks off in its only record. */
async function openArchive(): Promise<readonly string[]> {
	const {endpoint} = await openBucketOf([
		fileOf(keyOf(time, {}, 'a'), first),
		storedObject(corrupt, gzipSync(`{"Records":[${record()}]}`).subarray(0, 200)),
		fileOf(keyOf(time, {region: 'eu-west-1'}, 'b'), second),
	]);
	return ['--endpoint-url', endpoint.url];
}

async function read(location: string, ...options: readonly string[]) {
	const reached = await openArchive();
	const {code, output, notes} = await inPipe([location, ...reached, ...options], {
		environment,
	}).ended();
	return {code, lines: output.split('\n').slice(0, -1).sort(), output, notes};
}

describe('an archive with a corrupt file', () => {
	it('comes out as the records of the others, and the sentence names it: 2', async () => {
		const {code, lines, notes} = await read('s3://logs', '--json');
		expect(lines).toEqual([...first, ...second].sort());
		expect(notes.split('\n')).toEqual([
			expect.stringContaining(`trailtail: s3://logs/${corrupt} `),
			expect.stringMatching(/^trailtail: Read 3 of 3 files, .* K?B\.$/),
			'',
		]);
		expect(code).toBe(2);
	});

	it('is counted without it', async () => {
		const {code, output, notes} = await read(
			's3://logs/AWSLogs/',
			'--count-by=event',
			'--format=csv',
		);
		expect(output.split(/\r?\n/)).toEqual(['event,count', 'Query,2', 'GetItem,1', '']);
		expect(notes).toContain(`s3://logs/${corrupt} `);
		expect(code).toBe(2);
	});

	it('opens on the screen, in order of time', async () => {
		const reached = await openArchive();
		const terminal = inTerminal(['s3://logs', ...reached], {environment});
		await terminal.untilShown('s3://logs', 'read to the end, 3 records', '1 problem !', 'by time');
		terminal.press('q');
		await terminal.untilShown('ended with 2');
	});

	it('shows no account with --redact', async () => {
		const {code, output, notes} = await read('s3://logs', '--json', '--redact');
		expect(output.split('\n')).toHaveLength(4);
		expect(notes).toMatch(/s3:\/\/logs\/AWSLogs\/\d{12}\/CloudTrail\//);
		expect(output + notes).not.toContain(account);
		expect(code).toBe(2);
	});
});

describe('an archive is read as far as is asked for', () => {
	it.each([
		['--limit', ['--limit', '1'], 0, 1],
		['--exit-on-match with a match', ['--exit-on-match', '--filter', 'event:GetItem'], 0, 1],
		['--exit-on-match without one', ['--exit-on-match', '--filter', 'event:Scan'], 1, 0],
		['a Region', ['--filter', 'region:eu-west-1'], 0, 1],
		['--until', ['--until', eventTime], 0, 2],
		['--since and --until', ['--since', '2024-05-17T10:00:30Z', '--until', time], 0, 1],
	] as const)('%s', async (_, options, expected, count) => {
		const {endpoint} = await openBucketOf([
			fileOf(keyOf(time, {}, 'a'), first),
			fileOf(keyOf(time, {region: 'eu-west-1'}, 'b'), second),
		]);
		const words = ['s3://logs', '--plain', '--endpoint-url', endpoint.url, ...options];
		const {code, output} = await inPipe(words, {environment}).ended();
		expect(output.split('\n')).toHaveLength(count + 1);
		expect(code).toBe(expected);
	});
});

it('a bucket that is not there is a sentence, and 3', async () => {
	const {code, output, notes} = await read('s3://other', '--json');
	expect({code, output}).toEqual({code: 3, output: ''});
	expect(notes).toMatch(/^trailtail: .*other.*\.\n$/);
});
