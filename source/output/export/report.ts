/** What a report tells of the events shown. Times are `eventTime` in ms since the epoch, counts are calls. */
export type Report = {
	readonly title: string;
	readonly source: string;
	readonly region: string | undefined;
	readonly filter: string;
	readonly madeAt: number;
	readonly from: number | undefined;
	readonly to: number | undefined;
	readonly events: number;
	/** How complete it is, in one sentence. */
	readonly completeness: string;
	readonly callers: readonly ReportedCaller[];
	readonly errors: readonly ReportedError[];
	readonly timeline: ReportedTimeline;
	/** What is still known of events no longer held, in one sentence; `''` if nothing. */
	readonly evicted: string;
};

export type ReportedCaller = {
	readonly principal: string;
	readonly application: string;
	readonly known: 'known' | 'unknown';
	readonly calls: number;
	readonly reads: number;
	readonly writes: number;
	readonly errors: number;
	readonly first: number | undefined;
	readonly last: number | undefined;
	readonly operations: readonly string[];
	readonly targets: readonly string[];
};

export type ReportedError = {
	readonly code: string;
	readonly action: string;
	readonly target: string;
	readonly principal: string;
	readonly reason: string;
	readonly count: number;
	readonly first: number | undefined;
	readonly last: number | undefined;
};

/** Calls over time, in the order of time. A call stands in one of the three alone: with an error it is no read or write. */
export type ReportedTimeline = {
	/** Length of a bucket in ms. */
	readonly width: number;
	readonly buckets: readonly {
		readonly at: number;
		readonly reads: number;
		readonly writes: number;
		readonly errors: number;
	}[];
};
