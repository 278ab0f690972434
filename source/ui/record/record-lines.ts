import type {Arrival} from '../../store/event-store.ts';
import type {Theme} from '../theme.ts';
import {nothingFolded} from './folding.ts';
import {pageEntries, recordPage} from './record-page.ts';
import {type RecordLook, recordLine, recordRows} from './record-rows.ts';

/** The record of one event in lines of exactly `width`: a card of what it means, then its whole JSON. */
export function recordLines(
	arrival: Arrival,
	width: number,
	now: number,
	theme: Theme,
): readonly string[] {
	const entries = pageEntries(recordPage(arrival, theme), nothingFolded);
	const look: RecordLook = {width, theme, now, cursor: undefined, found: new Set()};
	return recordRows(entries, width).flatMap(row => {
		const entry = entries[row.entry];
		return entry === undefined ? [] : [recordLine(row, entry, look)];
	});
}
