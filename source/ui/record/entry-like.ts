import type {JsonLine} from './json-lines.ts';
import type {LaidOutRecord} from './laid-out-record.ts';
import {nodeLike, type RecordDocument} from './record-document.ts';
import type {RecordEntry} from './record-page.ts';

/**
Where an entry is in another record, or in the same one folded otherwise: the fact with the same label, the value with
the same path, else what it would be in.
*/
export function entryLike(from: LaidOutRecord, place: number, to: LaidOutRecord): number {
	const entry = from.entries[place];
	if (from.page === to.page && entry?.kind !== 'json') {
		return place;
	}

	if (entry?.kind === 'fact') {
		const {label} = entry.fact;
		const same = to.entries.findIndex(other => other.kind === 'fact' && other.fact.label === label);
		return same === -1 ? place : same;
	}

	const document = from.page.document;
	const other = to.page.document;
	if (entry?.kind !== 'json' || document === undefined || other === undefined) {
		return Math.max(0, Math.min(place, to.entries.length - 1));
	}

	const {line} = entry;
	const node = document === other ? line.node : nodeLike(document, line.node, other);
	return placeOfNode(to.entries, other, node, line.part);
}

/** The line that shows a node, or the first one around it that is not folded away. */
function placeOfNode(
	entries: readonly RecordEntry[],
	{nodes}: RecordDocument,
	wanted: number,
	part: JsonLine['part'],
): number {
	const closing = entries.findIndex(
		entry => entry.kind === 'json' && entry.line.node === wanted && entry.line.part === 'close',
	);
	if (part === 'close' && closing !== -1) {
		return closing;
	}

	const places = new Map<number, number>();
	for (const [place, entry] of entries.entries()) {
		if (entry.kind === 'json' && entry.line.part !== 'close') {
			places.set(entry.line.node, place);
		}
	}

	let node = wanted;
	while (node > 0 && !places.has(node)) {
		node = nodes[node]?.parent ?? 0;
	}

	return places.get(node) ?? 0;
}
