import {expect, test} from 'vitest';
import {sourceWords} from '../../source/command-line/source-words.ts';
import {Failure} from '../../source/failure.ts';

const existing = new Set(['log', 'demo', './demo', 'folder/trail', 'orders']);
const words = (...given: readonly string[]) => sourceWords(given, path => existing.has(path));

test('demo is a word first, ./demo is the file', () => {
	expect(words('demo')).toEqual({kind: 'demo'});
	expect(words('./demo')).toEqual({kind: 'files', paths: ['./demo']});
});

test.each(['-', 'a.json', 'a.ndjson', 'a.json.gz', 'a.GZ', 'folder/b.Json', 'log', 'folder/trail'])(
	'%s is a file',
	path => {
		expect(words(path)).toEqual({kind: 'files', paths: [path]});
	},
);

test.each(['s3://logs', 's3://logs/AWSLogs/', 's3://logs/a.json.gz', 's3://'])(
	'%s is in S3',
	location => {
		expect(words(location)).toEqual({kind: 's3', locations: [location]});
	},
);

test.each([
	'trail',
	's3',
	's3:/logs',
	'aws-cloudtrail-logs-ddb',
	'/aws/lambda/json',
	'arn:aws:logs:us-east-1:111122223333:log-group:trail',
	'a.json.bak',
	'json',
	'Demo',
	'doctor',
])('%s is a log group', name => {
	expect(words(name)).toEqual({kind: 'log groups', names: [name]});
});

test('several of one kind make one view, in their order', () => {
	expect(words('b', 'a')).toEqual({kind: 'log groups', names: ['b', 'a']});
	expect(words('s3://b', 's3://a')).toEqual({kind: 's3', locations: ['s3://b', 's3://a']});
	expect(words('b.gz', '-', 'log')).toEqual({kind: 'files', paths: ['b.gz', '-', 'log']});
});

test.each([
	[[], /^Nothing to watch was named: .*--help shows how\.$/],
	[['demo', 'trail'], /^demo stands alone: .*\.$/],
	[['a.json', 'demo'], /^demo stands alone: .*\.$/],
	[['demo', 'demo'], /^demo stands alone: .*\.$/],
	[['trail', 'a.json'], /^One kind of source a run: trail, a\.json .*\.$/],
	[['s3://logs', 'trail'], /^One kind of source a run: s3:\/\/logs, trail .*\.$/],
	[['a.json', 's3://logs'], /^One kind of source a run: a\.json, s3:\/\/logs .*\.$/],
	[['s3://logs', 'demo'], /^demo stands alone: .*\.$/],
	[['-', 'trail'], /^One kind of source a run: -, trail .*\.$/],
])('%j is refused with 2', (given, sentence) => {
	const refuse = () => words(...given);
	expect(refuse).toThrow(Failure);
	expect(refuse).toThrow(
		expect.objectContaining({code: 2, message: expect.stringMatching(sentence)}),
	);
});
