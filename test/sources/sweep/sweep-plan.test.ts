import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type PlanOptions, SweepPlan} from '../../../source/sources/sweep/sweep-plan.ts';
import type {Window} from '../../../source/sources/sweep/window.ts';

const settle = 5_000;
const options: PlanOptions = {since: 0, settle, checkEvery: 10_000, leastWindow: 2_000};

type Entry = {readonly at: number; readonly readableAt: number};

/** What can happen besides time going by. */
type Happening =
	| {readonly kind: 'gap'; readonly before: number; readonly length: number}
	| {readonly kind: 'suspect'; readonly to: number}
	| {readonly kind: 'repeat token'}
	| {readonly kind: 'stale token'}
	| {readonly kind: 'empty page'}
	| {readonly kind: 'follow edge'}
	| {readonly kind: 'leave edge'}
	| {readonly kind: 'pass'; readonly ms: number};

/** A log group in which entries become readable late, read by a plan page after page. */
class Reading {
	readonly plan: SweepPlan;
	readonly read = new Set<Entry>();
	now: number;
	calls = 0;
	#answer: 'whole' | 'repeat token' | 'stale token' | 'empty page' = 'whole';
	readonly #entries: readonly Entry[];
	readonly #pageLength: number;

	constructor(entries: readonly Entry[], given: Partial<PlanOptions> = {}, pageLength = 3) {
		this.#entries = [...entries].sort((a, b) => a.at - b.at);
		this.#pageLength = pageLength;
		this.plan = new SweepPlan({...options, ...given});
		this.now = this.plan.completeTo + 1;
	}

	happen(happening: Happening): void {
		switch (happening.kind) {
			case 'gap':
				this.plan.addGap({
					from: this.now - happening.before,
					to: this.now - happening.before + happening.length,
				});
				break;
			case 'suspect':
				this.plan.suspect(happening.to);
				break;
			case 'follow edge':
				this.plan.followEdge(this.now, {settle: 500, every: 1_000});
				break;
			case 'leave edge':
				this.plan.leaveEdge();
				break;
			case 'pass':
				this.now += happening.ms;
				break;
			default:
				this.#answer = happening.kind;
		}
	}

	/** One step of the plan, if there is something to do; a call takes 100 ms. */
	step(): 'read' | 'wait' | 'end' {
		const step = this.plan.next(this.now);
		if (step.kind === 'read') {
			this.calls++;
			const answer = this.#answer;
			this.#answer = 'whole';
			if (answer === 'stale token') this.plan.restart(step.window, this.now);
			else this.#answerPage(step.window, answer);
			this.now += 100;
		} else if (step.kind === 'wait') {
			expect(step.until).toBeGreaterThan(this.now);
		}
		return step.kind;
	}

	/** Steps until it waits; gives until when. */
	settle(): number {
		for (let steps = 0; steps < 10_000; steps++) {
			if (this.step() !== 'read') {
				const step = this.plan.next(this.now);
				return step.kind === 'wait' ? step.until : Number.POSITIVE_INFINITY;
			}
		}
		throw new Error('it reads without end');
	}

	/** Lets time go by, steps as soon as there is something to do. */
	runTo(time: number): void {
		while (this.now < time) this.now = Math.max(this.now, Math.min(time, this.settle()));
		this.settle();
	}

	#answerPage(window: Window, answer: 'whole' | 'repeat token' | 'empty page'): void {
		const {nextToken} = window;
		if (answer === 'repeat token' && nextToken !== undefined) {
			this.plan.take(window, {count: 0, nextToken}, this.now);
			return;
		}
		const skip = Number(nextToken?.split(' ')[0] ?? 0);
		const readable = this.#entries.filter(
			({at, readableAt}) => at >= window.from && at <= window.to && readableAt <= this.now,
		);
		const page = answer === 'empty page' ? [] : readable.slice(skip, skip + this.#pageLength);
		for (const entry of page) this.read.add(entry);
		const end = skip + page.length;
		// As the service does: a token also after the last event, then an empty page.
		const isLast = answer !== 'empty page' && page.length === 0;
		const token = isLast ? undefined : `${end} ${this.calls}`;
		this.plan.take(window, {count: page.length, nextToken: token}, this.now);
	}

	/** Entries that were claimed to be here and are not. */
	missing(): readonly Entry[] {
		const {completeTo, done} = this.plan;
		return this.#entries.filter(
			entry =>
				!this.read.has(entry) &&
				entry.at >= 0 &&
				(entry.at <= completeTo || done.some(({from, to}) => from <= entry.at && entry.at <= to)),
		);
	}
}

const time = fc.integer({min: 0, max: 120_000});
const entries = fc.array(
	fc
		.tuple(time, fc.integer({min: 0, max: settle}))
		.map(([at, late]): Entry => ({at, readableAt: at + late})),
	{maxLength: 60},
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
	{weight: 6, arbitrary: fc.integer({min: 1, max: 8_000}).map(ms => ({kind: 'pass' as const, ms}))},
	fc
		.tuple(fc.integer({min: 0, max: 60_000}), fc.integer({min: 0, max: 60_000}))
		.map(([before, length]) => ({kind: 'gap' as const, before, length})),
	time.map(to => ({kind: 'suspect' as const, to})),
	fc
		.constantFrom<Exclude<Happening['kind'], 'gap' | 'suspect' | 'pass'>>(
			'repeat token',
			'stale token',
			'empty page',
			'follow edge',
			'leave edge',
		)
		.map(kind => ({kind})),
);

describe('whatever happens', () => {
	test('nothing is called complete that was not read, and everything is in the end', () => {
		fc.assert(
			fc.property(
				entries,
				fc.array(fc.tuple(happening, fc.integer({min: 0, max: 4})), {maxLength: 60}),
				fc.integer({min: 1, max: 20}),
				(given, script, pageLength) => {
					const reading = new Reading(given, {}, pageLength);
					let completeTo = reading.plan.completeTo;
					for (const [what, steps] of script) {
						reading.happen(what);
						for (let step = 0; step < steps; step++) reading.step();
						expect(reading.missing()).toEqual([]);
						expect(reading.plan.completeTo).toBeGreaterThanOrEqual(completeTo);
						completeTo = reading.plan.completeTo;
						expect(completeTo).toBeLessThanOrEqual(Math.max(-1, reading.now - settle));
					}
					reading.happen({kind: 'leave edge'});
					reading.runTo(Math.max(reading.now, 120_000) + 60_000);
					expect(reading.missing()).toEqual([]);
					expect(reading.plan.completeTo).toBeGreaterThan(120_000);
					expect(reading.read.size).toBe(given.length);
					expect(reading.plan.isBehind(reading.now)).toBe(false);
				},
			),
			{numRuns: 300},
		);
	});

	test('what lies between since and until is read, and then it is over', () => {
		fc.assert(
			fc.property(entries, time, time, (given, one, other) => {
				const since = Math.min(one, other);
				const until = Math.max(one, other);
				const reading = new Reading(given, {since, until});
				reading.now = 600_000;
				for (let steps = 0; reading.step() !== 'end'; steps++) expect(steps).toBeLessThan(10_000);
				const wanted = given.filter(({at}) => at >= since && at <= until);
				expect(wanted.every(entry => reading.read.has(entry))).toBe(true);
				expect([...reading.read].every(({at}) => at > since - 1000 && at <= until)).toBe(true);
			}),
		);
	});
});

describe('when it reads', () => {
	test('a quiet log group is checked every checkEvery, with two calls at most', () => {
		const reading = new Reading([{at: 3_000, readableAt: 3_000}]);
		reading.plan.tailedFrom(0);
		reading.plan.counts.add(3_000);
		expect(reading.settle()).toBe(9_999 + settle);
		reading.runTo(14_999);
		expect(reading.plan.completeTo).toBe(9_999);
		expect(reading.calls).toBe(2);
		expect(reading.settle()).toBe(19_999 + settle);
		expect(reading.plan.isBehind(reading.now)).toBe(false);
	});

	test('a check that finds more than Live Tail delivered makes it read on', () => {
		const lost = [1_000, 2_000, 3_000].map(at => ({at, readableAt: at}));
		const reading = new Reading(lost);
		reading.plan.tailedFrom(0);
		reading.plan.counts.add(1_000);
		reading.runTo(14_999);
		expect(reading.plan.completeTo).toBe(9_999);
		expect(reading.plan.isBehind(reading.now)).toBe(true);
		expect(reading.settle()).toBe(11_999 + settle);
		// Until it is beyond what it could see when it found that out.
		reading.runTo(40_000);
		expect(reading.plan.isBehind(reading.now)).toBe(false);
	});

	test('what was there before the tail is not compared with it', () => {
		const reading = new Reading([{at: 3_000, readableAt: 3_000}]);
		reading.plan.tailedFrom(3_500);
		reading.runTo(14_999);
		expect(reading.plan.completeTo).toBe(9_999);
		expect(reading.plan.isBehind(reading.now)).toBe(false);
	});

	test('a gap goes ahead of the line, and is read again once it is settled', () => {
		const reading = new Reading([]);
		reading.now = 100_000;
		const regular = reading.plan.next(reading.now);
		expect(regular).toMatchObject({kind: 'read', window: {purpose: 'regular', from: 0}});
		reading.plan.addGap({from: 90_000, to: 99_000});
		expect(reading.plan.next(reading.now)).toMatchObject({
			kind: 'read',
			window: {purpose: 'urgent', from: 90_000, to: 99_000},
		});
		reading.step();
		// 95,000 was settled when it was read.
		expect(reading.plan.done).toEqual([{from: 90_000, to: 94_999}]);
		expect(reading.plan.next(reading.now)).toEqual(regular);
		expect(reading.plan.isBehind(reading.now)).toBe(true);
		reading.runTo(110_000);
		expect(reading.plan.completeTo).toBeGreaterThanOrEqual(99_000);
	});

	test('a gap that is read beyond a window under way takes its place', () => {
		const reading = new Reading(
			Array.from({length: 10}, (_, second) => ({at: second * 1000, readableAt: second * 1000})),
		);
		reading.now = 16_000;
		reading.step();
		reading.now = 30_000;
		reading.plan.addGap({from: 0, to: 20_000});
		let completeTo = -1;
		for (let steps = 0; steps < 20; steps++) {
			reading.step();
			expect(reading.plan.completeTo).toBeGreaterThanOrEqual(completeTo);
			completeTo = reading.plan.completeTo;
		}
		expect(completeTo).toBeGreaterThanOrEqual(19_999);
		expect(reading.missing()).toEqual([]);
	});

	test('a gap whose window has to be read anew stays ahead of the line', () => {
		const reading = new Reading([]);
		reading.now = 100_000;
		reading.plan.addGap({from: 90_000, to: 99_000});
		reading.happen({kind: 'stale token'});
		reading.step();
		reading.now += 1_000;
		expect(reading.plan.next(reading.now)).toMatchObject({
			kind: 'read',
			window: {purpose: 'urgent', from: 90_000},
		});
	});

	test('the edge is followed while nothing is tailed, and the regular sweep passes over it again', () => {
		const late = {at: 12_000, readableAt: 16_000};
		const reading = new Reading([{at: 11_000, readableAt: 11_000}, late]);
		reading.now = 10_000;
		reading.plan.followEdge(10_000, {settle: 500, every: 1_000});
		reading.runTo(14_000);
		expect(reading.read.size).toBe(1);
		expect(reading.plan.completeTo).toBe(-1);
		expect(reading.plan.leaveEdge()).toBeGreaterThan(11_000);
		reading.runTo(30_000);
		expect(reading.read).toContain(late);
	});

	test('a long stretch is read in windows that grow while they are easily read', () => {
		const reading = new Reading([]);
		reading.now = 24 * 3_600_000;
		reading.settle();
		expect(reading.plan.completeTo).toBeGreaterThan(23 * 3_600_000);
		expect(reading.calls).toBeLessThan(2 * 40);
	});

	test('a token that comes back never ends as complete', () => {
		const plan = new SweepPlan(options);
		let now = 600_000;
		const waits: number[] = [];
		for (let round = 0; round < 5; round++) {
			for (const nextToken of ['a', 'b', 'a']) {
				const step = plan.next(now);
				if (step.kind !== 'read') throw new Error('nothing to read');
				plan.take(step.window, {count: 1, nextToken}, now);
			}
			const step = plan.next(now);
			if (step.kind !== 'wait') throw new Error('it does not wait');
			waits.push(step.until - now);
			now = step.until;
		}
		expect(plan.completeTo).toBe(-1);
		expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
	});
});
