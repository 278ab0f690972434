import {LiveCounts} from './live-counts.ts';
import {type Range, rangesSince, withRange} from './range.ts';
import {beginWindow, lengthOf, type PageFacts, type Window, withPage} from './window.ts';

export type PlanOptions = {
	/** Everything with a timestamp from here on is to be read, ms since the epoch. */
	readonly since: number;
	/** The sweep is over when everything up to here has been read; without it there is always more. */
	readonly until?: number | undefined;
	/** A log event can be read so many ms after its timestamp at the latest. */
	readonly settle: number;
	/** ms of timestamps that a check covers as long as nothing is known to be missing. */
	readonly checkEvery: number;
	/** ms of timestamps read at once near the live edge when something is. */
	readonly leastWindow: number;
};

/** What to do next: a page to read, nothing until a time unless news come, or nothing ever again. */
export type PlanStep =
	| {readonly kind: 'read'; readonly window: Window}
	| {readonly kind: 'wait'; readonly until: number}
	| {readonly kind: 'end'};

const second = 1000;
const firstLength = 60_000;
const shortest = 1000;
const longest = 60 * 60_000;
/** A window that takes more pages is halved the next time, one that takes few is doubled: both move on steadily. */
const manyPages = 24;
const fewPages = 6;
const longestStall = 30_000;

/**
What of one log group is read next. `completeTo` moves forward through the log group's time, `settle`
behind now: everything with a timestamp up to it has been read. It checks a stretch now and then, and reads
without pause as long as there is reason to think that Live Tail missed something.

It knows no clock: every `now` is in the time of CloudWatch, ms since the epoch.
Regular windows begin and end with whole seconds, so that what they hold can be compared with `counts`.
*/
export class SweepPlan {
	/** What Live Tail delivered of this log group. */
	readonly counts: LiveCounts;
	readonly #options: PlanOptions;
	#completeTo: number;
	/** Read ahead of the line, long enough after their time to be complete. */
	#done: readonly Range[] = [];
	#urgent: readonly Range[] = [];
	#ahead: Window | undefined;
	#regular: Window | undefined;
	#length = firstLength;
	/** Up to here there is reason to read without pause. */
	#suspectTo = Number.NEGATIVE_INFINITY;
	#liveFrom: number | undefined;
	#edge: {readonly settle: number; readonly every: number} | undefined;
	#edgeTo = 0;
	#stalls = 0;
	#stalledUntil = 0;

	constructor(options: PlanOptions, counts: LiveCounts = new LiveCounts()) {
		this.counts = counts;
		this.#options = options;
		this.#completeTo = secondOf(options.since) - 1;
	}

	/** Everything with a timestamp up to here has been read. */
	get completeTo(): number {
		return this.#completeTo;
	}

	/** Stretches behind `completeTo` that are complete as well. */
	get done(): readonly Range[] {
		return this.#done;
	}

	/** What is being read. */
	get windows(): readonly Range[] {
		return [this.#regular, this.#ahead].filter(window => window !== undefined);
	}

	/** Whether it reads without pause. */
	isBehind(now: number): boolean {
		const {settle, checkEvery} = this.#options;
		return (
			this.#urgent.length > 0 ||
			this.#ahead?.purpose === 'urgent' ||
			this.#suspectTo > this.#completeTo ||
			// A check is due, takes its time, and is no reason to worry.
			now - settle - this.#completeTo > 2 * checkEvery
		);
	}

	/** From here on Live Tail should have delivered everything. */
	tailedFrom(timestamp: number): void {
		this.#liveFrom ??= timestamp;
	}

	/** Some events up to this timestamp are missing: no pause before they are read. */
	suspect(to: number): void {
		this.#suspectTo = Math.max(this.#suspectTo, to);
	}

	/** Something is missing here: it is read at once, and, as far as it was too fresh, again later. */
	addGap({from, to}: Range): void {
		this.suspect(to);
		const [rest] = rangesSince([{from, to}], this.#completeTo + 1);
		if (rest !== undefined) this.#urgent = withRange(this.#urgent, rest);
	}

	/** Nothing is tailed: from here on new events are read as soon as they are likely to be there. */
	followEdge(from: number, edge: {readonly settle: number; readonly every: number}): void {
		if (this.#edge !== undefined) return;
		this.#edgeTo = Math.max(this.#completeTo, from - 1);
		this.#edge = edge;
	}

	/** Something is tailed again; gives up to where the edge was followed, if it was. */
	leaveEdge(): number | undefined {
		if (this.#edge === undefined) return undefined;
		this.#edge = undefined;
		if (this.#ahead?.purpose === 'edge') this.#ahead = undefined;
		return this.#edgeTo;
	}

	next(now: number): PlanStep {
		const {until = Number.POSITIVE_INFINITY} = this.#options;
		if (this.#completeTo >= until) return {kind: 'end'};
		if (now < this.#stalledUntil) return {kind: 'wait', until: this.#stalledUntil};
		this.#ahead ??= this.#nextUrgent(now) ?? this.#nextEdge(now);
		if (this.#ahead !== undefined) return {kind: 'read', window: this.#ahead};
		this.#regular ??= this.#nextRegular(now);
		if (this.#regular !== undefined) return {kind: 'read', window: this.#regular};
		return {kind: 'wait', until: Math.min(this.#regularDueAt, this.#edgeDueAt)};
	}

	/**
	Takes the page that a window's `read` step asked for; says how many log events of the window Live Tail
	had not delivered once it is read to its end, as far as that can be told.
	*/
	take(window: Window, page: PageFacts, now: number): {readonly missed: number} {
		// A tail may have begun, and the edge no longer be followed, while the page was under way.
		if (window !== this.#ahead && window !== this.#regular) return {missed: 0};
		if (page.nextToken !== undefined && window.tokens.has(page.nextToken)) {
			this.restart(window, now);
			return {missed: 0};
		}
		const read = withPage(window, page);
		if (page.nextToken !== undefined) {
			this.#replace(window, read);
			return {missed: 0};
		}
		this.#replace(window, undefined);
		return this.#finish(read, now);
	}

	/** Reads a window again from its beginning, in smaller parts: its pages do not lead to an end. */
	restart(window: Window, now: number): void {
		if (window !== this.#ahead && window !== this.#regular) return;
		this.#replace(window, undefined);
		if (window.purpose === 'urgent') this.#urgent = withRange(this.#urgent, window);
		this.#length = Math.max(shortest, Math.floor(lengthOf(window) / 2));
		this.#stalledUntil = now + Math.min(longestStall, second * 2 ** this.#stalls);
		this.#stalls++;
	}

	#replace(window: Window, by: Window | undefined): void {
		if (window === this.#ahead) this.#ahead = by;
		else this.#regular = by;
	}

	#finish(window: Window, now: number): {readonly missed: number} {
		this.#stalls = 0;
		this.#resize(window);
		const {settle, until = Number.POSITIVE_INFINITY} = this.#options;
		switch (window.purpose) {
			case 'edge':
				this.#edgeTo = Math.max(this.#edgeTo, window.to);
				return {missed: 0};
			case 'urgent': {
				const to = Math.min(window.to, lastSettled(window.begunAt, settle));
				this.#done = withRange(this.#done, {
					from: Math.ceil(window.from / second) * second,
					to: to >= until ? to : secondOf(to + 1) - 1,
				});
				this.#advance();
				return {missed: 0};
			}
			case 'regular': {
				const missed = this.#isTailed(window)
					? Math.max(0, window.count - this.counts.within(window))
					: 0;
				if (missed > 0) this.suspect(now);
				this.#completeTo = Math.max(this.#completeTo, window.to);
				this.#advance();
				return {missed};
			}
		}
	}

	/** Whether Live Tail should have delivered all of it, and what it did is still counted. */
	#isTailed({from}: Range): boolean {
		return this.#liveFrom !== undefined && from >= this.#liveFrom && from > this.#completeTo;
	}

	/** Goes on over what was read ahead. */
	#advance(): void {
		for (const {from, to} of this.#done) {
			if (from <= this.#completeTo + 1) this.#completeTo = Math.max(this.#completeTo, to);
		}
		this.#done = rangesSince(this.#done, this.#completeTo + 1);
		this.#urgent = rangesSince(this.#urgent, this.#completeTo + 1);
		this.counts.forgetBefore(this.#completeTo);
		if (this.#regular !== undefined && this.#regular.to <= this.#completeTo) {
			this.#regular = undefined;
		}
	}

	#resize({pages, from, to}: Window): void {
		if (pages > manyPages) this.#length = Math.max(shortest, this.#length / 2);
		// A window shorter than it could have been says nothing about longer ones.
		else if (pages <= fewPages && to - from + 1 >= this.#length) {
			this.#length = Math.min(longest, this.#length * 2);
		}
	}

	#nextUrgent(now: number): Window | undefined {
		const [range, ...others] = this.#urgent;
		if (range === undefined) return undefined;
		const to = Math.min(range.to, range.from + this.#wholeLength - 1);
		this.#urgent = to < range.to ? [{from: to + 1, to: range.to}, ...others] : others;
		return beginWindow({from: range.from, to}, 'urgent', now);
	}

	#nextEdge(now: number): Window | undefined {
		if (this.#edge === undefined || now < this.#edgeDueAt) return undefined;
		const from = this.#edgeTo + 1;
		const to = Math.min(lastSettled(now, this.#edge.settle), from + this.#wholeLength - 1);
		return beginWindow({from, to}, 'edge', now);
	}

	get #edgeDueAt(): number {
		if (this.#edge === undefined) return Number.POSITIVE_INFINITY;
		return this.#edgeTo + this.#edge.settle + this.#edge.every;
	}

	#nextRegular(now: number): Window | undefined {
		if (now < this.#regularDueAt) return undefined;
		const {settle, until = Number.POSITIVE_INFINITY} = this.#options;
		const from = this.#completeTo + 1;
		const [ahead] = this.#done;
		const settled = lastSettled(now, settle);
		const to = Math.min(
			settled >= until ? until : secondOf(settled + 1) - 1,
			from + this.#wholeLength - 1,
			ahead === undefined ? Number.POSITIVE_INFINITY : ahead.from - 1,
		);
		return beginWindow({from, to}, 'regular', now);
	}

	get #regularDueAt(): number {
		const {settle, checkEvery, leastWindow, until = Number.POSITIVE_INFINITY} = this.#options;
		const length = this.#suspectTo > this.#completeTo ? leastWindow : checkEvery;
		const wholeSeconds = Math.ceil(length / second) * second;
		return Math.min(this.#completeTo + wholeSeconds, until) + settle;
	}

	get #wholeLength(): number {
		return Math.ceil(this.#length / second) * second;
	}
}

/** Behind it every log event can be read. */
function lastSettled(now: number, settle: number): number {
	return now - settle;
}

function secondOf(timestamp: number): number {
	return Math.floor(timestamp / second) * second;
}
