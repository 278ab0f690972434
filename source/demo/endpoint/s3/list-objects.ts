import {element} from '../xml.ts';
import type {Bucket, StoredObject} from './bucket.ts';
import {S3Error} from './s3-error.ts';

/** Of any key in S3. */
const mostKeys = 1000;
const modified = '2024-05-17T00:00:00.000Z';

type Entry =
	| {readonly kind: 'object'; readonly place: string; readonly object: StoredObject}
	/** All keys that go on with a delimiter after the prefix. */
	| {readonly kind: 'common prefix'; readonly place: string};

/** ListObjectsV2: prefix, delimiter, max-keys, start-after, continuation-token, encoding-type. The answer in XML. */
export function listObjects(bucket: Bucket, query: URLSearchParams): string {
	const prefix = query.get('prefix') ?? '';
	const delimiter = query.get('delimiter') ?? '';
	const maxKeys = readMaxKeys(query.get('max-keys'));
	const after = readToken(query.get('continuation-token')) ?? query.get('start-after') ?? '';
	const entries: Entry[] = [];
	// One more than asked for tells whether there are more.
	for (const entry of entriesOf(bucket, {prefix, delimiter, after})) {
		entries.push(entry);
		if (entries.length > maxKeys) break;
	}
	const page = entries.slice(0, maxKeys);
	const last = page.at(-1);
	const encoding = query.get('encoding-type');
	const name = encoding === 'url' ? urlEncoded : (text: string) => text;
	const more = entries.length > page.length && last !== undefined;
	return [
		'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
		element('Name', bucket.name),
		element('Prefix', name(prefix)),
		delimiter === '' ? '' : element('Delimiter', name(delimiter)),
		encoding === null ? '' : element('EncodingType', encoding),
		element('MaxKeys', maxKeys),
		element('KeyCount', page.length),
		element('IsTruncated', String(more)),
		more ? element('NextContinuationToken', tokenOf(last.place)) : '',
		...page.map(entry =>
			entry.kind === 'object'
				? contents(entry.object, name)
				: `<CommonPrefixes>${element('Prefix', name(entry.place))}</CommonPrefixes>`,
		),
		'</ListBucketResult>',
	].join('');
}

function* entriesOf(
	bucket: Bucket,
	{
		prefix,
		delimiter,
		after,
	}: {readonly prefix: string; readonly delimiter: string; readonly after: string},
): Iterable<Entry> {
	const start = Buffer.from(after);
	let lastCommon = delimiter !== '' && after.endsWith(delimiter) ? after : undefined;
	for (const object of bucket.objects) {
		const {key} = object;
		if (!key.startsWith(prefix) || Buffer.compare(Buffer.from(key), start) <= 0) continue;
		const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
		if (end === -1) {
			yield {kind: 'object', place: key, object};
			continue;
		}
		const common = key.slice(0, end + delimiter.length);
		if (common === lastCommon) continue;
		lastCommon = common;
		yield {kind: 'common prefix', place: common};
	}
}

function contents(
	{key, size, eTag, storageClass}: StoredObject,
	name: (text: string) => string,
): string {
	return [
		'<Contents>',
		element('Key', name(key)),
		element('LastModified', modified),
		element('ETag', eTag),
		element('Size', size),
		element('StorageClass', storageClass),
		'</Contents>',
	].join('');
}

function readMaxKeys(text: string | null): number {
	if (text === null) return mostKeys;
	if (!/^\d{1,9}$/.test(text)) {
		throw new S3Error('InvalidArgument', 400, 'Provided max-keys not an integer');
	}
	return Math.min(Number(text), mostKeys);
}

/** Opaque to callers, and bound to nothing: where the next page begins. */
function tokenOf(place: string): string {
	return Buffer.from(`after ${place}`).toString('base64url');
}

function readToken(token: string | null): string | undefined {
	if (token === null) return undefined;
	const [, place] = /^after (.*)$/s.exec(Buffer.from(token, 'base64url').toString()) ?? [];
	if (place === undefined) {
		throw new S3Error('InvalidArgument', 400, 'The continuation token provided is incorrect');
	}
	return place;
}

/** As S3 does it: like a form, but for slashes. */
function urlEncoded(text: string): string {
	return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%20', '+');
}
