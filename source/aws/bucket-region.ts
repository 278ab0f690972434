import {field} from './error-facts.ts';

/** The Region of the bucket, as S3 tells it to whoever asked in another one. */
export function bucketRegion(error: unknown): string | undefined {
	const headers = field(field(error, '$response'), 'headers');
	const region = field(headers, 'x-amz-bucket-region') ?? field(error, 'Region');
	return typeof region === 'string' && /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined;
}
