import type {ClientOptions} from '../aws/client-configuration.ts';
import type {Delivery} from '../cloudtrail/delivery.ts';
import type {Reading, WantedReading} from './reading.ts';
import type {Stretch} from './sweep/stretches.ts';

/**
What a source is doing. Times are ms since the epoch. `sessions` counts the tail sessions that are open where
the source needs more than one; without it there is one while it is live, and none else.

- `reading`: `progress` is told where there are many files.
- `polling`: there can be no tail session for the reason given, and new events are read with FilterLogEvents.
*/
export type SourceState = {readonly sessions?: number} & (
	| {readonly kind: 'connecting'}
	| {readonly kind: 'live'; readonly since: number}
	| {readonly kind: 'reconnecting'; readonly at: number; readonly reason: string}
	| {readonly kind: 'polling'; readonly since: number; readonly reason: string}
	| {readonly kind: 'reading'; readonly name: string; readonly progress?: ReadingProgress}
	| {readonly kind: 'ended'}
);

/** How far reading many files has come. What was found grows until the search for files is finished. */
export type ReadingProgress = {
	readonly files: ReadOfFound;
	/** As they are stored: compressed, mostly. */
	readonly bytes: ReadOfFound;
	readonly search: 'going on' | 'finished';
};

type ReadOfFound = {readonly read: number; readonly found: number};

/**
How much of the log groups is here. Times are CloudWatch timestamps in ms, which is when CloudTrail delivered;
what CloudTrail has still to deliver has later ones, however old the activity is.
*/
export type Completeness = {
	/** Everything in all log groups from here up to there; there is no end until a first stretch is complete. */
	readonly completeFrom: number;
	readonly completeTo: number | undefined;
	/** ms from there, or from the start, to now. */
	readonly behind: number;
	/** It catches up while something is known to be missing. */
	readonly swept: 'idle' | 'catching up';
	/** From the start to now in order, the last 50. */
	readonly stretches: readonly Stretch[];
	readonly history: HistoryProgress | undefined;
};

/** How far reading what was there before the run has come. */
export type HistoryProgress = {
	readonly from: number;
	readonly to: number;
	/** When reading began. */
	readonly begunAt: number;
	/** 0 to 1. */
	readonly done: number;
	/** Records. */
	readonly read: number;
};

/**
One step of a source.

- `records`: in the order they were received. `sampled` says that CloudWatch left out some of this update.
- `state`: the source went into another state.
- `gap`: nothing was received between the two times; what was delivered then is missing.
- `completeness`: what a sweep has made sure of, when that changes, at most once a second.
- `reading`: the log groups are read in another way from now on; refused, they are read as before, for the reason given.
- `problem`: something was not read, said in one sentence; the source goes on. `unreadable` problems make the run exit 2.
*/
export type Update =
	| {readonly kind: 'records'; readonly deliveries: readonly Delivery[]; readonly sampled: boolean}
	| {readonly kind: 'state'; readonly state: SourceState}
	| {readonly kind: 'gap'; readonly from: number; readonly to: number; readonly reason: string}
	| ({readonly kind: 'completeness'} & Completeness)
	| {readonly kind: 'reading'; readonly reading: Reading; readonly refusal: string | undefined}
	| {readonly kind: 'problem'; readonly cause: 'unreadable' | 'source'; readonly message: string};

/**
Where records come from. Iterating starts it; aborting the signal ends it quietly and releases all it holds.
It throws a `Failure` when it cannot go on.
*/
export type Source = {
	/** What the screen calls it: log group names, file names. */
	readonly name: string;
	/** Region of the log groups; files have none. */
	readonly region: string | undefined;
	/** US dollars for a minute of its tail session: 0 for the demo, `undefined` where nothing is tailed. */
	readonly minutePrice: number | undefined;
	/** How the log groups are wanted; where something is tailed it can be changed while they are read. */
	readonly wanted?: WantedReading | undefined;
	/** What others can ask of log groups that it reads; undefined where there are none. */
	readonly logGroups?: ReachedLogGroups | undefined;
	updates(signal: AbortSignal): AsyncIterable<Update>;
};

/** Log groups by name or ARN, and where and as whom they are read; of the demo that is known once it is iterated. */
export type ReachedLogGroups = {
	readonly names: readonly string[];
	readonly client: Promise<ClientOptions>;
};
