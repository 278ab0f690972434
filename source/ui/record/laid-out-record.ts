import type {EventStore} from '../../store/event-store.ts';
import {remembered} from '../remembered.ts';
import type {Theme} from '../theme.ts';
import {nothingFolded} from './folding.ts';
import {type RecordOverlay, wordOf} from './record-overlay.ts';
import {pageEntries, type RecordEntry, type RecordPage, recordPage} from './record-page.ts';
import {type RecordRow, recordRows} from './record-rows.ts';
import {entriesWith} from './searching.ts';

/** A record as it is folded and searched, in the rows of a width. */
export type LaidOutRecord = {
	readonly page: RecordPage;
	/** What there would be if nothing were folded. */
	readonly all: readonly RecordEntry[];
	readonly entries: readonly RecordEntry[];
	readonly rows: readonly RecordRow[];
	/** Places of what the search finds: among all entries, and among those that are not folded away. */
	readonly matches: ReadonlySet<number>;
	readonly found: ReadonlySet<number>;
};

/** Lays a record out in a width; undefined when its event is no longer held. */
export type LayOut = (overlay: RecordOverlay, width: number) => LaidOutRecord | undefined;

/** Each step costs as much as the record is long, so it is only done again when what it is made from has changed. */
export function recordLayouts(store: EventStore, theme: Theme): LayOut {
	const pageOf = remembered((sequence: number) => recordPage(store.arrival(sequence), theme));
	const allOf = remembered((page: RecordPage) => pageEntries(page, nothingFolded));
	const entriesOf = remembered(pageEntries);
	const allRowsOf = remembered(recordRows);
	const rowsOf = remembered(recordRows);
	const matchesOf = remembered(entriesWith);
	const foundIn = remembered(entriesWith);
	return ({sequence, folded, search}, width) => {
		if (!store.holds(sequence)) {
			return undefined;
		}

		const page = pageOf(sequence);
		const all = allOf(page);
		const entries = folded.size === 0 ? all : entriesOf(page, folded);
		const word = wordOf(search);
		const matches = matchesOf(all, word);
		const found = entries === all ? matches : foundIn(entries, word);
		const rows = entries === all ? allRowsOf(all, width) : rowsOf(entries, width);
		return {page, all, entries, rows, matches, found};
	};
}
