import type {Delivery} from '../cloudtrail/delivery.ts';

/** What a source is doing. Times are ms since the epoch. */
export type SourceState =
	| {readonly kind: 'connecting'}
	| {readonly kind: 'live'; readonly since: number}
	| {readonly kind: 'reconnecting'; readonly at: number; readonly reason: string}
	| {readonly kind: 'reading'; readonly name: string}
	| {readonly kind: 'ended'};

/**
One step of a source.

- `records`: in the order they were received. `sampled` says that CloudWatch left out some of this update.
- `state`: the source went into another state.
- `gap`: nothing was received between the two times; what was delivered then is missing.
- `problem`: something was not read, said in one sentence; the source goes on. `unreadable` problems make the run exit 2.
*/
export type Update =
	| {readonly kind: 'records'; readonly deliveries: readonly Delivery[]; readonly sampled: boolean}
	| {readonly kind: 'state'; readonly state: SourceState}
	| {readonly kind: 'gap'; readonly from: number; readonly to: number; readonly reason: string}
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
	updates(signal: AbortSignal): AsyncIterable<Update>;
};
