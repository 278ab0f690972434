import type {Delivery, Origin} from '../../cloudtrail/delivery.ts';
import {Failure} from '../../failure.ts';
import {type Clock, systemClock, wait} from '../live-tail/clock.ts';
import type {Update} from '../source.ts';
import {Bell} from './bell.ts';
import {measure} from './completeness.ts';
import {Hearing} from './hearing.ts';
import {LiveCounts} from './live-counts.ts';
import {PageCalls} from './page-calls.ts';
import type {Page} from './read-page.ts';
import {type SweepOptions, type SweepTimes, usualTimes} from './sweep-options.ts';
import {SweepPlan} from './sweep-plan.ts';
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
	readonly #bell = new Bell();
	/** Those that are still read; the first in line is first. */
	#groups: readonly SweptGroup[];
	/** Sentences why the others are not. */
	readonly #refusals = new Map<string, string>();
	/** In the time of CloudWatch, once a first call was answered. */
	#begunAt = 0;
	#read = 0;
	#told = '';
	#toldAt = Number.NEGATIVE_INFINITY;

	constructor(options: SweepOptions) {
		const {clock = systemClock, random = Math.random, callsPerSecond = 2, pattern} = options;
		this.#options = options;
		this.#clock = clock;
		this.#times = options.times ?? usualTimes;
		this.#calls = new PageCalls({...options, clock, random, callsPerSecond, pattern});
		this.#groups = options.logGroups.map(({name, arn}) => ({
			name,
			arn,
			counts: new LiveCounts(),
			plan: undefined,
		}));
		this.#hearing = new Hearing(this.#groups, this.#times);
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

	async *updates(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		try {
			yield* this.#sweep(signal);
		} finally {
			this.#options.clients.destroy();
		}
	}

	async *#sweep(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		this.#begunAt = this.#clock.now();
		for (const group of this.#groups) yield* this.#open(group, signal);
		while (!signal.aborted && this.#groups.length > 0) {
			const now = this.#calls.now;
			const tellAt = yield* this.#tell(now, tellEvery);
			const turn = this.#nextTurn(now);
			if (turn.kind === 'end') break;
			const pause = turn.kind === 'read' ? this.#calls.delay : Math.min(turn.until, tellAt) - now;
			if (turn.kind === 'read' && pause <= 0) {
				yield* this.#readPage(turn.group, turn.plan, turn.window, signal);
			} else {
				// News may change whose turn it is.
				await this.#bell.wait(this.#clock, Math.min(longestWait, Math.max(1, pause)), signal);
			}
		}
		if (!signal.aborted) yield* this.#tell(this.#calls.now, 0);
	}

	/** The first call tells what time it is in CloudWatch, and whether it is allowed at all. */
	async *#open(group: SweptGroup, signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		while (!signal.aborted) {
			await wait(this.#clock, this.#calls.delay, signal);
			const {now} = this.#calls;
			const range = {from: now - 1000, to: now};
			const outcome = await this.#calls.call(group, range, undefined, signal);
			if (outcome.kind === 'page') {
				if (this.#groups.every(({plan}) => plan === undefined)) this.#begunAt -= this.#calls.skew;
				const {until} = this.#options;
				const options = {...this.#times, since: this.#since, until};
				group.plan = new SweepPlan(options, group.counts);
				return;
			}
			if (outcome.kind === 'stale') continue;
			if (outcome.problem !== undefined) {
				yield {kind: 'problem', cause: 'source', message: outcome.problem};
			}
			if (outcome.kind === 'refused') return this.#drop(group, outcome.problem);
		}
	}

	get #since(): number {
		return this.#options.since ?? this.#begunAt;
	}

	#drop(group: SweptGroup, problem: string): void {
		this.#groups = this.#groups.filter(other => other !== group);
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
		if (liveSince !== undefined) plan.tailedFrom(liveSince);
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

	#nextTurn(now: number): Turn {
		let until = Number.POSITIVE_INFINITY;
		let waiting = 0;
		let regular: Turn | undefined;
		for (const group of this.#groups) {
			const {plan} = group;
			if (plan === undefined) continue;
			this.#followTail(group, plan, now);
			const step = plan.next(now);
			if (step.kind === 'read') {
				const turn = {kind: 'read', group, plan, window: step.window} as const;
				if (step.window.purpose !== 'regular') return turn;
				regular ??= turn;
			} else if (step.kind === 'wait') {
				waiting++;
				until = Math.min(until, step.until);
			}
		}
		if (regular !== undefined) return regular;
		return waiting > 0 ? {kind: 'wait', until} : {kind: 'end'};
	}

	async *#readPage(
		group: SweptGroup,
		plan: SweepPlan,
		window: Window,
		signal: AbortSignal,
	): AsyncGenerator<Update, void, undefined> {
		const outcome = await this.#calls.call(group, window, window.nextToken, signal);
		switch (outcome.kind) {
			case 'page': {
				const {events, nextToken} = outcome.page;
				if (window.purpose === 'edge') {
					for (const {timestamp} of events) group.counts.add(timestamp);
				}
				if (events.length > 0) {
					this.#read += events.length;
					yield {
						kind: 'records',
						deliveries: this.#deliveries(outcome.page, group, window),
						sampled: false,
					};
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

	#deliveries({events}: Page, {arn}: SweptGroup, {purpose}: Window): readonly Delivery[] {
		const {liveSince = Number.POSITIVE_INFINITY} = this.#hearing;
		return events.map(({text, timestamp, logStream}) => {
			const origin: Origin =
				purpose === 'edge' ? 'live' : timestamp < liveSince ? 'history' : 'recovered';
			return {
				text,
				deliveredAt: timestamp,
				origin,
				logGroup: arn,
				...(logStream !== undefined && {logStream}),
			};
		});
	}

	/** Tells what changed, unless that was told just now; gives when to look again, ms. */
	async *#tell(now: number, pause: number): AsyncGenerator<Update, number, undefined> {
		const {since, until} = this.#options;
		const completeness = measure({
			plans: this.#groups.flatMap(({plan}) => plan ?? []),
			logGroups: this.#options.logGroups.length,
			since: this.#since,
			troubles: this.#hearing.troubles,
			now,
			historyTo: until ?? (since === undefined ? undefined : this.#begunAt),
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

type Turn =
	| {
			readonly kind: 'read';
			readonly group: SweptGroup;
			readonly plan: SweepPlan;
			readonly window: Window;
	  }
	| {readonly kind: 'wait'; readonly until: number}
	| {readonly kind: 'end'};
