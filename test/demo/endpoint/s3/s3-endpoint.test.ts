import {
	GetObjectCommand,
	type GetObjectCommandInput,
	ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import {expect, it} from 'vitest';
import {Bucket, storedObject} from '../../../../source/demo/endpoint/s3/bucket.ts';
import type {S3Fault} from '../../../../source/demo/endpoint/s3/s3-fault.ts';
import {openS3Endpoint, s3Client} from './connect.ts';

const object = storedObject('a/b.json', Buffer.from('0123456789'));
const frozen = storedObject('old.json', Buffer.from('x'), 'GLACIER');

async function open(fault?: S3Fault) {
	const endpoint = await openS3Endpoint(new Bucket('logs', 'eu-west-1', [object, frozen]));
	if (fault !== undefined) endpoint.fail({operation: 'GetObject'}, fault);
	const client = s3Client(endpoint, 'eu-west-1');
	const get = async (input: Partial<GetObjectCommandInput> = {}) => {
		const answer = await client.send(
			new GetObjectCommand({Bucket: 'logs', Key: object.key, ...input}),
		);
		return {...answer, text: () => answer.Body?.transformToString()};
	};
	return {endpoint, client, get};
}

it('gives an object, or a part of it', async () => {
	const {endpoint, get} = await open();
	const whole = await get();
	expect(whole).toMatchObject({ETag: object.eTag, ContentLength: 10});
	expect(await whole.text()).toBe('0123456789');
	const part = await get({Range: 'bytes=4-', IfMatch: object.eTag});
	expect(part).toMatchObject({ContentRange: 'bytes 4-9/10', $metadata: {httpStatusCode: 206}});
	expect(await part.text()).toBe('456789');
	expect(endpoint.calls).toEqual([
		{operation: 'GetObject', bucket: 'logs', key: 'a/b.json', range: undefined},
		{operation: 'GetObject', bucket: 'logs', key: 'a/b.json', range: 'bytes=4-'},
	]);
});

it.each([
	[{Range: 'bytes=10-'}, 'InvalidRange', 416],
	[{IfMatch: '"other"'}, 'PreconditionFailed', 412],
	[{Key: 'none'}, 'NoSuchKey', 404],
	[{Key: 'old.json'}, 'InvalidObjectState', 403],
	[{Bucket: 'other'}, 'NoSuchBucket', 404],
])('refuses %j', async (input, name, httpStatusCode) => {
	const {get} = await open();
	await expect(get(input)).rejects.toMatchObject({name, $metadata: {httpStatusCode}});
});

it('sends callers to the Region of the bucket', async () => {
	const {endpoint} = await open();
	const send = s3Client(endpoint, 'us-east-1').send(new ListObjectsV2Command({Bucket: 'logs'}));
	const error = await send.catch(reason => reason);
	expect(error).toMatchObject({name: 'PermanentRedirect', $metadata: {httpStatusCode: 301}});
	expect(error.$response.headers['x-amz-bucket-region']).toBe('eu-west-1');
});

it('fails the calls it is told to, as often as it is told', async () => {
	const {endpoint, client, get} = await open();
	endpoint.fail({operation: 'GetObject', key: 'other'}, {kind: 'reset'});
	endpoint.fail({operation: 'GetObject'}, {kind: 'error', code: 'SlowDown', status: 503}, 2);
	await client.send(new ListObjectsV2Command({Bucket: 'logs'}));
	await expect(get()).rejects.toMatchObject({name: 'SlowDown'});
	await expect(get()).rejects.toMatchObject({name: 'SlowDown'});
	expect(await (await get()).text()).toBe('0123456789');
});

it('cuts a body', async () => {
	const {get} = await open({kind: 'cut', after: 3});
	const answer = await get();
	expect(answer.ContentLength).toBe(10);
	await expect(answer.text()).rejects.toMatchObject({code: 'ECONNRESET'});
});

it('lets a body stall', async () => {
	const {endpoint, get} = await open({kind: 'stall', after: 3});
	const pending = (await get()).text();
	expect(await (await get()).text()).toBe('0123456789');
	expect(endpoint.mostObjectsAtOnce).toBe(2);
	expect(await Promise.race([pending, 'pending'])).toBe('pending');
	await Promise.all([endpoint.close(), expect(pending).rejects.toThrow()]);
});
