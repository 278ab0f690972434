import type {Caller} from '../store/ledger.ts';
import {accepting} from '../store/value-pattern.ts';
import {type CallerLine, readCallerLine} from './caller-line.ts';

/** The text of one list, and the name of the file it is from. */
export type CallerList = {readonly file: string; readonly text: string};

/** A line of a list; the first is 1. */
export type ListPlace = {readonly file: string; readonly line: number};

/** A line that cannot be read, and why. It makes nobody known. */
export type ListMistake = ListPlace & {readonly sentence: string};

/** Of a file that is no list at all every line is a mistake: these are enough to see it. */
const mostSentences = 5;

/** What is to be said of mistakes: where and why for the first ones, and how many more there are. */
export function mistakeSentences(mistakes: readonly ListMistake[]): readonly string[] {
	const more = mistakes.length - mostSentences;
	return [
		...mistakes
			.slice(0, mostSentences)
			.map(
				({file, line, sentence}) =>
					`Known callers, ${file} line ${line} makes nobody known: ${sentence}`,
			),
		...(more > 0 ? [`Known callers: ${more} more lines cannot be read.`] : []),
	];
}

type Entry = {readonly place: ListPlace; readonly accepts: (caller: Caller) => boolean};

/** The callers that some lists say are known. An object gives the same answers for as long as it lives. */
export class KnownCallers {
	readonly mistakes: readonly ListMistake[];
	readonly #entries: readonly Entry[];

	constructor(lists: readonly CallerList[]) {
		const lines = lists.flatMap(({file, text}) =>
			text.split('\n').map((line, index) => ({
				place: {file, line: index + 1},
				read: readCallerLine(line),
			})),
		);
		this.mistakes = lines.flatMap(({place, read}) =>
			read.kind === 'mistake' ? [{...place, sentence: read.sentence}] : [],
		);
		this.#entries = lines.flatMap(({place, read}) =>
			read.kind === 'caller' ? [{place, accepts: acceptingBoth(read)}] : [],
		);
	}

	/** Names are compared in any casing. */
	readonly isKnown = (principal: string, application: string): boolean =>
		this.placeOf({principal, application}) !== undefined;

	/** The first line that makes a caller known. */
	placeOf(caller: Caller): ListPlace | undefined {
		return this.#entries.find(({accepts}) => accepts(caller))?.place;
	}
}

function acceptingBoth(patterns: Extract<CallerLine, {kind: 'caller'}>): Entry['accepts'] {
	const principalFits = accepting(patterns.principal);
	const applicationFits = accepting(patterns.application);
	return ({principal, application}) => principalFits(principal) && applicationFits(application);
}
