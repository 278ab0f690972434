import {openRecord} from '../../cloudtrail/envelope.ts';
import type {LogRecord} from '../../cloudtrail/log-file.ts';
import {readLogFile} from '../../cloudtrail/log-file.ts';
import {LogFileError} from '../../cloudtrail/log-file-error.ts';
import {readTime} from '../../cloudtrail/time.ts';
import {fileDelivery} from '../file-delivery.ts';
import type {Update} from '../source.ts';
import type {ListedObject} from './list-folder.ts';
import {type Chance, objectBytes} from './object-bytes.ts';
import type {OpenedBucket} from './opened-bucket.ts';
import type {Outcomes} from './outcomes.ts';
import {type Wanted, wantsTime} from './wanted.ts';

/** A log file on its way from the listing to whoever reads it. */
export type ArchiveFile = ListedObject & {readonly bucket: OpenedBucket};

/**
The records of a log file that are asked for. A file that cannot be read, or not to its end, is a problem; a
`Failure` says that none can.
*/
export async function* readFile(
	{bucket, key}: ArchiveFile,
	wanted: Wanted,
	outcomes: Outcomes,
	chance: Chance,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const name = `s3://${bucket.name}/${key}`;
	let bytes = 0;
	async function* counted() {
		for await (const chunk of objectBytes(bucket, key, chance, signal)) {
			if (bytes === 0) outcomes.answered();
			bytes += chunk.length;
			yield chunk;
		}
	}

	try {
		for await (const records of readLogFile(counted())) {
			const deliveries = records.filter(record => wantsRecord(wanted, record)).map(fileDelivery);
			if (deliveries.length > 0) yield {kind: 'records', deliveries, sampled: false};
		}
	} catch (error) {
		if (signal.aborted) return;
		if (error instanceof LogFileError) {
			yield unreadable(`${name} ${error.message}; what stands before that was read.`);
			return;
		}
		const explanation = bucket.explain(error, {operation: 'GetObject', key});
		if (bytes === 0) yield* outcomes.refused(name, error, explanation);
		else {
			yield unreadable(
				`${name} broke off after ${bytes.toLocaleString('en-US')} bytes (${explanation.what}); what stands before that was read, read it again for the rest.`,
			);
		}
	}
}

function wantsRecord(wanted: Wanted, {text}: LogRecord): boolean {
	if (wanted.since === undefined && wanted.until === undefined) return true;
	const record = openRecord(text);
	return record === undefined || wantsTime(wanted, readTime(record));
}

function unreadable(message: string): Update {
	return {kind: 'problem', cause: 'unreadable', message};
}
