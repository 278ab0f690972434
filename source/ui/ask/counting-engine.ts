import type {TermClause} from '../../filter/term.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import type {Group} from '../../store/group/grouping.ts';
import type {Facet} from '../../store/view.ts';

/** What is to be counted: the calls that a filter selects, by some fields. Times are ms since the epoch. */
export type Asked = {
	readonly clauses: readonly TermClause[];
	readonly fields: readonly Facet[];
	readonly from: number;
	readonly to: number;
};

/**
Counts in the groups of the screen: calls and errors, all other numbers being empty.

- `partial`: the query still runs, counts grow.
- `complete`: these are all.
- `cut off`: there are more than an engine gives; counts are lower bounds.
*/
export type Counted = {
	readonly groups: readonly Group[];
	/** Each counted once. */
	readonly calls: number;
	readonly completeness: 'partial' | 'complete' | 'cut off';
};

/** What becomes known while a query runs. `matched` records are told by Logs Insights alone. */
export type AnswerUpdate =
	| {
			readonly kind: 'progress';
			readonly scannedBytes: number;
			readonly matched?: number | undefined;
	  }
	| ({readonly kind: 'counted'} & Counted);

/** A query that can be shown, and run. */
export type Question = {
	readonly query: string;
	/** Terms that nobody can decide, in the user's words: they are left out. */
	readonly inexpressible: readonly string[];
	/** Paths that cannot be told: they count as missing. */
	readonly untold: readonly string[];
	/** What trailtail decides on the rows that come back. */
	readonly decided: readonly TermClause[];
	/** Runs it, which is paid for. An abort stops the query and ends quietly. Throws a `Failure`. */
	readonly ask: (
		verdicts: Pick<CallerVerdicts, 'isKnown'>,
		signal: AbortSignal,
	) => AsyncIterable<AnswerUpdate>;
};

/** What writes questions, and sentences to be read before any of them is asked. */
export type Questioning = {
	readonly notes: readonly string[];
	readonly question: (asked: Asked) => Question;
};

/** What counts elsewhere. The screen knows no more of it than this. */
export type CountingEngine = {
	/** As people call it: `Logs Insights`. */
	readonly name: string;
	/** Looks up what its questions depend on, by calls that cost nothing. Throws a `Failure`. */
	readonly open: (signal: AbortSignal) => Promise<Questioning>;
};

/** The engine of a run, or why there is none. */
export type OfferedEngine =
	| {readonly kind: 'engine'; readonly engine: CountingEngine}
	| {readonly kind: 'none'; readonly reason: string};
