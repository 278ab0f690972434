import {expect, it} from 'vitest';
import {
	archiveOf,
	fileWith,
	idsOf,
	keyOf,
	keysRead,
	listed,
	openBucketOf,
	updatesOf,
} from './archives.ts';

const time = '2024-05-17T10:00:00Z';

it('goes to the Region of the bucket', async () => {
	const {endpoint} = await openBucketOf([fileWith('far', keyOf(time))], 'ap-south-1');
	expect(idsOf(await updatesOf(archiveOf(endpoint)))).toEqual(['far']);
	// One redirect, not one for every call.
	expect(listed(endpoint).filter(prefix => prefix === 'AWSLogs/')).toHaveLength(3);
	expect(keysRead(endpoint)).toHaveLength(1);
});
