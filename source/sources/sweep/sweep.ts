import type {Delivery, Origin} from '../../cloudtrail/delivery.ts';
import {Failure} from '../../failure.ts';
import {type Clock, systemClock, wait} from '../live-tail/clock.ts';
import type {Update} from '../source.ts';
import {Bell} from './bell.ts';
import {measure} from './completeness.ts';
import {Coverage} from './coverage.ts';
import {Hearing} from './hearing.ts';
import {LiveCounts} from './live-counts.ts';
import {type Outcome, PageCalls} from './page-calls.ts';
import type {Range} from './range.ts';
import type {Page} from './read-page.ts';
import {type SweepOptions, type SweepTimes, usualTimes} from './sweep-options.ts';
import type {SweepPlan} from './sweep-plan.ts';
import type {SweptGroup} from './swept-group.ts';
import type {Window} from './window.ts';

const tellEvery = 1_000;
/** Clocks of computers jump and sleep: nothing is waited for longer at a time. */
const longestWait = 30_000;

/**
Finds in the log groups what Live Tail did not deliver: reads them with FilterLogEvents, behind the live edge
and at a modest pace, and says up to where everything is here. It yields all that it reads, also what was
delivered before: duplicates are dropped downstream.
*/
export class Sweep {
	readonly #options: SweepOptions;
	readonly #clock: Clock;
	readonly #times: SweepTimes;
	readonly #calls: PageCalls;
	readonly #hearing: Hearing;
	readonly #coverage: Coverage;
	readonly #bell = new Bell();
	/** Those that are still read; the first in line is first. */
	#groups: readonly SweptGroup[];
	/** Sentences why the others are not. */
	readonly #refusals = new Map<string, string>();
	#pattern: string | undefined;
	/** Before that Live Tail delivered what another pattern selects. */
	#changedAt = 0;
	/** Records of the history. */
	#read = 0;
	#told = '';
	#toldAt = Number.NEGATIVE_INFINITY;

	constructor(options: SweepOptions) {
		const {clock = systemClock, random = Math.random, callsPerSecond = 2} = options;
		this.#options = options;
		this.#pattern = options.pattern;
		this.#clock = clock;
		this.#times = options.times ?? usualTimes;
		this.#calls = new PageCalls({...options, clock, random, callsPerSecond});
		this.#groups = options.logGroups.map(({name, arn}) => ({
			name,
			arn,
			counts: new LiveCounts(),
			history: undefined,
			live: undefined,
		}));
		this.#hearing = new Hearing(this.#groups, this.#times);
		const {since, until} = options;
		this.#coverage = new Coverage({since, until, times: this.#times}, this.#groups);
	}

	/**
	Takes notice of what the tail of these log groups yields; the array stands for the tail.
	Throws a `Failure` when there can be neither a tail nor a sweep.
	*/
	heard(update: Update, arns: readonly string[]): void {
		const {now, skew} = this.#calls;
		if (this.#hearing.hear(update, arns, {now, skew}) === 'no news') return;
		for (const arn of arns) this.#checkReach(arn);
		this.#bell.ring();
	}

	/**
	Other tails take the place of those heard, and only what this pattern selects is read from now on. What was
	complete stays so when it was everything; else it was complete for the earlier pattern.
	*/
	change(pattern: string | undefined): void {
		this.#hearing.forgetTails();
		if (pattern === this.#pattern) return;
		const before = this.#pattern === undefined ? 'complete' : 'other filter';
		this.#pattern = pattern;
		this.#changedAt = this.#calls.now;
		this.#coverage.readAnew(before, this.#changedAt);
		this.#bell.ring();
	}

	/** Gives up what was there before the run, as far as it is not read. */
	skipHistory(): void {
		this.#coverage.skipHistory();
		this.#bell.ring();
	}

	async *updates(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		try {
			yield* this.#sweep(signal);
		} finally {
			this.#options.clients.destroy();
		}
	}

	async *#sweep(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		const begunAt = this.#clock.now();
		for (const group of this.#groups) yield* this.#open(group, begunAt, signal);
		while (!signal.aborted && this.#groups.length > 0) {
			const now = this.#calls.now;
			const tellAt = yield* this.#tell(now, tellEvery);
			const turn = this.#nextTurn(now);
			if (turn.kind === 'end') break;
			const pause = turn.kind === 'read' ? this.#calls.delay : Math.min(turn.until, tellAt) - now;
			if (turn.kind === 'read' && pause <= 0) {
				yield* this.#readPage(turn, signal);
			} else {
				// News may change whose turn it is.
				await this.#bell.wait(this.#clock, Math.min(longestWait, Math.max(1, pause)), signal);
			}
		}
		if (!signal.aborted) yield* this.#tell(this.#calls.now, 0);
	}

	/** The first call tells what time it is in CloudWatch, and whether it is allowed at all. */
	async *#open(
		group: SweptGroup,
		begunAt: number,
		signal: AbortSignal,
	): AsyncGenerator<Update, void, undefined> {
		while (!signal.aborted) {
			await wait(this.#clock, this.#calls.delay, signal);
			const {now} = this.#calls;
			const range = {from: now - 1000, to: now};
			const outcome = await this.#call(group, range, undefined, signal);
			if (outcome.kind === 'page') {
				this.#coverage.begin(group, begunAt - this.#calls.skew);
				return;
			}
			if (outcome.kind === 'stale') continue;
			if (outcome.problem !== undefined) {
				yield {kind: 'problem', cause: 'source', message: outcome.problem};
			}
			if (outcome.kind === 'refused') return this.#drop(group, outcome.problem);
		}
	}

	#drop(group: SweptGroup, problem: string): void {
		this.#groups = this.#groups.filter(other => other !== group);
		this.#coverage.drop(group);
		this.#refusals.set(group.arn, problem);
		this.#checkReach(group.arn);
	}

	#checkReach(arn: string): void {
		const problem = this.#refusals.get(arn);
		const isNeeded = this.#options.role === 'alone' || this.#hearing.polledFrom(arn) !== undefined;
		if (problem !== undefined && isNeeded) throw new Failure(3, problem);
	}

	/** Hands on to the plan how its log group is tailed. */
	#followTail({arn}: SweptGroup, plan: SweepPlan, now: number): void {
		const {liveSince} = this.#hearing;
		if (liveSince !== undefined) plan.tailedFrom(Math.max(liveSince, this.#changedAt));
		const polledFrom = this.#hearing.polledFrom(arn);
		if (polledFrom !== undefined) {
			plan.followEdge(polledFrom, this.#times.edge);
			return;
		}
		const polledTo = plan.leaveEdge();
		if (polledTo === undefined) return;
		const {beforeGap, afterGap} = this.#times;
		plan.addGap({from: polledTo - beforeGap, to: now + afterGap});
	}

	/** What is missing comes first, then what is live, then what was there before. */
	#nextTurn(now: number): Turn {
		let until = Number.POSITIVE_INFINITY;
		let waiting = 0;
		let regular: Turn | undefined;
		let history: Turn | undefined;
		for (const group of this.#groups) {
			if (group.live !== undefined) this.#followTail(group, group.live, now);
			for (const part of ['live', 'history'] as const) {
				const plan = group[part];
				const step = plan?.next(now);
				if (plan === undefined || step === undefined || step.kind === 'end') continue;
				if (step.kind === 'wait') {
					waiting++;
					until = Math.min(until, step.until);
					continue;
				}
				const turn = {kind: 'read', group, part, plan, window: step.window} as const;
				if (step.window.purpose !== 'regular') return turn;
				if (part === 'live') regular ??= turn;
				else history ??= turn;
			}
		}
		return regular ?? history ?? (waiting > 0 ? {kind: 'wait', until} : {kind: 'end'});
	}

	#call(
		logGroup: SweptGroup,
		range: Range,
		nextToken: string | undefined,
		signal: AbortSignal,
	): Promise<Outcome> {
		return this.#calls.call({logGroup, range, nextToken, pattern: this.#pattern}, signal);
	}

	async *#readPage(
		{group, part, plan, window}: ReadTurn,
		signal: AbortSignal,
	): AsyncGenerator<Update, void, undefined> {
		const outcome = await this.#call(group, window, window.nextToken, signal);
		switch (outcome.kind) {
			case 'page': {
				const {events, nextToken} = outcome.page;
				if (window.purpose === 'edge') {
					for (const {timestamp} of events) group.counts.add(timestamp);
				}
				if (events.length > 0) {
					if (part === 'history') this.#read += events.length;
					const origin = part === 'history' ? () => part : this.#originIn(window);
					const deliveries = deliveriesOf(outcome.page, group, origin);
					yield {kind: 'records', deliveries, sampled: false};
				}
				const {missed} = plan.take(window, {count: events.length, nextToken}, this.#calls.now);
				if (missed > 0) this.#options.log(`Live Tail had missed ${missed} of ${group.name}`);
				// To the end of the line.
				this.#groups = [...this.#groups.filter(other => other !== group), group];
				return;
			}
			case 'stale':
				plan.restart(window, this.#calls.now);
				return;
			case 'failed':
			case 'refused':
				if (outcome.problem !== undefined) {
					yield {kind: 'problem', cause: 'source', message: outcome.problem};
				}
				if (outcome.kind === 'refused') this.#drop(group, outcome.problem);
		}
	}

	/** Where events of a window behind the tail come from: Live Tail should have delivered those since it began. */
	#originIn({purpose}: Window): (timestamp: number) => Origin {
		const {liveSince = Number.POSITIVE_INFINITY} = this.#hearing;
		if (purpose === 'edge') return () => 'live';
		return timestamp => (timestamp < liveSince ? 'history' : 'recovered');
	}

	/** Tells what changed, unless that was told just now; gives when to look again, ms. */
	async *#tell(now: number, pause: number): AsyncGenerator<Update, number, undefined> {
		const completeness = measure({
			...this.#coverage.facts,
			troubles: this.#hearing.troubles,
			now,
			read: this.#read,
		});
		this.#hearing.forgetUntil(completeness.completeTo ?? 0);
		// It grows all the time, and by itself is no news.
		const told = JSON.stringify({...completeness, behind: 0});
		if (told === this.#told) return Number.POSITIVE_INFINITY;
		if (now < this.#toldAt + pause) return this.#toldAt + pause;
		this.#told = told;
		this.#toldAt = now;
		yield {kind: 'completeness', ...completeness};
		return Number.POSITIVE_INFINITY;
	}
}

function deliveriesOf(
	{events}: Page,
	{arn}: SweptGroup,
	originOf: (timestamp: number) => Origin,
): readonly Delivery[] {
	return events.map(({text, timestamp, logStream}) => ({
		text,
		deliveredAt: timestamp,
		origin: originOf(timestamp),
		logGroup: arn,
		...(logStream !== undefined && {logStream}),
	}));
}

type ReadTurn = {
	readonly kind: 'read';
	readonly group: SweptGroup;
	readonly part: 'history' | 'live';
	readonly plan: SweepPlan;
	readonly window: Window;
};

type Turn = ReadTurn | {readonly kind: 'wait'; readonly until: number} | {readonly kind: 'end'};
