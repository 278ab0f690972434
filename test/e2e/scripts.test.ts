import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {storedObject} from '../../source/demo/endpoint/s3/bucket.ts';
import {keyOf, openBucketOf, region as s3Region} from '../sources/s3/archives.ts';
import {credentials} from './environment.ts';
import type {PipedProgram} from './piped-program.ts';
import {record} from './records.ts';
import {inPipe} from './start.ts';
import {TailedLogGroup} from './tailed-log-group.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-scripts-'));
});

afterAll(() => rm(folder, {recursive: true}));

const minute = 60_000;
const records = ['GetItem', 'Query', 'Scan', 'Query'].map(eventName => record({eventName}));
/** More than a pipe holds. */
const many = Array.from({length: 400}, () => record({userAgent: 'x'.repeat(3000)}));

/** Starts the program on a source of some records, with further options. */
type Start = (texts: readonly string[], ...options: readonly string[]) => Promise<PipedProgram>;

const fromFile: Start = async (texts, ...options) => {
	const name = 'trail.json.gz';
	await writeFile(join(folder, name), gzipSync(`{"Records":[${texts.join(',')}]}`));
	return inPipe([name, ...options], {cwd: folder});
};

const fromInput: Start = async (texts, ...options) => {
	const program = inPipe(['-', ...options]);
	program.endInput(`${texts.join('\n')}\n`);
	return program;
};

const fromS3: Start = async (texts, ...options) => {
	const content = gzipSync(`{"Records":[${texts.join(',')}]}`);
	const {endpoint} = await openBucketOf([storedObject(keyOf('2026-03-01T06:25:00Z'), content)]);
	const environment = {...credentials, AWS_REGION: s3Region};
	return inPipe(['s3://logs', '--endpoint-url', endpoint.url, ...options], {environment});
};

/** Only what was delivered between `--since` and `--until`, which ends the run. */
const fromLogGroup: Start = async (texts, ...options) => {
	const tailed = await TailedLogGroup.open();
	const now = Date.now();
	const logEvents = (messages: readonly string[], timestamp: number) =>
		messages.map(message => ({
			timestamp,
			ingestionTime: timestamp,
			logStreamName: 'stream',
			message,
		}));
	tailed.logGroup.append(logEvents([record(), record({eventName: 'Scan'})], now - 90 * minute));
	tailed.logGroup.append(logEvents(texts, now - 30 * minute));
	tailed.logGroup.append(logEvents([record(), record({eventName: 'Scan'})], now - 5 * minute));
	const {environment} = tailed;
	const period = ['--since', '1h', '--until', '10m', '--sweep-rate', '20'];
	return inPipe(['trail', ...period, ...options], {environment});
};

const sources: readonly (readonly [string, Start])[] = [
	['a file', fromFile],
	['standard input', fromInput],
	['S3', fromS3],
	['a log group', fromLogGroup],
];

describe.each(sources)('%s', (_, start) => {
	test('--limit ends it after so many, with 0', async () => {
		const program = await start(records, '--json', '--limit', '2');
		const {code, output} = await program.ended();
		expect({code, output}).toEqual({code: 0, output: `${records.slice(0, 2).join('\n')}\n`});
	});

	test.each([
		['event:Scan', 0, `${records[2]}\n`],
		['event:DeleteItem', 1, ''],
	] as const)('--exit-on-match of %s ends it with %i', async (filter, expected, lines) => {
		const program = await start(records, '--json', '-f', filter, '--exit-on-match');
		const {code, output} = await program.ended();
		expect({code, output}).toEqual({code: expected, output: lines});
	});

	test('--count-by counts each, and ends with 0', async () => {
		const program = await start(records, '--count-by', 'event', '--format', 'csv');
		const {code, output} = await program.ended();
		expect(output).toBe('event,count\r\nQuery,2\r\nGetItem,1\r\nScan,1\r\n');
		expect(code).toBe(0);
	});

	test('a reader that goes away ends it quietly with 0', async () => {
		const program = await start(many, '--json');
		await program.until('the first line', () => program.lines > 0);
		program.stopReading();
		const {code, signal, notes} = await program.ended();
		expect({code, signal}).toEqual({code: 0, signal: null});
		expect(notes).not.toMatch(/EPIPE|^ +at /m);
	});
});

test('--duration ends what waits for more with 0, and what was counted is printed', async () => {
	const program = inPipe(['-', '--count-by', 'event', '--format', 'csv', '--duration', '2s']);
	program.write(`${records.join('\n')}\n`);
	const {code, output} = await program.ended();
	expect(output).toBe('event,count\r\nQuery,2\r\nGetItem,1\r\nScan,1\r\n');
	expect(code).toBe(0);
});

test('of a hundred log files in S3, one of them corrupt, 99 are read and one is named: 2', async () => {
	const keys = Array.from({length: 100}, (_, place) =>
		keyOf('2026-03-01T06:25:00Z', {}, String(place)),
	);
	const content = (place: number) => {
		const whole = gzipSync(`{"Records":[${record({eventName: `Call${place}`})}]}`);
		return place === 37 ? whole.subarray(0, 200) : whole;
	};
	const {endpoint} = await openBucketOf(
		keys.map((key, place) => storedObject(key, content(place))),
	);
	const environment = {...credentials, AWS_REGION: s3Region};
	const words = ['s3://logs', '--endpoint-url', endpoint.url, '--count-by', 'event'];
	const {code, output, notes} = await inPipe([...words, '--format=csv'], {environment}).ended();
	const rows = output.trimEnd().split('\r\n').slice(1);
	expect(rows).toHaveLength(99);
	expect(rows).not.toContain('Call37,1');
	expect(notes.match(/s3:\/\/logs\/AWSLogs\S+/g)).toEqual([`s3://logs/${keys[37]}`]);
	expect(code).toBe(2);
});
