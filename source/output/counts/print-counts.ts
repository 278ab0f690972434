import {openPart, openRecord} from '../../cloudtrail/envelope.ts';
import type {CloudTrailEvent} from '../../cloudtrail/event.ts';
import {readEvent} from '../../cloudtrail/parse.ts';
import {idOf, type JsonObject} from '../../cloudtrail/record.ts';
import {WantedPaths} from '../../cloudtrail/wanted-paths.ts';
import type {CountField} from '../../store/count/count-field.ts';
import {Counter} from '../../store/count/counter.ts';
import {type RecordPath, textAt} from '../../store/count/record-path.ts';
import type {Read} from '../../store/intake.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {joinedLines} from '../joined-lines.ts';
import {matchEvents} from '../match-events.ts';
import {type MatchOptions, type Printer, printMatches, type RunSummary} from '../print-matches.ts';
import type {CountFormat} from './count-format.ts';
import {countNotes} from './count-notes.ts';
import {formatCounts} from './format-counts.ts';

export type CountOptions = MatchOptions & {
	readonly fields: readonly CountField[];
	readonly format: CountFormat;
};

/** Counts the events that match and prints the counts at the end, whatever ended it; ends as `printMatches` does. */
export async function printCounts(options: CountOptions): Promise<RunSummary> {
	const {fields, matcher, onMatch} = options;
	const paths = fields.flatMap(field => (field.kind === 'path' ? [field.path] : []));
	return matcher.length === 0 && onMatch === undefined && paths.length === fields.length
		? printCounted(options, ofPaths(paths))
		: printCounted(options, ofEvents(options));
}

/** What is read of records to count them. */
type Counting<Event extends Read> = Pick<Printer<Event>, 'read' | 'matches'> & {
	readonly count: (event: Event, counter: Counter) => void;
};

/** Where nothing but paths is asked for, records need not be read whole. */
function ofPaths(
	paths: readonly RecordPath[],
): Counting<{readonly id: string; readonly values: readonly string[]}> {
	const wanted = new WantedPaths([...paths, ['eventID'], ['eventId']]);
	return {
		read: text => {
			const record = openPart(text, wanted);
			return record && {id: idOf(record), values: paths.map(path => textAt(record, path))};
		},
		matches: () => true,
		count: ({values}, counter) => counter.addValues(values),
	};
}

type OpenEvent = {
	readonly id: string;
	readonly event: CloudTrailEvent;
	readonly record: JsonObject;
};

function ofEvents(options: MatchOptions): Counting<OpenEvent> {
	const isMatch = matchEvents(options);
	return {
		read: text => {
			const record = openRecord(text);
			return record && {id: idOf(record), event: readEvent(record), record};
		},
		matches: ({event, delivery}) => isMatch(event?.event, delivery),
		count: ({event, record}, counter) => counter.add(event, record),
	};
}

async function printCounted<Event extends Read>(
	options: CountOptions,
	{read, matches, count}: Counting<Event>,
): Promise<RunSummary> {
	const {fields, format, writer} = options;
	const counter = new Counter(fields);
	let table = counter.table();
	const summary = await printMatches(options, {
		read,
		matches,
		holds: ({event}) => event !== undefined,
		leftOutAs: 'no CloudTrail records',
		print: async items => {
			for (const {event} of items) {
				if (event !== undefined) count(event, counter);
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
