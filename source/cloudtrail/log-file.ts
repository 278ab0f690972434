import {GzipError, gunzip, isGzip} from './log-file/gzip.ts';
import type {LogRecord} from './log-file/log-record.ts';
import {RecordSplitter} from './log-file/record-splitter.ts';

export type {LogRecord} from './log-file/log-record.ts';

/**
The records of a CloudTrail log file, whose bytes come in chunks cut anywhere; a chunk may be reused once the next is asked for.

- Gzipped or not, told by the first bytes; `{"Records":[…]}`, LookupEvents' `{"Events":[…]}`, arrays of records, one record per
  line, records over several lines, and any of these one after the other.
- A line comes out byte for byte, without its line break, also when it is no JSON. Blank lines are left out.
  What comes out of an envelope or was written over several lines loses only white space between tokens.
- Memory is bounded by the largest record, not by the file.

Throws `LogFileError` when it cannot read on, after all that could be read. Errors of `chunks` go through as they are.
*/
export async function* readLogFile(
	chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<readonly LogRecord[]> {
	const iterator = chunks[Symbol.asyncIterator]();
	const start = await readStart(iterator);
	const isCompressed = isGzip(start);
	const received = continued(start, iterator);
	const splitter = new RecordSplitter(isCompressed ? 'uncompressed' : 'as it is');
	try {
		for await (const chunk of isCompressed ? gunzip(received) : received) {
			splitter.push(chunk);
			yield* found(splitter);
		}

		splitter.end();
		yield* found(splitter);
	} catch (error) {
		if (!(error instanceof GzipError)) {
			yield* found(splitter);
			throw error;
		}

		splitter.cut();
		yield* found(splitter);
		throw splitter.failure(gzipReasons[error.kind], {cause: error});
	}
}

const gzipReasons = {
	stops: 'stops in the middle of its gzip data',
	damaged: 'has damaged gzip data',
};

/** As many bytes as it takes to tell gzip, or all there are. */
async function readStart(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
	let start = Buffer.alloc(0);
	while (start.length < 2) {
		const next = await chunks.next();
		if (next.done) break;
		start = Buffer.concat([start, next.value]);
	}

	return start;
}

async function* continued(
	start: Uint8Array,
	rest: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
	try {
		yield start;
		for (let next = await rest.next(); !next.done; next = await rest.next()) {
			yield next.value;
		}
	} finally {
		await rest.return?.();
	}
}

function* found(splitter: RecordSplitter): Iterable<readonly LogRecord[]> {
	const records = splitter.take();
	if (records.length > 0) yield records;
}
