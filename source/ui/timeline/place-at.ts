import type {EventStore} from '../../store/event-store.ts';
import type {ListPlace, Rows} from '../list/list-place.ts';

/**
The place at the first event at or after a moment, or at the last one, a third of the screen below its top.
@param rows in the order of time
@param time ms since the epoch
*/
export function placeAt(store: EventStore, rows: Rows, time: number, height: number): ListPlace {
	let low = 0;
	let high = rows.size - 1;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const sequence = rows.sequenceAt(middle);
		if (sequence !== undefined && store.sortTime(sequence) < time) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	const selected = rows.sequenceAt(low);
	const top = rows.sequenceAt(Math.max(0, low - Math.floor(height / 3)));
	return selected === undefined || top === undefined
		? {kind: 'first'}
		: {kind: 'anchored', selected, top};
}
