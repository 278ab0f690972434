import {bucketRegion} from '../../aws/bucket-region.ts';
import type {S3Options} from '../../aws/s3-client.ts';
import type {Failure} from '../../failure.ts';
import type {Folder} from './folders.ts';
import type {Location} from './location.ts';
import {listingFailure, type OpenedBucket, openBucket} from './opened-bucket.ts';
import {placeOf} from './place.ts';

/**
Finds a location: its bucket in whatever Region, and the folder that is meant: the `AWSLogs` in it when there is one.
A prefix without a slash at its end that is no folder is the beginning of names, as everywhere in S3.
Throws a `Failure` that says why it cannot be listed.
*/
export async function openLocation(
	location: Location,
	options: S3Options,
	log: (line: string) => void,
	signal: AbortSignal,
): Promise<Folder> {
	const first = await tryLocation(location, options, log, signal);
	if (first.kind === 'found') return first.folder;
	if (first.region === undefined) throw first.failure;
	log(`bucket ${location.bucket} is in ${first.region}`);
	const second = await tryLocation(location, {...options, region: first.region}, log, signal);
	if (second.kind === 'found') return second.folder;
	throw second.failure;
}

type Attempt =
	| {readonly kind: 'found'; readonly folder: Folder}
	/** `region` is where S3 says that the bucket is, when that is another one. */
	| {readonly kind: 'refused'; readonly failure: Failure; readonly region: string | undefined};

async function tryLocation(
	{bucket: name, prefix}: Location,
	options: S3Options,
	log: (line: string) => void,
	signal: AbortSignal,
): Promise<Attempt> {
	const bucket = await openBucket(name, options, log);
	try {
		return {kind: 'found', folder: await findFolder(bucket, prefix, signal)};
	} catch (error) {
		bucket.client.destroy();
		const region = bucketRegion(error);
		return {
			kind: 'refused',
			failure: listingFailure(bucket, error),
			region: region === bucket.region ? undefined : region,
		};
	}
}

async function findFolder(
	bucket: OpenedBucket,
	prefix: string,
	abortSignal: AbortSignal,
): Promise<Folder> {
	const {ListObjectsV2Command} = await import('@aws-sdk/client-s3');
	for (const candidate of candidates(prefix)) {
		const {Contents = []} = await bucket.client.send(
			new ListObjectsV2Command({Bucket: bucket.name, Prefix: candidate, MaxKeys: 1}),
			{abortSignal},
		);
		if (Contents.length > 0) return {bucket, prefix: candidate};
	}
	return {bucket, prefix};
}

/** Folders that a prefix may mean, the likeliest first. */
function candidates(prefix: string): readonly string[] {
	const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
	// Whoever may list `AWSLogs` alone may not list what is above it.
	return placeOf(folder).kind === 'outside' ? [`${folder}AWSLogs/`, folder] : [folder];
}
