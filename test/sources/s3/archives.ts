import {gzipSync} from 'node:zlib';
import {onTestFinished} from 'vitest';
import {Bucket, type StoredObject, storedObject} from '../../../source/demo/endpoint/s3/bucket.ts';
import {type S3Endpoint, startS3Endpoint} from '../../../source/demo/endpoint/s3/s3-endpoint.ts';
import {parseFilter} from '../../../source/filter/parse.ts';
import type {TermClause} from '../../../source/filter/term.ts';
import {type ArchiveOptions, archiveSource} from '../../../source/sources/s3/archive-source.ts';
import type {Source, Update} from '../../../source/sources/source.ts';

export const account = '111122223333';
export const region = 'us-east-1';

type Place = {
	readonly account?: string;
	readonly region?: string;
	readonly log?: string;
	/** Above the account's folder. */
	readonly above?: string;
};

/** The key of a log file that was delivered at a time, as CloudTrail makes it. */
export function keyOf(deliveredAt: string, place: Place = {}, id = 'a'): string {
	const [year = '', month = '', day = '', hour = '', minute = ''] = deliveredAt.split(/[-T:Z]/);
	const {log = 'CloudTrail', above = 'AWSLogs/'} = place;
	const owner = place.account ?? account;
	const where = place.region ?? region;
	const name = `${owner}_${log}_${where}_${year}${month}${day}T${hour}${minute}Z_${id}.json.gz`;
	return `${above}${owner}/${log}/${where}/${year}/${month}/${day}/${name}`;
}

export function recordAt(eventTime: string, id: string): object {
	return {eventVersion: '1.11', eventTime, eventID: id, eventName: 'GetItem'};
}

export function logFile(key: string, ...records: readonly object[]): StoredObject {
	return storedObject(key, gzipSync(JSON.stringify({Records: records})));
}

/** An endpoint with one bucket, closed with the test. */
export async function openBucketOf(
	objects: readonly StoredObject[],
	bucketRegion = region,
): Promise<{readonly endpoint: S3Endpoint; readonly bucket: Bucket}> {
	const bucket = new Bucket('logs', bucketRegion, objects);
	const endpoint = await startS3Endpoint([bucket]);
	onTestFinished(() => endpoint.close());
	return {endpoint, bucket};
}

/** The source of some locations, all of the bucket when none is given; it never waits between tries. */
export function archiveOf(
	{url}: S3Endpoint,
	options: Partial<ArchiveOptions> & {readonly silence?: number} = {},
	...locations: readonly string[]
): Source {
	const {silence, ...archive} = options;
	const credentials = {accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'any'};
	return archiveSource(
		locations.length === 0 ? ['s3://logs'] : locations,
		{region, endpointUrl: url, credentials, silence},
		() => {},
		{since: undefined, until: undefined, clauses: [], random: () => 0, ...archive},
	);
}

export async function updatesOf(source: Source): Promise<readonly Update[]> {
	const updates: Update[] = [];
	for await (const update of source.updates(new AbortController().signal)) updates.push(update);
	return updates;
}

/** The ids of all records, sorted: files come in no order. */
export function idsOf(updates: readonly Update[]): readonly string[] {
	return updates
		.flatMap(update => (update.kind === 'records' ? update.deliveries : []))
		.map(({text}) => /"eventID":"([^"]*)"/.exec(text)?.[1] ?? text)
		.sort();
}

export function problemsOf(updates: readonly Update[]): readonly string[] {
	return updates.flatMap(update =>
		update.kind === 'problem' ? `${update.cause}: ${update.message}` : [],
	);
}

export function clausesOf(filter: string): readonly TermClause[] {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') throw new Error(parsed.message);
	return parsed.clauses;
}

/** A file with one record, whose id is given. */
export function fileWith(
	id: string,
	key: string,
	eventTime = '2024-05-17T10:00:00Z',
): StoredObject {
	return logFile(key, recordAt(eventTime, id));
}

export function listed({calls}: S3Endpoint): readonly string[] {
	return calls.flatMap(call => (call.operation === 'ListObjectsV2' ? call.prefix : []));
}

export function keysRead({calls}: S3Endpoint): readonly string[] {
	return calls.flatMap(call => (call.operation === 'GetObject' ? call.key : []));
}
