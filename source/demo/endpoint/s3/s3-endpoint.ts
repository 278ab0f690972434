import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {listenOnLoopback} from '../loopback.ts';
import {isLoopbackHost, signedRegion} from '../signed-request.ts';
import {writeXml} from '../xml.ts';
import type {Bucket} from './bucket.ts';
import {getObject} from './get-object.ts';
import {listObjects} from './list-objects.ts';
import {answerS3Error, S3Error} from './s3-error.ts';
import {applyS3Fault, type S3Fault} from './s3-fault.ts';

/** A call that was made. */
export type S3Call =
	| {readonly operation: 'ListObjectsV2'; readonly bucket: string; readonly prefix: string}
	| {
			readonly operation: 'GetObject';
			readonly bucket: string;
			readonly key: string;
			readonly range: string | undefined;
	  };

/** The calls that a fault is for: of an operation, or for one object. */
export type FaultyCalls = {readonly operation: S3Call['operation']; readonly key?: string};

/** S3 on this machine, as far as trailtail calls it: with the bucket's name in the path. */
export type S3Endpoint = {
	/** `http://127.0.0.1:<port>`. */
	readonly url: string;
	/** In the order they came, those that faults answered included. */
	readonly calls: readonly S3Call[];
	/** Objects whose body was on its way at the same time, at most. */
	readonly mostObjectsAtOnce: number;
	/** Puts a fault in place of the answers to the next calls: of one, unless told how many. */
	fail(calls: FaultyCalls, fault: S3Fault, times?: number): void;
	/** Ends every connection and frees the port. */
	close(): Promise<void>;
};

type PendingFault = {readonly calls: FaultyCalls; readonly fault: S3Fault; times: number};

/** Starts the endpoint on a free port of the loopback interface. It takes any credentials. */
export async function startS3Endpoint(buckets: readonly Bucket[]): Promise<S3Endpoint> {
	const calls: S3Call[] = [];
	const faults: PendingFault[] = [];
	let objectsAtOnce = 0;
	let mostObjectsAtOnce = 0;

	const server = createServer(async (message, response) => {
		try {
			const {call, query} = readCall(message);
			calls.push(call);
			if (call.operation === 'GetObject') {
				mostObjectsAtOnce = Math.max(mostObjectsAtOnce, ++objectsAtOnce);
				response.once('close', () => objectsAtOnce--);
			}
			const bucket = findBucket(buckets, call.bucket);
			checkRegion(bucket, message);
			const readObject = () =>
				getObject(bucket, call.operation === 'GetObject' ? call.key : '', message.headers);
			const fault = takeFault(faults, call);
			if (fault !== undefined) {
				await applyS3Fault(response, fault, readObject);
				return;
			}
			switch (call.operation) {
				case 'ListObjectsV2':
					writeXml(response, 200, listObjects(bucket, query));
					return;
				case 'GetObject':
					writeObject(response, readObject());
			}
		} catch (error) {
			answerS3Error(response, error);
		}
	});
	const {url, close} = await listenOnLoopback(server);

	return {
		url,
		calls,
		get mostObjectsAtOnce() {
			return mostObjectsAtOnce;
		},
		fail(faulty, fault, times = 1) {
			faults.push({calls: faulty, fault, times});
		},
		close,
	};
}

function writeObject(
	response: ServerResponse,
	{status, headers, body}: ReturnType<typeof getObject>,
): void {
	response.writeHead(status, headers).end(body);
}

function readCall({method = '', url = '', headers}: IncomingMessage): {
	readonly call: S3Call;
	readonly query: URLSearchParams;
} {
	if (!isLoopbackHost(headers.host ?? '')) {
		throw new S3Error('AccessDenied', 403, 'Only requests to 127.0.0.1 are answered');
	}
	const {pathname, searchParams: query} = new URL(url, 'http://127.0.0.1');
	const [, bucket = '', path = ''] = /^\/([^/]*)\/?(.*)$/s.exec(pathname) ?? [];
	const key = decodeURIComponent(path);
	if (method === 'GET' && key !== '') {
		return {call: {operation: 'GetObject', bucket, key, range: headers.range}, query};
	}
	if (method === 'GET' && query.get('list-type') === '2') {
		const prefix = query.get('prefix') ?? '';
		return {call: {operation: 'ListObjectsV2', bucket, prefix}, query};
	}
	throw new S3Error('NotImplemented', 501, `${method} ${url} is not implemented`);
}

function findBucket(buckets: readonly Bucket[], name: string): Bucket {
	const bucket = buckets.find(candidate => candidate.name === name);
	if (bucket !== undefined) return bucket;
	throw new S3Error('NoSuchBucket', 404, 'The specified bucket does not exist', {
		details: {BucketName: name},
	});
}

function checkRegion({name, region}: Bucket, {headers}: IncomingMessage): void {
	const signed = signedRegion(headers.authorization ?? '');
	if (signed === undefined) throw new S3Error('AccessDenied', 403, 'Access Denied');
	if (signed === region) return;
	throw new S3Error(
		'PermanentRedirect',
		301,
		'The bucket you are attempting to access must be addressed using the specified endpoint.',
		{
			details: {Endpoint: `s3.${region}.amazonaws.com`, Bucket: name},
			headers: {'x-amz-bucket-region': region},
		},
	);
}

function takeFault(faults: readonly PendingFault[], call: S3Call): S3Fault | undefined {
	const pending = faults.find(
		({calls: {operation, key}, times}) =>
			times > 0 &&
			operation === call.operation &&
			(key === undefined || (call.operation === 'GetObject' && call.key === key)),
	);
	if (pending === undefined) return undefined;
	pending.times--;
	return pending.fault;
}
