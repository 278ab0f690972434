import {Failure} from '../failure.ts';
import type {Completeness, Source, Update} from '../sources/source.ts';
import type {Intake, Received} from '../store/intake.ts';
import {type Matcher, matches} from '../store/matcher.ts';
import {escapeControls, toTerminalText} from '../terminal/terminal-text.ts';
import {eventLine} from './event-line.ts';
import type {LineWriter} from './line-writer.ts';

export type PrintOptions = {
	readonly source: Source;
	readonly intake: Intake;
	readonly matcher: Matcher;
	readonly format: 'plain' | 'json';
	/** Whether the lines go to a terminal, where control characters would be obeyed. */
	readonly destination: 'terminal' | 'pipe';
	readonly limit: number | undefined;
	readonly writer: LineWriter;
	/** Everything that is no answer: states, problems, the summary. */
	readonly note: (sentence: string) => void;
	/** Ends the source; the limit does so as well. */
	readonly controller: AbortController;
};

/** What a run of lines came to. */
export type PrintSummary = {readonly printed: number; readonly unreadable: number};

/** Prints what matches until the source ends, the limit is reached, the signal is aborted or nobody reads. */
export async function printEvents(options: PrintOptions): Promise<PrintSummary> {
	const {source, intake, writer, controller, limit = Number.POSITIVE_INFINITY} = options;
	// Names of files and words of other machines are in there.
	const note = (sentence: string) => options.note(toTerminalText(sentence));
	let printed = 0;
	let received = 0;
	let notJson = 0;
	let unreadable = 0;
	let sampled = 0;
	let recovered = 0;
	let completeness: Completeness | undefined;
	try {
		for await (const update of source.updates(controller.signal)) {
			if (update.kind !== 'records') {
				noteUpdate(update, note);
				completeness = update.kind === 'completeness' ? update : completeness;
				unreadable += update.kind === 'problem' && update.cause === 'unreadable' ? 1 : 0;
				continue;
			}

			sampled += update.sampled ? 1 : 0;
			const chosen: Array<string | Uint8Array> = [];
			for (const item of intake.take(update.deliveries)) {
				received++;
				recovered += item.delivery.origin === 'recovered' ? 1 : 0;
				if (
					options.format === 'json' &&
					item.event === undefined &&
					!isJsonObject(item.delivery.text)
				) {
					notJson++;
				} else if (printed < limit && matches(options.matcher, item.event)) {
					chosen.push(printedForm(item, options), '\n');
					printed++;
				}
			}

			await writeAll(writer, chosen);
			if (printed >= limit || writer.closed) {
				controller.abort();
				break;
			}
		}
	} finally {
		await writer.end();
	}

	if (writer.failure !== undefined) {
		throw new Failure(3, `The output could not be written: ${writer.failure.message}.`, {
			cause: writer.failure,
		});
	}

	const {duplicates} = intake;
	if (!writer.closed) {
		summarize(
			{
				received,
				printed,
				notJson,
				sampled,
				recovered,
				duplicates,
				// So many were asked for, and no more: how much else there was does not matter.
				completeness: printed < limit ? completeness : undefined,
				serverFilter: source.wanted?.current.filter?.text,
			},
			note,
		);
	}

	return {printed, unreadable};
}

function printedForm(item: Received, {format, destination}: PrintOptions): string | Uint8Array {
	if (format === 'plain') {
		return eventLine(item);
	}

	const {text, bytes} = item.delivery;
	return destination === 'terminal' ? escapeControls(oneLine(text)) : (bytes ?? oneLine(text));
}

/** A log event may be JSON over several lines; the breaks stand between tokens, where a space does as well. */
function oneLine(jsonText: string): string {
	return jsonText.includes('\n') ? jsonText.replaceAll('\n', ' ') : jsonText;
}

/** Joined, so that a chunk of records is one write unless bytes stand among them. */
async function writeAll(
	writer: LineWriter,
	parts: ReadonlyArray<string | Uint8Array>,
): Promise<void> {
	let text = '';
	for (const part of parts) {
		if (typeof part === 'string') {
			text += part;
		} else {
			await writer.write(text);
			await writer.write(part);
			text = '';
		}
	}

	if (text !== '') {
		await writer.write(text);
	}
}

function isJsonObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value);
	} catch {
		return false;
	}
}

function noteUpdate(
	update: Exclude<Update, {kind: 'records'}>,
	note: (sentence: string) => void,
): void {
	switch (update.kind) {
		case 'gap': {
			const seconds = Math.max(1, Math.round((update.to - update.from) / 1000));
			note(`Gap: nothing was received for ${seconds} s (${update.reason}).`);
			break;
		}

		case 'completeness':
		case 'reading':
			break;
		case 'problem':
			note(update.message);
			break;
		case 'state':
			if (update.state.kind === 'reconnecting') {
				note(`Reconnecting: ${update.state.reason}.`);
			} else if (update.state.kind === 'polling') {
				note(`No tail session, polling instead: ${update.state.reason}.`);
			} else if (update.state.kind === 'live') {
				note('Live.');
			}

			break;
	}
}

type Totals = {
	readonly received: number;
	readonly printed: number;
	readonly notJson: number;
	readonly sampled: number;
	readonly recovered: number;
	readonly duplicates: number;
	readonly completeness: Completeness | undefined;
	readonly serverFilter: string | undefined;
};

function summarize(totals: Totals, note: (sentence: string) => void): void {
	const {received, printed, notJson, sampled, recovered, duplicates, completeness, serverFilter} =
		totals;
	if (notJson > 0) {
		note(`Left out because they are no JSON objects: ${notJson} of ${received} lines.`);
	}

	if (duplicates > 0) {
		note(`Dropped, as the same record had come before: ${duplicates}.`);
	}

	if (sampled > 0) {
		const bound = completeness === undefined ? `; the ${printed} printed are a lower bound` : '';
		note(`Updates that CloudWatch sampled: ${sampled}${bound}.`);
	}

	if (recovered > 0) {
		note(`Found by sweeps, as Live Tail had missed them: ${recovered}.`);
	}

	if (completeness !== undefined) {
		note(completenessNote(completeness, serverFilter));
	}
}

function completenessNote(
	{completeTo, swept}: Completeness,
	serverFilter: string | undefined,
): string {
	if (completeTo === undefined) {
		return 'Nothing was checked for completeness yet: what was printed is a lower bound.';
	}

	const all = serverFilter === undefined ? 'All' : `All for ${serverFilter}`;
	const to = `${all} that CloudWatch had up to ${new Date(completeTo).toISOString()} was received`;
	return swept === 'idle'
		? `${to}.`
		: `${to}; what came later was not all read, and is a lower bound.`;
}
