import {addTerm} from '../../filter/add-term.ts';
import {drilled} from '../drill.ts';
import type {ScreenState} from '../screen-state.ts';
import {entryTerm} from './entry-term.ts';
import type {RecordScreen} from './reduce-record.ts';

/** Goes to the list with one term more, made from what the cursor of the record is on; Esc there comes back. */
export function filterByEntry(
	state: ScreenState,
	sense: 'has' | 'has not',
	{layOut}: RecordScreen,
): ScreenState {
	const {overlay, filter: before} = state;
	if (overlay.kind !== 'record') {
		return state;
	}

	const record = layOut(overlay);
	const entry = record?.entries[overlay.cursor.entry];
	const term = record && entry && entryTerm(record.page, entry);
	if (term === undefined) {
		const text = 'No filter can ask for this line: go to a name, an address or an id.';
		return {...state, notice: {text, tone: 'bad'}};
	}

	const filter = addTerm(before, sense === 'has' ? term : `!${term}`);
	return drilled(state, 'the record', {filter});
}
