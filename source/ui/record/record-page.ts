import type {Arrival} from '../../store/event-store.ts';
import type {Theme} from '../theme.ts';
import {type CardFact, cardOf} from './card.ts';
import {type FieldValue, fieldValueAt} from './field-value.ts';
import type {Folded} from './folding.ts';
import {type JsonLine, visibleLines} from './json-lines.ts';
import {pathOf, type RecordDocument, recordDocument, sayingOf} from './record-document.ts';

/** A record as it is read: made once for each record, as it costs as much as the record is long. */
export type RecordPage = {
	readonly arrival: Arrival;
	readonly card: readonly CardFact[];
	/** Undefined when the text is no JSON. */
	readonly document: RecordDocument | undefined;
};

/** What the cursor can be on. */
export type RecordEntry =
	| {readonly kind: 'fact'; readonly fact: CardFact}
	| {readonly kind: 'gap'}
	| {readonly kind: 'json'; readonly line: JsonLine}
	/** A text that is no JSON. */
	| {readonly kind: 'text'; readonly text: string};

export function recordPage(arrival: Arrival, theme: Theme): RecordPage {
	return {arrival, card: cardOf(arrival, theme), document: recordDocument(arrival.text)};
}

/** All entries of a page from top to bottom: its card, a gap, and the JSON that is not folded away. */
export function pageEntries({card, document, arrival}: RecordPage, folded: Folded): RecordEntry[] {
	const entries: RecordEntry[] = card.map(fact => ({kind: 'fact', fact}));
	entries.push({kind: 'gap'});
	if (document === undefined) {
		entries.push({kind: 'text', text: arrival.text});
		return entries;
	}

	for (const line of visibleLines(document, folded)) {
		entries.push({kind: 'json', line});
	}

	return entries;
}

/** The record path of an entry; `''` where it has none or is the whole record. */
export function entryPath({document}: RecordPage, entry: RecordEntry): string {
	switch (entry.kind) {
		case 'fact':
			return entry.fact.path;
		case 'json':
			return document === undefined ? '' : pathOf(document, entry.line.node);
		case 'gap':
		case 'text':
			return '';
	}
}

/** What an entry says, for copying: a string without its quotes, an object as it was written. */
export function entryValue({document}: RecordPage, entry: RecordEntry): string {
	switch (entry.kind) {
		case 'fact':
			return entry.fact.fieldValue?.value ?? entry.fact.value;
		case 'json': {
			const node = document?.nodes[entry.line.node];
			return document === undefined || node === undefined ? '' : sayingOf(document, node);
		}

		case 'text':
			return entry.text;
		case 'gap':
			return '';
	}
}

/** What a filter can take of an entry, to find everything by the same principal, of the same table… */
export function entryFieldValue(page: RecordPage, entry: RecordEntry): FieldValue | undefined {
	const {event} = page.arrival;
	if (entry.kind === 'fact') {
		return entry.fact.fieldValue;
	}

	return entry.kind === 'json' && entry.line.part === 'value' && event !== undefined
		? fieldValueAt(event, entryPath(page, entry), entryValue(page, entry))
		: undefined;
}
