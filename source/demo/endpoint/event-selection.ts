import {matches} from '../filter-pattern/match.ts';
import {parseFilterPattern} from '../filter-pattern/parse.ts';
import {PatternError} from '../filter-pattern/pattern-error.ts';
import type {HeldLogEvent} from './log-group.ts';
import {invalidParameter} from './service-error.ts';

/** Which events of a log group a request asks for. */
export type EventSelection = {
	readonly logStreamNames: readonly string[] | undefined;
	readonly logStreamNamePrefixes: readonly string[] | undefined;
	readonly filterPattern: string | undefined;
};

/** The test that a selection puts events to. An invalid pattern is an InvalidParameterException. */
export function createEventTest(selection: EventSelection): (event: HeldLogEvent) => boolean {
	const pattern = parsePattern(selection.filterPattern ?? '');
	const names = selection.logStreamNames && new Set(selection.logStreamNames);
	const prefixes = selection.logStreamNamePrefixes;
	return ({logStreamName, message}) =>
		(names === undefined || names.has(logStreamName)) &&
		(prefixes === undefined || prefixes.some(prefix => logStreamName.startsWith(prefix))) &&
		matches(pattern, message);
}

function parsePattern(text: string) {
	try {
		return parseFilterPattern(text);
	} catch (error) {
		if (error instanceof PatternError) {
			throw invalidParameter(`Invalid filter pattern: ${error.message}`);
		}
		throw error;
	}
}
