import {Failure} from '../../failure.ts';
import type {TrailFiles} from './create-table.ts';

/** Where a trail delivers: the bucket, and the accounts and Regions in it. */
export type TrailFolders = Pick<
	TrailFiles,
	'bucket' | 'prefix' | 'organization' | 'accounts' | 'regions'
>;

const shape =
	/^s3:\/\/([\w.-]{3,255})\/(?:(.*)\/)?AWSLogs\/(?:(o-[a-z0-9]{1,40})\/)?(\d{12})\/CloudTrail\/([a-z0-9-]{1,40})(?:\/|$)/s;

/** Reads `s3://BUCKET/AWSLogs/ACCOUNT/CloudTrail/REGION/`, one or several of one trail. Throws a `Failure` for anything else. */
export function parseTrailFolders(locations: readonly string[]): TrailFolders {
	const folders = locations.map(parseTrailFolder);
	const [first, ...others] = folders;
	const isOneTrail = others.every(
		({bucket, prefix, organization}) =>
			bucket === first?.bucket && prefix === first.prefix && organization === first.organization,
	);
	if (first === undefined || !isOneTrail) {
		throw new Failure(2, 'A table holds the log files of one trail: name folders of one.');
	}

	return {
		...first,
		accounts: [...new Set(folders.flatMap(({accounts}) => accounts))],
		regions: [...new Set(folders.flatMap(({regions}) => regions))],
	};
}

function parseTrailFolder(location: string): TrailFolders {
	const [, bucket, prefix = '', organization, account, region] = shape.exec(location) ?? [];
	if (bucket === undefined || account === undefined || region === undefined) {
		throw new Failure(
			2,
			'For a CREATE TABLE name the trail’s folders in full, such as s3://BUCKET/AWSLogs/ACCOUNT/CloudTrail/REGION/.',
		);
	}

	return {bucket, prefix, organization, accounts: [account], regions: [region]};
}
