import type {S3Options} from '../../aws/s3-client.ts';
import {Failure} from '../../failure.ts';
import {systemClock} from '../live-tail/clock.ts';
import type {Source} from '../source.ts';
import {Archive} from './archive.ts';
import type {Folder} from './folders.ts';
import {parseLocation} from './location.ts';
import type {Chance} from './object-bytes.ts';
import {openLocation} from './open-location.ts';
import {Progress} from './progress.ts';
import type {Wanted} from './wanted.ts';

/** What is wanted of an archive; `clock` and `random` are for tests. */
export type ArchiveOptions = Wanted & Partial<Chance>;

/**
CloudTrail log files in S3, several at once and in no order; locations read `s3://bucket/prefix` and may point
anywhere into the folders that CloudTrail makes. Only Regions, accounts and days are read that may hold what is wanted.
It reads no faster than it is asked for updates. `log` gets what --debug-log writes.
Throws a `Failure` for what is no location.
*/
export function archiveSource(
	locations: readonly string[],
	client: S3Options,
	log: (line: string) => void,
	{clock = systemClock, random = Math.random, ...wanted}: ArchiveOptions,
): Source {
	const name = locations.join(', ');
	const parsed = locations.map(parseLocation);
	return {
		name,
		region: undefined,
		minutePrice: undefined,
		async *updates(signal) {
			const progress = new Progress(name, clock.now);
			yield* progress.tell();
			const folders: Folder[] = [];
			try {
				for (const location of parsed) {
					folders.push(await openLocation(location, client, log, signal));
				}
				const archive = new Archive(folders, wanted, progress, {clock, random});
				yield* archive.updates(signal);
				if (archive.layout === 'not found') {
					throw new Failure(
						2,
						`There are no CloudTrail log files in ${name}: give the folder that AWSLogs is in, or one inside it.`,
					);
				}
			} catch (error) {
				if (!signal.aborted) throw error;
			} finally {
				for (const {bucket} of folders) bucket.client.destroy();
			}
			if (signal.aborted) return;
			yield progress.state;
			yield {kind: 'state', state: {kind: 'ended'}};
		},
	};
}
