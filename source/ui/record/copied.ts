import {copySequence} from '../copy.ts';
import {windowOf} from '../list/list-place.ts';
import type {Drawn} from '../reduce.ts';
import type {Notice, ScreenState} from '../screen-state.ts';
import {type Copyable, copyable} from './copyable.ts';
import {openedRecord, type RecordOverlay} from './record-overlay.ts';

/** What is written to the terminal so that it copies, `''` where nothing is, and what the user is told. */
export type Copied = {readonly sequence: string; readonly notice: Notice};

/** Copies from the record that is open, else from that of the selected event. */
export function copied(state: ScreenState, what: Copyable, drawn: Drawn): Copied {
	const overlay = overlayOf(state, drawn);
	const record = overlay && drawn.records.layOut(overlay);
	const entry = record?.entries[overlay?.cursor.entry ?? 0];
	const text = record && entry ? copyable(record.page, entry, what) : '';
	if (text === '') {
		return {sequence: '', notice: {text: nothingToCopy(what), tone: 'bad'}};
	}

	const copy = copySequence(text);
	return copy.kind === 'refused'
		? {sequence: '', notice: {text: copy.sentence, tone: 'bad'}}
		: {
				sequence: copy.sequence,
				notice: {
					text: `Copied ${names[what]}, as far as the terminal allows it (OSC 52).`,
					tone: 'good',
				},
			};
}

function overlayOf({overlay, place}: ScreenState, drawn: Drawn): RecordOverlay | undefined {
	if (overlay.kind === 'record') {
		return overlay;
	}

	const {selected} = windowOf(place, drawn.rows, drawn.listHeight);
	const sequence = drawn.rows.sequenceAt(selected);
	return sequence === undefined ? undefined : openedRecord(sequence);
}

const names: Readonly<Record<Copyable, string>> = {
	value: 'the value',
	path: 'the path',
	record: 'the record',
	line: 'the record on one line',
};

function nothingToCopy(what: Copyable): string {
	switch (what) {
		case 'path':
			return 'This line has no path: it is put together from several, or the whole record.';
		case 'value':
			return 'There is nothing to copy in this line.';
		case 'record':
		case 'line':
			return 'There is no record to copy.';
	}
}
