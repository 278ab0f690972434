import {type Folded, revealed} from './folding.ts';
import type {LaidOutRecord} from './laid-out-record.ts';
import {pageEntries, type RecordEntry} from './record-page.ts';

/** Places of the entries that contain a word, whatever its case; none for the empty word. */
export function entriesWith(entries: readonly RecordEntry[], word: string): ReadonlySet<number> {
	const places = new Set<number>();
	const wanted = word.toLowerCase();
	for (const [place, entry] of entries.entries()) {
		if (wanted !== '' && textOf(entry).toLowerCase().includes(wanted)) {
			places.add(place);
		}
	}

	return places;
}

function textOf(entry: RecordEntry): string {
	switch (entry.kind) {
		case 'fact':
			return `${entry.fact.label} ${entry.fact.value}`;
		case 'json':
			return entry.line.key + entry.line.value;
		case 'text':
			return entry.text;
		case 'gap':
			return '';
	}
}

/** What is folded and which entry the cursor is on. */
export type ReadingPlace = {readonly folded: Folded; readonly cursor: number};

/** What is searched: a record as it is laid out. */
type Searched = Pick<LaidOutRecord, 'page' | 'all' | 'entries' | 'matches'>;

/**
The next entry that is found, or the previous one, round the ends; what is folded away is searched as well and unfolded
where it is found. Undefined when there is none.
*/
export function nextMatch(
	{page, all, entries, matches}: Searched,
	{folded, cursor}: ReadingPlace,
	towards: 'next' | 'previous',
): ReadingPlace | undefined {
	const here = placeAmong(all, entries, cursor);
	const places = [...matches];
	const place =
		towards === 'next'
			? (places.find(candidate => candidate > here) ?? places[0])
			: (places.findLast(candidate => candidate < here) ?? places.at(-1));
	if (place === undefined) {
		return undefined;
	}

	const found = all[place];
	const isJson = found?.kind === 'json' && page.document !== undefined;
	const shown = isJson ? revealed(page.document, folded, found.line.node) : folded;
	return {folded: shown, cursor: placeAmong(pageEntries(page, shown), all, place)};
}

/** Which of the matches the cursor is on, 1 being the first; 0 where it is on none. */
export function matchNumber({all, entries, matches}: Searched, cursor: number): number {
	return [...matches].indexOf(placeAmong(all, entries, cursor)) + 1;
}

/** Where the entry at a place of one folding is among the entries of another. What is above the JSON stays in place. */
function placeAmong(
	others: readonly RecordEntry[],
	entries: readonly RecordEntry[],
	place: number,
): number {
	const entry = entries[place];
	if (entry?.kind !== 'json' || others === entries) {
		return place;
	}

	const {node, part} = entry.line;
	return others.findIndex(
		other =>
			other.kind === 'json' &&
			other.line.node === node &&
			(other.line.part === 'close') === (part === 'close'),
	);
}
