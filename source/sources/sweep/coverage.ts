import type {CompletenessFacts} from './completeness.ts';
import {reachedBy} from './completeness.ts';
import {LiveCounts} from './live-counts.ts';
import type {Range} from './range.ts';
import {overlay, type Stretch} from './stretches.ts';
import type {SweepTimes} from './sweep-options.ts';
import {SweepPlan} from './sweep-plan.ts';
import type {SweptGroup} from './swept-group.ts';

export type CoverageOptions = {
	/** Reads what is there from this timestamp on, ms; without it from when it begins. */
	readonly since: number | undefined;
	/** Ends there, behind no tail. */
	readonly until: number | undefined;
	readonly times: SweepTimes;
};

const second = 1000;

/**
Which stretch of time is read by which plan: what was there before the run by one of its own, so that what is
live need not wait for it, and what follows without an end. Times are those of CloudWatch, ms.
*/
export class Coverage {
	readonly #options: CoverageOptions;
	readonly #logGroups: number;
	#groups: readonly SweptGroup[];
	#begunAt: number | undefined;
	#history: Range | undefined;
	#liveFrom = 0;
	/** What became of stretches that no plan knows any more. */
	#past: readonly Stretch[] = [];

	constructor(options: CoverageOptions, groups: readonly SweptGroup[]) {
		this.#options = options;
		this.#groups = groups;
		this.#logGroups = groups.length;
	}

	/** Plans what is read of a log group; the first one decides when the run began. */
	begin(group: SweptGroup, begunAt: number): void {
		const {since, until} = this.#options;
		if (this.#begunAt === undefined) {
			this.#begunAt = begunAt;
			this.#liveFrom = Math.floor(begunAt / second) * second;
			const to = until ?? this.#liveFrom - 1;
			if (since !== undefined && since <= to) this.#history = {from: since, to};
		}
		group.history = this.#planHistory(this.#history);
		if (until === undefined) group.live = this.#planLive(group, this.#liveFrom);
	}

	/** Nothing will be read of a log group: then nothing is complete. */
	drop(group: SweptGroup): void {
		this.#groups = this.#groups.filter(other => other !== group);
	}

	/**
	All log groups are read anew from where the slowest is.
	@param before what that makes of what has been read: it stays complete, or was so for another filter
	*/
	readAnew(before: 'complete' | 'other filter', now: number): void {
		const rest = this.#historyRest;
		const from = (this.#reached('live') ?? this.#liveFrom - 1) + 1;
		if (before === 'other filter') {
			this.#remember({from: this.#history?.from ?? from, to: (rest?.from ?? from) - 1}, before);
			this.#remember({from: this.#liveFrom, to: from - 1}, before);
			this.#history = rest && {from: rest.from, to: from - 1};
			this.#liveFrom = from;
		}
		for (const group of this.#groups) {
			group.counts = new LiveCounts();
			if (this.#history === undefined) group.history = undefined;
			else if (rest !== undefined) {
				group.history = this.#planHistory({from: rest.from, to: this.#history.to});
			}
			if (group.live === undefined) continue;
			group.live = this.#planLive(group, from);
			group.live.suspect(now);
		}
	}

	/** Gives up what was there before the run, as far as it is not read. */
	skipHistory(): void {
		const rest = this.#historyRest;
		if (this.#history === undefined || rest === undefined) return;
		this.#remember({from: this.#history.from, to: rest.from - 1}, 'complete');
		this.#remember(rest, 'skipped');
		this.#history = undefined;
		for (const group of this.#groups) group.history = undefined;
	}

	get facts(): Pick<CompletenessFacts, 'history' | 'live' | 'logGroups' | 'past' | 'begunAt'> {
		const history = this.#history && {...this.#history, plans: this.#plans('history')};
		const isTailed = this.#options.until === undefined;
		return {
			history,
			live: isTailed ? {from: this.#liveFrom, plans: this.#plans('live')} : undefined,
			logGroups: this.#logGroups,
			past: this.#past,
			begunAt: this.#begunAt ?? 0,
		};
	}

	/** What is still to be read of the history. */
	get #historyRest(): Range | undefined {
		const reached = this.#reached('history');
		if (this.#history === undefined || reached === undefined) return undefined;
		return reached < this.#history.to ? {from: reached + 1, to: this.#history.to} : undefined;
	}

	#reached(part: 'history' | 'live'): number | undefined {
		const stretch = this.facts[part];
		return stretch && reachedBy(stretch, this.#logGroups);
	}

	#plans(part: 'history' | 'live'): readonly SweepPlan[] {
		return this.#groups.flatMap(group => group[part] ?? []);
	}

	#planHistory(range: Range | undefined): SweepPlan | undefined {
		const {times} = this.#options;
		return range && new SweepPlan({...times, since: range.from, until: range.to});
	}

	#planLive({counts}: SweptGroup, since: number): SweepPlan {
		return new SweepPlan({...this.#options.times, since}, counts);
	}

	#remember(range: Range, state: Stretch['state']): void {
		this.#past = overlay(this.#past, {...range, state});
	}
}
