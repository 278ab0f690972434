import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	anchored,
	atFirst,
	following,
	type ListPlace,
	moved,
	windowOf,
} from '../../../source/ui/list/list-place.ts';
import {rowsOf} from '../drawn-screen.ts';

const height = 5;

test('the selection stays on screen when the screen gets lower or rows come between', () => {
	const rows = rowsOf([0, 2, 4, 6, 8, 10, 12, 14]);
	const place: ListPlace = {kind: 'anchored', selected: 10, top: 2};
	expect(windowOf(place, rows, 5)).toEqual({top: 1, selected: 5});
	expect(windowOf(place, rows, 3)).toEqual({top: 3, selected: 5});
	expect(windowOf(place, rows, 1)).toEqual({top: 5, selected: 5});
	const more = rowsOf([0, 2, 3, 4, 5, 6, 8, 10, 12, 14]);
	expect(windowOf(place, more, 5)).toEqual({top: 3, selected: 7});
});

type Step =
	| {readonly kind: 'append' | 'evict'; readonly count: number}
	| {readonly kind: 'move'; readonly by: number}
	| {readonly kind: 'first' | 'stay' | 'follow'};

const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({kind: fc.constant('append' as const), count: fc.nat(12)}),
	fc.record({kind: fc.constant('evict' as const), count: fc.nat(8)}),
	fc.record({kind: fc.constant('move' as const), by: fc.integer({min: -12, max: 12})}),
	fc.constantFrom<Step>({kind: 'first'}, {kind: 'stay'}, {kind: 'follow'}),
);

/** A list whose rows are the even numbers, so that there are places between them. */
class Model {
	sequences: readonly number[] = [];
	place: ListPlace = following;
	#next = 0;

	get rows() {
		return rowsOf(this.sequences);
	}

	get window() {
		return windowOf(this.place, this.rows, height);
	}

	get selected(): number | undefined {
		return this.sequences[this.window.selected];
	}

	take(next: Step): void {
		switch (next.kind) {
			case 'append':
				this.sequences = [
					...this.sequences,
					...Array.from({length: next.count}, () => 2 * this.#next++),
				];
				break;
			case 'evict':
				this.sequences = this.sequences.slice(next.count);
				break;
			case 'move':
				this.place = moved(this.place, next.by, this.rows, height);
				break;
			case 'first':
				this.place = atFirst(this.place, this.rows, height);
				break;
			case 'stay':
				this.place = anchored(this.place, this.rows, height);
				break;
			case 'follow':
				this.place = following;
				break;
		}
	}
}

function played(steps: readonly Step[], check: (model: Model, before: Before, next: Step) => void) {
	const model = new Model();
	for (const next of steps) {
		const before = {
			place: model.place,
			window: model.window,
			selected: model.selected,
			size: model.sequences.length,
		};
		model.take(next);
		check(model, before, next);
	}
}

type Before = {
	readonly place: ListPlace;
	readonly window: {readonly top: number; readonly selected: number};
	readonly selected: number | undefined;
	readonly size: number;
};

describe('whatever comes, goes and is pressed', () => {
	const holds = (check: (model: Model, before: Before, next: Step) => void) => {
		fc.assert(
			fc.property(fc.array(step, {maxLength: 40}), steps => {
				played(steps, check);
			}),
			{numRuns: 500},
		);
	};

	test('the selection is on screen and the screen within the list', () => {
		holds(({window: {top, selected}, sequences}) => {
			expect(top).toBeGreaterThanOrEqual(0);
			expect(top).toBeLessThanOrEqual(Math.max(0, sequences.length - height));
			expect(selected).toBeGreaterThanOrEqual(top);
			expect(selected).toBeLessThan(top + height);
			expect(selected).toBeLessThan(Math.max(1, sequences.length));
		});
	});

	test('a selected event stays selected for as long as it is held', () => {
		holds((model, before, next) => {
			const comesAndGoes = next.kind === 'append' || next.kind === 'evict';
			if (comesAndGoes && before.place.kind === 'anchored' && before.selected !== undefined) {
				const isHeld = model.sequences.includes(before.selected);
				expect(model.selected).toBe(isHeld ? before.selected : model.sequences[0]);
			}
		});
	});

	test('new events do not move the rows on screen', () => {
		holds((model, before, next) => {
			if (next.kind === 'append' && before.place.kind === 'anchored' && before.size >= height) {
				expect(model.window).toEqual(before.window);
			}
		});
	});

	test('following keeps to the end', () => {
		holds(model => {
			if (model.place.kind === 'following') {
				expect(model.window).toEqual({
					top: Math.max(0, model.sequences.length - height),
					selected: Math.max(0, model.sequences.length - 1),
				});
			}
		});
	});

	test('moving goes as far as there are rows; up stops following, down does not', () => {
		holds((model, before, next) => {
			if (next.kind !== 'move' || before.size === 0) {
				return;
			}

			const wanted = before.window.selected + next.by;
			expect(model.window.selected).toBe(Math.max(0, Math.min(before.size - 1, wanted)));
			if (before.place.kind === 'following') {
				expect(model.place.kind).toBe(next.by > 0 ? 'following' : 'anchored');
			}
		});
	});

	test('a move scrolls no more than it must', () => {
		holds((model, before, next) => {
			if (next.kind !== 'move') {
				return;
			}

			const {selected, top} = model.window;
			const wasInSight = selected >= before.window.top && selected < before.window.top + height;
			expect(wasInSight ? top : Math.abs(top - before.window.top)).toBeLessThanOrEqual(
				wasInSight ? before.window.top : Math.abs(next.by),
			);
		});
	});
});

test('the place “first” stays at the first row whatever is put before it, until one moves', () => {
	const first: ListPlace = {kind: 'first'};
	expect(windowOf(first, rowsOf([]), height)).toEqual({top: 0, selected: 0});
	expect(windowOf(first, rowsOf([5, 6, 7]), height)).toEqual({top: 0, selected: 0});
	expect(moved(first, 2, rowsOf([5, 6, 7, 8]), height)).toEqual({
		kind: 'anchored',
		selected: 7,
		top: 5,
	});
});

test('in an empty list nothing moves', () => {
	expect(moved(following, -1, rowsOf([]), height)).toBe(following);
	expect(atFirst(following, rowsOf([]), height)).toBe(following);
});

test('a selection that a filter took away is at what comes after it', () => {
	const place: ListPlace = {kind: 'anchored', selected: 30, top: 20};
	expect(windowOf(place, rowsOf([5, 25, 35, 45]), 2)).toEqual({top: 1, selected: 2});
});
