import {bucketRegion} from '../../aws/bucket-region.ts';
import type {S3Options} from '../../aws/s3-client.ts';
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
	const bucket = await openBucket(location.bucket, options, log);
	try {
		return await findFolder(bucket, location.prefix, signal);
	} catch (error) {
		bucket.client.destroy();
		const region = bucketRegion(error);
		// Asked anew only once: the second time it is the Region that S3 named.
		if (region === undefined || region === bucket.region) throw listingFailure(bucket, error);
		log(`bucket ${bucket.name} is in ${region}`);
		return openLocation(location, {...options, region}, log, signal);
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
