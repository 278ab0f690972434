import {expect, test} from 'vitest';
import {isLogFile, readFileName} from '../../../source/sources/s3/file-name.ts';

test.each([
	[
		'111122223333_CloudTrail_us-east-2_20240517T2055Z_mDa5NzaK3Xp1.json.gz',
		{account: '111122223333', region: 'us-east-2', deliveredAt: Date.UTC(2024, 4, 17, 20, 55)},
	],
	[
		'111122223333_CloudTrail-Insight_us-east-2_20240517T2055Z_x.json.gz',
		{account: '111122223333', region: 'us-east-2', deliveredAt: Date.UTC(2024, 4, 17, 20, 55)},
	],
	['events.json', undefined],
	['111122223333_CloudTrail_us-east-2_20240517_x.json.gz', undefined],
	['', undefined],
])('%s says %j', (name, facts) => {
	expect(readFileName(name)).toEqual(facts);
});

test.each([
	['a.json.gz', true],
	['a.JSON', true],
	['a.ndjson', true],
	['a.ndjson.gz', true],
	['a.log.gz', false],
	['a.txt', false],
	['', false],
	['1_CloudTrail-Digest_us-east-1_trail_us-east-1_20240517T205500Z.json.gz', false],
])('%s is a log file: %s', (name, expected) => {
	expect(isLogFile(name)).toBe(expected);
});
