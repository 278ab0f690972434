import {oneLineJson} from '../../cloudtrail/json-tokens.ts';
import {entryPath, entryValue, type RecordEntry, type RecordPage} from './record-page.ts';

/** What can be copied of a record: the value or the path at the cursor, or the record, as received or on one line. */
export type Copyable = 'value' | 'path' | 'record' | 'line';

/** The text to copy; `''` where there is nothing, such as the path of a value put together from several. */
export function copyable(page: RecordPage, entry: RecordEntry, what: Copyable): string {
	switch (what) {
		case 'value':
			return entryValue(page, entry);
		case 'path':
			return entryPath(page, entry);
		case 'record':
			return page.arrival.text;
		case 'line':
			return page.document === undefined ? page.arrival.text : oneLineJson(page.arrival.text);
	}
}
