import {ListObjectsV2Command, type ListObjectsV2CommandInput} from '@aws-sdk/client-s3';
import {expect, it} from 'vitest';
import {Bucket, storedObject} from '../../../../source/demo/endpoint/s3/bucket.ts';
import {openS3Endpoint, s3Client} from './connect.ts';

const keys = ['a/1', 'a/2', 'a/b/3', 'a/b/4', 'a/c/5', 'z', 'a\u{1F600}', 'a\uFFFD', 'a-'];

async function listAll(input: Partial<ListObjectsV2CommandInput>) {
	const objects = keys.map(key => storedObject(key, Buffer.from(key)));
	const endpoint = await openS3Endpoint(new Bucket('logs', 'us-east-1', objects));
	const client = s3Client(endpoint);
	const pages: string[][] = [];
	let token: string | undefined;
	do {
		const answer = await client.send(
			new ListObjectsV2Command({...input, Bucket: 'logs', ContinuationToken: token}),
		);
		const {Contents = [], CommonPrefixes = []} = answer;
		pages.push(
			[...Contents.map(({Key}) => Key), ...CommonPrefixes.map(({Prefix}) => Prefix)].flatMap(
				name => name ?? [],
			),
		);
		expect(answer.IsTruncated).toBe(answer.NextContinuationToken !== undefined);
		token = answer.NextContinuationToken;
	} while (token !== undefined);
	return pages;
}

it('is in the order of the bytes of UTF-8', async () => {
	expect(await listAll({})).toEqual([
		['a-', 'a/1', 'a/2', 'a/b/3', 'a/b/4', 'a/c/5', 'a\uFFFD', 'a\u{1F600}', 'z'],
	]);
});

it('puts what goes on with the delimiter together', async () => {
	expect(await listAll({Delimiter: '/', Prefix: 'a/'})).toEqual([['a/1', 'a/2', 'a/b/', 'a/c/']]);
});

it('comes in pages, over common prefixes too', async () => {
	expect(await listAll({Delimiter: '/', Prefix: 'a/', MaxKeys: 3})).toEqual([
		['a/1', 'a/2', 'a/b/'],
		['a/c/'],
	]);
	expect(await listAll({Prefix: 'a/', MaxKeys: 2})).toEqual([
		['a/1', 'a/2'],
		['a/b/3', 'a/b/4'],
		['a/c/5'],
	]);
});

it('begins after a key', async () => {
	expect(await listAll({StartAfter: 'a/b/4', Prefix: 'a/'})).toEqual([['a/c/5']]);
});

it('encodes names that XML cannot hold', async () => {
	const endpoint = await openS3Endpoint(
		new Bucket('logs', 'us-east-1', [storedObject('a b\u0001+/é', Buffer.from('x'))]),
	);
	const {Contents = [], EncodingType} = await s3Client(endpoint).send(
		new ListObjectsV2Command({Bucket: 'logs', EncodingType: 'url'}),
	);
	expect(EncodingType).toBe('url');
	expect(Contents).toMatchObject([{Key: 'a+b%01%2B/%C3%A9', Size: 1, StorageClass: 'STANDARD'}]);
});

it.each([
	[{ContinuationToken: 'nonsense'}, 'InvalidArgument'],
	[{Bucket: 'other'}, 'NoSuchBucket'],
])('refuses %j', async (input, name) => {
	const endpoint = await openS3Endpoint(new Bucket('logs', 'us-east-1'));
	const send = s3Client(endpoint).send(new ListObjectsV2Command({Bucket: 'logs', ...input}));
	await expect(send).rejects.toMatchObject({name});
});
