import {expect, test} from 'vitest';
import {parseLocation} from '../../../source/sources/s3/location.ts';

test.each([
	['s3://logs', {bucket: 'logs', prefix: ''}],
	['s3://logs/', {bucket: 'logs', prefix: ''}],
	['s3://my.logs-1/AWSLogs/1', {bucket: 'my.logs-1', prefix: 'AWSLogs/1'}],
	['s3://logs//a b+%20é\n/', {bucket: 'logs', prefix: '/a b+%20é\n/'}],
])('%j', (text, location) => {
	expect(parseLocation(text)).toEqual(location);
});

test.each([
	's3://',
	's3:///prefix',
	's3://a',
	's3://logs?x',
	'S3://logs',
	'logs',
	's3://\u001b[2J',
])('%j is no location', text => {
	expect(() => parseLocation(text)).toThrow(
		expect.objectContaining({code: 2, message: expect.stringMatching(/^[^\p{Cc}]*$/u)}),
	);
});
