import {parseRecord} from '../cloudtrail/parse.ts';
import type {Received} from '../store/intake.ts';
import {escapeControls} from '../terminal/terminal-text.ts';
import {eventLine, type LineColors} from './event-line.ts';
import {isJsonObject, oneLine} from './json-text.ts';
import type {LineWriter} from './line-writer.ts';
import {matchEvents} from './match-events.ts';
import {type MatchOptions, printMatches, type RunSummary} from './print-matches.ts';

export type PrintOptions = MatchOptions & {
	readonly format: 'plain' | 'json';
	/** Whether the lines go to a terminal, where control characters would be obeyed. */
	readonly destination: 'terminal' | 'pipe';
	/** Of plain lines; none unless given. */
	readonly colors?: LineColors | undefined;
};

/** Prints a line for each event that matches, as it comes; ends as `printMatches` does. */
export async function printEvents(options: PrintOptions): Promise<RunSummary> {
	const isMatch = matchEvents(options);
	return printMatches(options, {
		read: parseRecord,
		matches: ({event, delivery}) => isMatch(event, delivery),
		holds: ({delivery, event}) =>
			options.format === 'plain' || event !== undefined || isJsonObject(delivery.text),
		leftOutAs: 'no JSON objects',
		print: items =>
			writeAll(
				options.writer,
				items.flatMap(item => [printedForm(item, options), '\n']),
			),
		finish: async () => {},
		answer: matched => `the ${matched} printed`,
	});
}

function printedForm(
	item: Received,
	{format, destination, colors}: PrintOptions,
): string | Uint8Array {
	if (format === 'plain') {
		return eventLine(item, colors);
	}

	const {text, bytes} = item.delivery;
	return destination === 'terminal' ? escapeControls(oneLine(text)) : (bytes ?? oneLine(text));
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
