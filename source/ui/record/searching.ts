import {type Folded, nothingFolded, revealed} from './folding.ts';
import {pageEntries, type RecordEntry, type RecordPage} from './record-page.ts';

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

/** What is folded and where the cursor is. */
export type ReadingPlace = {readonly folded: Folded; readonly cursor: number};

/**
The next entry that contains a word, or the previous one, round the ends; what is folded away is searched as well and
unfolded where it is found. Undefined when no entry contains it.
*/
export function nextWith(
	page: RecordPage,
	{folded, cursor}: ReadingPlace,
	word: string,
	towards: 'next' | 'previous',
): ReadingPlace | undefined {
	const all = pageEntries(page, nothingFolded);
	const here = placeAmong(all, pageEntries(page, folded), cursor);
	const places = [...entriesWith(all, word)];
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

/** Where the entry at a place of one folding is among the entries of another. What is above the JSON stays in place. */
function placeAmong(
	others: readonly RecordEntry[],
	entries: readonly RecordEntry[],
	place: number,
): number {
	const entry = entries[place];
	if (entry?.kind !== 'json') {
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
