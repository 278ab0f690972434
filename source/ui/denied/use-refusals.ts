import {useEffect, useState} from 'react';
import {matcherOf} from '../../filter/compile.ts';
import type {SavedFilters} from '../../filter/saved-name.ts';
import {type CallerVerdicts, noVerdicts} from '../../store/caller-verdicts.ts';
import type {EventStore} from '../../store/event-store.ts';
import {rowTest} from '../../store/row-test.ts';
import type {FramePacing} from '../frame-pacing.ts';
import {OnceASecond} from '../once-a-second.ts';
import type {ScreenState} from '../screen-state.ts';
import {type RefusalOrder, refusalsInOrder} from './refusal-order.ts';
import {type Refusal, Refusals} from './refusals.ts';

/** ms that keys may have to wait for it. */
const slice = 12;

type Shown = Pick<ScreenState, 'filter' | 'pausedAt'>;

/** The refused calls that the filter of a state lets through, as far as they have been read. */
export type ReadRefusals = {
	readonly progress: number;
	/** Rows change their places once a second at most, so that nobody loses the one under their eyes. */
	inOrder(order: RefusalOrder): readonly Refusal[];
};

/** Reads refused calls while their page is open, between frames where there are many. */
export function useRefusals(
	store: EventStore,
	verdicts: CallerVerdicts,
	{overlay, preferences: {saved}}: ScreenState,
	pacing: FramePacing,
): (shown: Shown) => ReadRefusals {
	const [current] = useState(() => new CurrentRefusals(store, saved));
	current.verdicts = verdicts;
	useEffect(() => {
		if (overlay.kind !== 'denied') {
			current.release();
			return;
		}

		let timer: NodeJS.Timeout | undefined;
		const goOn = () => {
			if (current.work() === 'done') return;
			pacing.request();
			timer = setTimeout(goOn);
		};
		timer = setTimeout(goOn);
		return () => clearTimeout(timer);
	});
	useEffect(() => current.release, [current]);
	return current.of;
}

class CurrentRefusals {
	verdicts: CallerVerdicts = noVerdicts;
	readonly #store: EventStore;
	readonly #saved: SavedFilters;
	readonly #ordered = new OnceASecond<readonly Refusal[]>();
	#made:
		| {readonly verdicts: CallerVerdicts; readonly shown: Shown; readonly refusals: Refusals}
		| undefined;

	constructor(store: EventStore, saved: SavedFilters) {
		this.#store = store;
		this.#saved = saved;
	}

	/** What is soon read is there at once. */
	readonly of = (shown: Shown): ReadRefusals => {
		const refusals = this.#refusalsOf(shown);
		const {progress} = refusals;
		return {
			progress,
			inOrder: order =>
				this.#ordered.of([refusals, order, progress], refusals.version, () =>
					refusalsInOrder(refusals.all(), order),
				),
		};
	};

	/** Reads for a slice of time. */
	work(): 'done' | 'more' {
		const refusals = this.#made?.refusals;
		if (refusals === undefined || refusals.progress === 1) {
			return 'done';
		}

		const end = performance.now() + slice;
		refusals.work(() => performance.now() < end);
		return 'more';
	}

	readonly release = (): void => {
		this.#made?.refusals.release();
		this.#made = undefined;
	};

	#refusalsOf({filter, pausedAt}: Shown): Refusals {
		const made = this.#made;
		if (
			made !== undefined &&
			made.verdicts === this.verdicts &&
			made.shown.filter === filter &&
			made.shown.pausedAt === pausedAt
		) {
			this.work();
			return made.refusals;
		}

		this.release();
		const matcher = [...matcherOf('is:denied'), ...matcherOf(filter, this.verdicts, this.#saved)];
		const refusals = new Refusals(this.#store, rowTest(this.#store, matcher), pausedAt);
		this.#made = {verdicts: this.verdicts, shown: {filter, pausedAt}, refusals};
		this.work();
		return refusals;
	}
}
