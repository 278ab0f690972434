import type {IncomingHttpHeaders, OutgoingHttpHeaders} from 'node:http';
import type {Bucket} from './bucket.ts';
import {S3Error} from './s3-error.ts';

/** What GetObject answers with. */
export type ObjectAnswer = {
	readonly status: 200 | 206;
	readonly headers: OutgoingHttpHeaders;
	readonly body: Uint8Array;
};

/** GetObject, as far as `Range` with one range and `If-Match` go. */
export function getObject(bucket: Bucket, key: string, headers: IncomingHttpHeaders): ObjectAnswer {
	const object = bucket.find(key);
	if (object === undefined) {
		throw new S3Error('NoSuchKey', 404, 'The specified key does not exist.', {details: {Key: key}});
	}
	if (object.storageClass !== 'STANDARD') {
		throw new S3Error(
			'InvalidObjectState',
			403,
			"The operation is not valid for the object's storage class",
			{details: {StorageClass: object.storageClass}},
		);
	}
	const {eTag, size} = object;
	const wanted = headers['if-match'];
	if (wanted !== undefined && wanted !== '*' && wanted !== eTag) {
		throw new S3Error(
			'PreconditionFailed',
			412,
			'At least one of the pre-conditions you specified did not hold',
			{details: {Condition: 'If-Match'}},
		);
	}
	const content = object.content();
	const common = {etag: eTag, 'accept-ranges': 'bytes', 'content-type': 'application/json'};
	const range = readRange(headers.range, size);
	if (range === undefined) {
		return {status: 200, headers: {...common, 'content-length': size}, body: content};
	}
	const {from, to} = range;
	return {
		status: 206,
		headers: {
			...common,
			'content-length': to - from + 1,
			'content-range': `bytes ${from}-${to}/${size}`,
		},
		body: content.subarray(from, to + 1),
	};
}

/** First and last byte; undefined for the whole object, which is also what an unknown unit gets. */
function readRange(
	text: string | undefined,
	size: number,
): {readonly from: number; readonly to: number} | undefined {
	const [, first, last = ''] = /^bytes=(\d+)-(\d*)$/.exec(text ?? '') ?? [];
	if (first === undefined) return undefined;
	const from = Number(first);
	if (from >= size) {
		throw new S3Error('InvalidRange', 416, 'The requested range is not satisfiable', {
			details: {ActualObjectSize: String(size)},
		});
	}
	return {from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1)};
}
