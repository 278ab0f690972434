import type {Clients} from '../../aws/client.ts';
import type {Clock} from '../live-tail/clock.ts';
import type {HearingTimes} from './hearing.ts';

export type SweepOptions = {
	/** The sweep's own: it renews them when they expire and closes them when it ends. */
	readonly clients: Clients;
	readonly logGroups: readonly {readonly name: string; readonly arn: string}[];
	readonly region: string;
	/** Gets sizes and decisions, never credentials. */
	readonly log: (line: string) => void;
	readonly clock?: Clock | undefined;
	readonly random?: (() => number) | undefined;
	/** FilterLogEvents, over all log groups; 2. */
	readonly callsPerSecond?: number | undefined;
	/** Only what this filter pattern selects; everything is complete for that pattern then. */
	readonly pattern?: string | undefined;
	/** Reads what is there from this timestamp on, ms; without it from when it starts. */
	readonly since?: number | undefined;
	/** Ends when everything up to this timestamp has been read. */
	readonly until?: number | undefined;
	/** What it means to be refused: a problem beside a tail that goes on, or the end. */
	readonly role?: 'behind a tail' | 'alone' | undefined;
	readonly times?: SweepTimes | undefined;
};

/** All in ms. */
export type SweepTimes = HearingTimes & {
	/** A log event can be read so long after its timestamp at the latest. */
	readonly settle: number;
	/** What a check covers while nothing is known to be missing. */
	readonly checkEvery: number;
	/** What is read at once when something is. */
	readonly leastWindow: number;
	/** Where nothing is tailed: how often it looks for new events, and how long after their time. */
	readonly edge: {readonly settle: number; readonly every: number};
};

/** What the facts about FilterLogEvents ask for. */
export const usualTimes: SweepTimes = {
	settle: 30_000,
	checkEvery: 30_000,
	leastWindow: 5_000,
	edge: {settle: 5_000, every: 3_000},
	beforeGap: 60_000,
	afterGap: 5_000,
};
