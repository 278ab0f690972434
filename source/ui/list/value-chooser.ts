import type {ScreenState} from '../screen-state.ts';
import {withValue} from '../value-term.ts';
import {withFilter} from '../with-filter.ts';
import type {EventValue, ValueLetter} from './event-values.ts';
import {anchored, type Rows, windowOf} from './list-place.ts';

/** The values of the selected event, of which one is to be shown alone or hidden. */
export type ValueChooser = {
	readonly kind: 'values';
	readonly sequence: number;
	readonly sense: 'has' | 'has not';
	/** The value that the cursor is on. */
	readonly row: number;
};

export type ChooserAction =
	| {readonly kind: 'open values'; readonly sense: 'has' | 'has not'}
	| {readonly kind: 'choose value'; readonly which: ValueLetter | 'selected'};

/** What the chooser may know of what is drawn. */
export type ChooserDrawn = {
	/** Of the event that is chosen from. */
	readonly eventValues: readonly EventValue[];
};

export function reduceChooser(
	state: ScreenState,
	action: ChooserAction,
	drawn: ChooserDrawn & {readonly rows: Rows; readonly listHeight: number},
): ScreenState {
	if (action.kind === 'open values') {
		const {rows, listHeight} = drawn;
		const sequence = rows.sequenceAt(windowOf(state.place, rows, listHeight).selected);
		return sequence === undefined
			? state
			: {
					...state,
					place: anchored(state.place, rows, listHeight),
					overlay: {kind: 'values', sequence, sense: action.sense, row: 0},
				};
	}

	const {overlay} = state;
	if (overlay.kind !== 'values') {
		return state;
	}

	const {eventValues} = drawn;
	const chosen =
		action.which === 'selected'
			? eventValues[overlay.row]
			: eventValues.find(({letter}) => letter === action.which);
	if (chosen === undefined) {
		return state;
	}

	const filter = withValue(state.filter, chosen.field, chosen.value, overlay.sense);
	return {...withFilter(state, filter), overlay: {kind: 'none'}};
}

/** The chooser with its cursor moved by some rows. */
export function movedInChooser(
	chooser: ValueChooser,
	by: number,
	{eventValues}: ChooserDrawn,
): ValueChooser {
	const last = Math.max(0, eventValues.length - 1);
	return {...chooser, row: Math.max(0, Math.min(last, chooser.row + by))};
}
