import {useEffect, useState} from 'react';
import {matcherOf} from '../filter/compile.ts';
import type {SavedFilters} from '../filter/saved-name.ts';
import {type CallerVerdicts, noVerdicts} from '../store/caller-verdicts.ts';
import type {EventStore} from '../store/event-store.ts';
import {View} from '../store/view.ts';
import type {ScreenState} from './screen-state.ts';

type Shown = Pick<ScreenState, 'filter' | 'order' | 'pausedAt'>;

/** The events that the filter of a state lets through: one view, until another filter, order or pause takes its place. */
export function useView(
	store: EventStore,
	verdicts: CallerVerdicts,
	saved: SavedFilters,
): (shown: Shown) => View {
	const [current] = useState(() => new CurrentView(store, saved));
	current.verdicts = verdicts;
	useEffect(() => current.release, [current]);
	return current.of;
}

class CurrentView {
	verdicts: CallerVerdicts = noVerdicts;
	readonly #store: EventStore;
	readonly #saved: SavedFilters;
	#madeWith: CallerVerdicts = noVerdicts;
	#shown: Shown | undefined;
	#view: View | undefined;

	constructor(store: EventStore, saved: SavedFilters) {
		this.#store = store;
		this.#saved = saved;
	}

	readonly of = ({filter, order, pausedAt}: Shown): View => {
		const shown = this.#shown;
		if (
			this.#view === undefined ||
			this.#madeWith !== this.verdicts ||
			shown?.filter !== filter ||
			shown.order !== order ||
			shown.pausedAt !== pausedAt
		) {
			this.release();
			this.#view = new View(
				this.#store,
				matcherOf(filter, this.verdicts, this.#saved),
				order,
				pausedAt,
			);
			this.#madeWith = this.verdicts;
			this.#shown = {filter, order, pausedAt};
		}

		return this.#view;
	};

	readonly release = (): void => {
		this.#view?.release();
		this.#view = undefined;
	};
}
