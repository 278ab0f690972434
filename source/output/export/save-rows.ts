import type {Arrival} from '../../store/event-store.ts';
import {joinedLines} from '../joined-lines.ts';
import type {RowFormat} from './export-format.ts';
import {type NewFile, writeNewFile} from './new-file.ts';
import {rowForm} from './row-form.ts';

export type RowsToSave = Pick<NewFile, 'path' | 'existing'> & {
	readonly format: RowFormat;
	/** Taken one at a time, as the file takes them. */
	readonly rows: Iterable<Arrival> | AsyncIterable<Arrival>;
	/** Told now and then how many rows are done, and at the end. */
	readonly progress: (done: number) => void;
	/** Gives up and leaves no file behind. */
	readonly signal: AbortSignal;
};

/** `leftOut` rows are what the format cannot hold: lines that are no JSON, in CSV lines that are no records. */
export type SavedRows =
	| {readonly kind: 'written'; readonly rows: number; readonly leftOut: number}
	| {readonly kind: 'exists'}
	| {readonly kind: 'aborted'};

/** Saves events as they are, in flat memory. Throws a `Failure` where the file cannot be written. */
export async function saveRows(options: RowsToSave): Promise<SavedRows> {
	const {path, existing, format, rows, progress, signal} = options;
	const form = rowForm(format);
	let done = 0;
	let written = 0;
	async function* texts(): AsyncIterable<string> {
		yield form.begin;
		for await (const row of rows) {
			signal.throwIfAborted();
			const text = form.row(row);
			if (text !== undefined) {
				yield written === 0 ? text : form.separator + text;
				written++;
			}

			done++;
		}

		yield form.end;
	}

	async function* chunks(): AsyncIterable<string> {
		for await (const chunk of joinedLines(texts())) {
			yield chunk;
			progress(done);
		}
	}

	const compression = format === 'log file' ? 'gzip' : 'none';
	try {
		const kind = await writeNewFile({path, existing, compression, chunks});
		return kind === 'exists' ? {kind} : {kind, rows: written, leftOut: done - written};
	} catch (error) {
		if (signal.aborted) {
			return {kind: 'aborted'};
		}

		throw error;
	}
}
