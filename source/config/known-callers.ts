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

type Names = Extract<CallerLine, {kind: 'caller'}>;
type Entry = {
	readonly place: ListPlace;
	readonly names: Names;
	readonly accepts: (caller: Caller) => boolean;
};

/** The callers that some lists say are known. An object gives the same answers for as long as it lives. */
export class KnownCallers {
	readonly mistakes: readonly ListMistake[];
	readonly #entries: readonly Entry[];
	/** Lists name most callers in full: those need no search. */
	readonly #exact: ReadonlySet<string>;
	readonly #patterns: readonly Entry[];

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
			read.kind === 'caller' ? [{place, names: read, accepts: acceptingBoth(read)}] : [],
		);
		this.#exact = new Set(this.#entries.flatMap(({names}) => exactCaller(names)).map(callerKey));
		this.#patterns = this.#entries.filter(({names}) => exactCaller(names).length === 0);
	}

	/** Whether no line makes anybody known. */
	get isEmpty(): boolean {
		return this.#entries.length === 0;
	}

	/** Names are compared in any casing. */
	readonly isKnown = (principal: string, application: string): boolean =>
		this.#exact.has(callerKey({principal, application})) ||
		this.#patterns.some(({accepts}) => accepts({principal, application}));

	/** The first line that makes a caller known. */
	placeOf(caller: Caller): ListPlace | undefined {
		return this.#entries.find(({accepts}) => accepts(caller))?.place;
	}
}

/** The one caller that a line without a wildcard names. */
function exactCaller({principal, application}: Names): readonly Caller[] {
	return principal.length === 1 && application.length === 1
		? [{principal: principal[0], application: application[0]}]
		: [];
}

function callerKey({principal, application}: Caller): string {
	return JSON.stringify([principal.toLowerCase(), application.toLowerCase()]);
}

function acceptingBoth(names: Names): Entry['accepts'] {
	const principalFits = accepting(names.principal);
	const applicationFits = accepting(names.application);
	return ({principal, application}) => principalFits(principal) && applicationFits(application);
}
