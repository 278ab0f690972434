import {Failure} from '../../failure.ts';

/** Where in S3 log files are looked for. */
export type Location = {
	readonly bucket: string;
	/** What the keys begin with; a folder when it is empty or ends in a slash. */
	readonly prefix: string;
};

/** Also what older buckets and access points may be called. */
const shape = /^s3:\/\/([\w.-]{3,255})(?:\/(.*))?$/s;
const unprintable = /[\p{Cc}\p{Cf}]/gu;

/** Reads `s3://bucket/prefix`; the prefix is taken as it is. Throws a `Failure` for anything else. */
export function parseLocation(text: string): Location {
	const [, bucket, prefix = ''] = shape.exec(text) ?? [];
	if (bucket !== undefined) return {bucket, prefix};
	throw new Failure(
		2,
		`${JSON.stringify(text).replace(unprintable, '?')} is no place in S3: it reads s3://BUCKET or s3://BUCKET/PREFIX.`,
	);
}
