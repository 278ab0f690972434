import type {ScreenState} from '../screen-state.ts';
import {moved, type Rows, windowOf} from './list-place.ts';

export type ErrorAction = {
	readonly kind: 'neighbour error';
	readonly towards: 'next' | 'previous';
};

/** What is drawn of a list in which errors are looked for. */
export type ErrorDrawn = {
	readonly rows: Rows;
	readonly listHeight: number;
	/** Whether the call of a row failed. */
	readonly failed: (sequence: number) => boolean;
};

/** Moves to the next event down or up the list that failed, or tells that there is none. */
export function toNeighbourError(
	state: ScreenState,
	{towards}: ErrorAction,
	{rows, listHeight, failed}: ErrorDrawn,
): ScreenState {
	const {selected} = windowOf(state.place, rows, listHeight);
	const step = towards === 'next' ? 1 : -1;
	for (let place = selected + step; place >= 0 && place < rows.size; place += step) {
		const sequence = rows.sequenceAt(place);
		if (sequence !== undefined && failed(sequence)) {
			return {...state, place: moved(state.place, place - selected, rows, listHeight)};
		}
	}

	const where = towards === 'next' ? 'below' : 'above';
	return {...state, notice: {text: `No call ${where} this one failed.`, tone: 'good'}};
}
