import {escapeText} from '../../filter/typed-value.ts';
import {valueTerm} from '../value-term.ts';
import {entryFieldValue, entryValue, type RecordEntry, type RecordPage} from './record-page.ts';

/** A shorter text is in records that have nothing else in common, a longer one is nothing to put into a filter. */
const shortest = 6;
const longest = 200;

/**
The term of a filter that asks for what an entry says: its field, else, for strings that are in none such as
`sharedEventID`, the text of the record. Undefined where there is nothing to ask for.
*/
export function entryTerm(page: RecordPage, entry: RecordEntry): string | undefined {
	const asked = entryFieldValue(page, entry);
	if (asked !== undefined) {
		return valueTerm(asked.field, asked.value, 'has');
	}

	const value = entryValue(page, entry);
	if (value.length < shortest || value.length > longest) {
		return undefined;
	}

	// What is put together from several places stands nowhere in the record.
	const string = JSON.stringify(value);
	return page.arrival.text.includes(string) ? `"${escapeText(string.slice(1, -1))}"` : undefined;
}
