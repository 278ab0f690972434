import {PassThrough} from 'node:stream';
import {parseCountFields} from '../../source/output/counts/count-field.ts';
import type {CountFormat} from '../../source/output/counts/count-format.ts';
import {printCounts} from '../../source/output/counts/print-counts.ts';
import {LineWriter} from '../../source/output/line-writer.ts';
import {type PrintOptions, printEvents} from '../../source/output/print-events.ts';
import type {MatchOptions} from '../../source/output/print-matches.ts';
import {fileSource} from '../../source/sources/files.ts';
import {Acquaintance} from '../../source/store/acquaintance.ts';

/** What a run wrote: to standard output, and to standard error. */
export type Printed = {readonly output: Buffer; readonly notes: readonly string[]};

/** What comes out of the bytes of a log file, as lines. */
export function printedLines(
	input: Uint8Array,
	form: Pick<PrintOptions, 'format' | 'destination'>,
): Promise<Printed> {
	return printed(input, async options => {
		await printEvents({...options, ...form});
	});
}

/** What comes out of them as counts. */
export function printedCounts(
	input: Uint8Array,
	fields: string,
	format: CountFormat,
): Promise<Printed> {
	return printed(input, async options => {
		await printCounts({...options, fields: parseCountFields(fields), format});
	});
}

async function printed(
	input: Uint8Array,
	print: (options: MatchOptions) => Promise<void>,
): Promise<Printed> {
	const stream = new PassThrough();
	const chunks: Buffer[] = [];
	stream.on('data', (chunk: Buffer) => chunks.push(chunk));
	const notes: string[] = [];
	const controller = new AbortController();
	await print({
		source: fileSource(['-'], once(input)),
		matcher: [],
		acquaintance: new Acquaintance('reading files', 0),
		now: () => 0,
		limit: undefined,
		writer: new LineWriter(stream, () => controller.abort()),
		note: sentence => notes.push(sentence),
		controller,
	});
	return {output: Buffer.concat(chunks), notes};
}

async function* once(input: Uint8Array): AsyncIterable<Uint8Array> {
	yield input;
}
