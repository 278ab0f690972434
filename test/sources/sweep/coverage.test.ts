import fc from 'fast-check';
import {expect, test} from 'vitest';
import {measure} from '../../../source/sources/sweep/completeness.ts';
import {Coverage} from '../../../source/sources/sweep/coverage.ts';
import {LiveCounts} from '../../../source/sources/sweep/live-counts.ts';
import type {Range} from '../../../source/sources/sweep/range.ts';
import {usualTimes} from '../../../source/sources/sweep/sweep-options.ts';
import type {SweptGroup} from '../../../source/sources/sweep/swept-group.ts';

const begunAt = 10_000_500;
const since = begunAt - 600_000;

type Step = 'read' | 'wait' | 'change' | 'widen' | 'skip';

/** A sweep of one log group that is always answered, and what was read for which filter. */
class Sweeping {
	readonly group: SweptGroup = {
		name: 'trail',
		arn: 'arn',
		counts: new LiveCounts(),
		history: undefined,
		live: undefined,
	};
	readonly coverage: Coverage;
	/** What was read for the present filter, or when everything was asked for. */
	readonly read: Range[] = [];
	now = begunAt;
	#filter: 'everything' | 'a part' = 'everything';

	constructor(history: 'history' | 'no history') {
		const from = history === 'history' ? since : undefined;
		this.coverage = new Coverage({since: from, until: undefined, times: usualTimes}, [this.group]);
		this.coverage.begin(this.group, begunAt);
	}

	step(step: Step): void {
		switch (step) {
			case 'read':
				this.#readOne();
				break;
			case 'wait':
				this.now += 40_000;
				break;
			case 'change':
			case 'widen': {
				const before = this.#filter === 'everything' ? 'complete' : 'other filter';
				if (before === 'other filter') this.read.length = 0;
				this.#filter = step === 'widen' ? 'everything' : 'a part';
				this.coverage.readAnew(before, this.now);
				break;
			}
			case 'skip':
				this.coverage.skipHistory();
		}
	}

	#readOne(): void {
		for (const plan of [this.group.live, this.group.history]) {
			const next = plan?.next(this.now);
			if (plan === undefined || next?.kind !== 'read') continue;
			plan.take(next.window, {count: 0, nextToken: undefined}, this.now);
			this.read.push({from: next.window.from, to: next.window.to});
			return;
		}
	}

	get told() {
		return measure({...this.coverage.facts, troubles: [], now: this.now, read: 0});
	}

	/** Whether each ms of a range was read; ranges that were read touch each other. */
	hasRead({from, to}: Range): boolean {
		let reached = from;
		for (const range of this.read.toSorted((a, b) => a.from - b.from)) {
			if (range.from <= reached) reached = Math.max(reached, range.to + 1);
		}
		return reached > to;
	}
}

const steps = fc.array(
	fc.oneof(
		{weight: 6, arbitrary: fc.constant<Step>('read')},
		{weight: 4, arbitrary: fc.constant<Step>('wait')},
		{weight: 1, arbitrary: fc.constantFrom<Step>('change', 'widen', 'skip')},
	),
	{maxLength: 60},
);

test('whatever is called complete was read for the present filter', () => {
	fc.assert(
		fc.property(fc.constantFrom('history', 'no history'), steps, (history, taken) => {
			const sweeping = new Sweeping(history);
			let completeTo = 0;
			for (const step of taken) {
				sweeping.step(step);
				const told = sweeping.told;
				expect(told.completeTo ?? completeTo).toBeGreaterThanOrEqual(completeTo);
				completeTo = told.completeTo ?? completeTo;
				if (told.completeTo !== undefined) {
					expect(sweeping.hasRead({from: told.completeFrom, to: told.completeTo})).toBe(true);
				}
				for (const {from, to, state} of told.stretches) {
					if (state === 'complete') expect(sweeping.hasRead({from, to})).toBe(true);
				}
			}
		}),
	);
});

test('in the end everything since the beginning of the history is complete, unless it was skipped', () => {
	const sweeping = new Sweeping('history');
	for (let n = 0; n < 40; n++) {
		sweeping.step('wait');
		sweeping.step('read');
		sweeping.step('read');
	}
	expect(sweeping.told).toMatchObject({completeFrom: since, history: {done: 1}});
	expect(sweeping.told.completeTo).toBeGreaterThan(begunAt);
});

test('what was skipped stays named, and what is live is complete from the start of the run', () => {
	const sweeping = new Sweeping('history');
	for (const step of ['wait', 'read', 'read', 'skip', 'wait', 'read'] as const) sweeping.step(step);
	const {completeFrom, history, stretches} = sweeping.told;
	expect(completeFrom).toBe(Math.floor(begunAt / 1000) * 1000);
	expect(history).toBeUndefined();
	expect(stretches.map(({state}) => state)).toEqual(['complete', 'skipped', 'complete']);
});

test('after a filter gave way to everything, what was read for the filter says so', () => {
	const sweeping = new Sweeping('no history');
	for (const step of ['change', 'wait', 'read', 'widen', 'wait', 'read'] as const)
		sweeping.step(step);
	expect(sweeping.told.stretches.map(({state}) => state)).toEqual(['other filter', 'complete']);
});
