import {expect, test} from 'vitest';
import {bucketRegion} from '../../source/aws/bucket-region.ts';

test.each([
	[{$response: {headers: {'x-amz-bucket-region': 'eu-west-1'}}}, 'eu-west-1'],
	[{name: 'AuthorizationHeaderMalformed', Region: 'eu-west-1'}, 'eu-west-1'],
	[{Region: 'evil.example/'}, undefined],
	[{$response: {headers: {'x-amz-bucket-region': 7}}}, undefined],
	[{$response: {}}, undefined],
	['error', undefined],
	[undefined, undefined],
])('%j: %s', (error, region) => {
	expect(bucketRegion(error)).toBe(region);
});
