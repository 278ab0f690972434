import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {Failure} from '../failure.ts';
import type {Completeness, ReadingProgress, Source} from '../sources/source.ts';
import type {Acquaintance} from '../store/acquaintance.ts';
import {Intake, type Read, type Received} from '../store/intake.ts';
import type {Matcher} from '../store/matcher.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import type {LineWriter} from './line-writer.ts';
import {summaryNotes} from './summary-notes.ts';
import {updateNote} from './update-note.ts';

/** What is printed from, and how far. */
export type MatchOptions = {
	readonly source: Source;
	readonly matcher: Matcher;
	/** Learns of each event before it is matched. */
	readonly acquaintance: Acquaintance;
	readonly now: () => number;
	/** How many that match are enough; 1 to end on the first. */
	readonly limit: number | undefined;
	/** Told of each event that matches, before it is printed. */
	readonly onMatch?: ((event: CloudTrailEvent, text: string) => void) | undefined;
	readonly writer: LineWriter;
	/** Everything that is no answer: states, problems, the summary. */
	readonly note: (sentence: string) => void;
	/** Ends the source; the limit does so as well. */
	readonly controller: AbortController;
};

/** What is read of records, and what is made of that which matches. */
export type Printer<Event extends Read> = {
	/** Undefined for a text that is no record. */
	readonly read: (text: string) => Event | undefined;
	/** Asked about each item that the form can hold, in their order, until there are enough. */
	readonly matches: (item: Received<Event>) => boolean;
	/** Whether the form can hold it. The others are left out, counted, and told of as what they are. */
	readonly holds: (item: Received<Event>) => boolean;
	/** `no JSON objects` */
	readonly leftOutAs: string;
	readonly print: (items: readonly Received<Event>[]) => Promise<void>;
	/** Comes once, after the last of them, also when the source failed. */
	readonly finish: () => Promise<void>;
	/** What the answer is called where it may be too low: `the 12 printed`. */
	readonly answer: (matched: number) => string;
};

/** What a run came to. `matched` tells `--exit-on-match` whether there was a match. */
export type RunSummary = {readonly matched: number; readonly unreadable: number};

/** Prints what matches until the source ends, the limit is reached, the signal is aborted or nobody reads. */
export async function printMatches<Event extends Read>(
	options: MatchOptions,
	printer: Printer<Event>,
): Promise<RunSummary> {
	const {source, acquaintance, writer, controller, now} = options;
	const intake = new Intake(printer.read);
	const {limit = Number.POSITIVE_INFINITY} = options;
	// Names of files and words of other machines are in there.
	const note = (sentence: string) => options.note(toTerminalText(sentence));
	let matched = 0;
	let received = 0;
	let leftOut = 0;
	let unreadable = 0;
	let sampled = 0;
	let recovered = 0;
	let completeness: Completeness | undefined;
	let progress: ReadingProgress | undefined;
	try {
		for await (const update of source.updates(controller.signal)) {
			if (update.kind !== 'records') {
				const sentence = updateNote(update);
				if (sentence !== undefined) note(sentence);
				if (update.kind === 'completeness') {
					acquaintance.followHistory(update.history, now());
					completeness = update;
				}

				if (update.kind === 'state' && update.state.kind === 'reading') {
					progress = update.state.progress;
				}

				unreadable += update.kind === 'problem' && update.cause === 'unreadable' ? 1 : 0;
				continue;
			}

			sampled += update.sampled ? 1 : 0;
			const chosen: Received<Event>[] = [];
			for (const item of intake.take(update.deliveries)) {
				received++;
				recovered += item.delivery.origin === 'recovered' ? 1 : 0;
				if (!printer.holds(item)) {
					leftOut++;
				} else if (matched < limit && printer.matches(item)) {
					chosen.push(item);
					matched++;
				}
			}

			await printer.print(chosen);
			if (matched >= limit || writer.closed) {
				controller.abort();
				break;
			}
		}
	} finally {
		await printer.finish();
		await writer.end();
	}

	if (writer.failure !== undefined) {
		throw new Failure(3, `The output could not be written: ${writer.failure.message}.`, {
			cause: writer.failure,
		});
	}

	if (!writer.closed) {
		const notes = summaryNotes({
			received,
			leftOut,
			leftOutAs: printer.leftOutAs,
			duplicates: intake.duplicates,
			sampled,
			recovered,
			// So many were asked for, and no more: how much else there was does not matter.
			completeness: matched < limit ? completeness : undefined,
			progress: matched < limit ? progress : undefined,
			serverFilter: source.wanted?.current.filter?.text,
			answer: printer.answer(matched),
		});
		for (const sentence of notes) note(sentence);
	}

	return {matched, unreadable};
}
