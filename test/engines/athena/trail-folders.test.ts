import {expect, test} from 'vitest';
import {parseTrailFolders} from '../../../source/engines/athena/trail-folders.ts';

test('folders of one trail', () => {
	expect(
		parseTrailFolders([
			's3://audit/AWSLogs/111122223333/CloudTrail/eu-west-1/',
			's3://audit/AWSLogs/111122223333/CloudTrail/us-east-1/2026/03',
			's3://audit/AWSLogs/444455556666/CloudTrail/eu-west-1',
		]),
	).toEqual({
		bucket: 'audit',
		prefix: '',
		organization: undefined,
		accounts: ['111122223333', '444455556666'],
		regions: ['eu-west-1', 'us-east-1'],
	});
});

test('a prefix and an organization', () => {
	expect(
		parseTrailFolders(['s3://audit/a/b/AWSLogs/o-example1/111122223333/CloudTrail/eu-west-1/']),
	).toMatchObject({prefix: 'a/b', organization: 'o-example1'});
});

test.each([
	[],
	['s3://audit'],
	['s3://audit/AWSLogs/111122223333/CloudTrail/'],
	['s3://audit/AWSLogs/111122223333/CloudTrail-Insight/eu-west-1/'],
	[
		's3://audit/AWSLogs/111122223333/CloudTrail/eu-west-1/',
		's3://other/AWSLogs/111122223333/CloudTrail/eu-west-1/',
	],
])('%j are not the folders of a trail', (...locations) => {
	expect(() => parseTrailFolders(locations)).toThrow(/folders/);
});
