import type {CountField} from '../../store/count/count-field.ts';
import {Counter} from '../../store/count/counter.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {joinedLines} from '../joined-lines.ts';
import {type MatchOptions, printMatches, type RunSummary} from '../print-matches.ts';
import {countNotes} from './count-notes.ts';
import {type CountFormat, formatCounts} from './format-counts.ts';

export type CountOptions = MatchOptions & {
	readonly fields: readonly CountField[];
	readonly format: CountFormat;
};

/** Counts the events that match and prints the counts at the end, whatever ended it; ends as `printMatches` does. */
export async function printCounts(options: CountOptions): Promise<RunSummary> {
	const {fields, format, writer} = options;
	const counter = new Counter(fields);
	let table = counter.table();
	const summary = await printMatches(options, {
		holds: ({event}) => event !== undefined,
		leftOutAs: 'no CloudTrail records',
		print: async items => {
			for (const {event, delivery} of items) {
				if (event !== undefined) counter.add(event, delivery.text);
			}
		},
		finish: async () => {
			table = counter.table();
			for await (const chunk of joinedLines(formatCounts(table, format))) {
				await writer.write(chunk);
			}
		},
		answer: () => 'the counts',
	});
	if (!writer.closed) {
		for (const sentence of countNotes(fields, table, counter.events)) {
			options.note(toTerminalText(sentence));
		}
	}

	return summary;
}
