import {S3Client} from '@aws-sdk/client-s3';
import {expect, test} from 'vitest';
import {Folders} from '../../../source/sources/s3/folders.ts';
import type {OpenedBucket} from '../../../source/sources/s3/opened-bucket.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const {signal} = new AbortController();
const bucket: OpenedBucket = {
	name: 'logs',
	region: 'us-east-1',
	client: new S3Client({region: 'us-east-1'}),
	explain: () => ({what: '', wayOut: ''}),
};

function foldersOf(...prefixes: readonly string[]): Folders {
	return new Folders(prefixes.map(prefix => ({bucket, prefix})));
}

test('what was found last comes first, in its order, and once', async () => {
	const folders = foldersOf('a/', 'b/', 'a/');
	const order: string[] = [];
	for (let folder = await folders.take(signal); folder; folder = await folders.take(signal)) {
		order.push(folder.prefix);
		if (folder.prefix === 'a/') {
			folders.add(['a/1/', 'a/2/', 'b/'].map(prefix => ({bucket, prefix})));
		}
		folders.finish();
	}
	expect(order).toEqual(['a/', 'a/1/', 'a/2/', 'b/']);
});

test('whoever comes while others still list waits for what they find', async () => {
	const folders = foldersOf('a/');
	const first = await folders.take(signal);
	const second = folders.take(signal);
	const third = folders.take(signal);
	folders.add([{bucket, prefix: 'a/1/'}]);
	expect(await second).toMatchObject({prefix: 'a/1/'});
	expect(first).toMatchObject({prefix: 'a/'});
	folders.finish();
	folders.finish();
	expect(await third).toBeUndefined();
});
