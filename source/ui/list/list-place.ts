/** The rows of a list as it is now: what a view of the store offers. */
export type Rows = {
	readonly size: number;
	sequenceAt(position: number): number | undefined;
	/** How many rows come before this one. */
	position(sequence: number): number;
};

/**
Where one is in a list that grows and is evicted under one's feet: on events, not on row numbers.
`following` keeps to the last row, `first` to the first one.
*/
export type ListPlace =
	| {readonly kind: 'following'}
	| {readonly kind: 'first'}
	| {
			readonly kind: 'anchored';
			/** Sequence numbers of the selected row and of the first one on screen. */
			readonly selected: number;
			readonly top: number;
	  };

/** What of the rows is on screen: positions, `selected` within [top, top + height). */
export type ListWindow = {readonly top: number; readonly selected: number};

export const following: ListPlace = {kind: 'following'};

/** The positions to draw for a place, right even after rows have come and gone. */
export function windowOf(place: ListPlace, rows: Rows, height: number): ListWindow {
	const last = Math.max(0, rows.size - 1);
	if (place.kind === 'following') {
		return {top: Math.max(0, rows.size - height), selected: last};
	}

	if (place.kind === 'first') {
		return {top: 0, selected: 0};
	}

	const selected = clamp(rows.position(place.selected), 0, last);
	const wanted = clamp(rows.position(place.top), 0, Math.max(0, rows.size - height));
	return {top: clamp(wanted, Math.max(0, selected - height + 1), selected), selected};
}

/** The place after moving by some rows. A move up stops following; further down there is nothing while following. */
export function moved(place: ListPlace, by: number, rows: Rows, height: number): ListPlace {
	if (place.kind === 'following' && by > 0) {
		return place;
	}

	const {top, selected} = windowOf(place, rows, height);
	return placeAt(clamp(selected + by, 0, Math.max(0, rows.size - 1)), top, rows, height, place);
}

/** The place at the first row. */
export function atFirst(place: ListPlace, rows: Rows, height: number): ListPlace {
	return placeAt(0, 0, rows, height, place);
}

/** The same row, no longer following. */
export function anchored(place: ListPlace, rows: Rows, height: number): ListPlace {
	return moved(place, 0, rows, height);
}

function placeAt(
	selected: number,
	top: number,
	rows: Rows,
	height: number,
	fallback: ListPlace,
): ListPlace {
	const selectedSequence = rows.sequenceAt(selected);
	const topSequence = rows.sequenceAt(clamp(top, selected - height + 1, selected));
	return selectedSequence === undefined || topSequence === undefined
		? fallback
		: {kind: 'anchored', selected: selectedSequence, top: topSequence};
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
