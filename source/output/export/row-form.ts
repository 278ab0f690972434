import type {Arrival} from '../../store/event-store.ts';
import {isJsonObject, oneLine} from '../json-text.ts';
import {csvHeader, csvRow} from './csv-row.ts';
import type {RowFormat} from './export-format.ts';

/** How rows become the text of a file. */
export type RowForm = {
	readonly begin: string;
	readonly separator: string;
	readonly end: string;
	/** The text of one row; undefined for one that the form cannot hold. */
	readonly row: (arrival: Arrival) => string | undefined;
};

export function rowForm(format: RowFormat): RowForm {
	switch (format) {
		case 'ndjson':
			return {begin: '', separator: '', end: '', row: ndjsonRow};
		case 'log file':
			return {begin: '{"Records":[', separator: ',', end: ']}', row: recordJson};
		case 'csv':
			return {begin: csvHeader, separator: '', end: '', row: csvRow};
	}
}

function ndjsonRow({text, event}: Arrival): string | undefined {
	return isJson(text, event) ? `${oneLine(text)}\n` : undefined;
}

/** White space around a record, and a byte order mark, are not wanted among others. */
function recordJson({text, event}: Arrival): string | undefined {
	return isJson(text, event) ? text.trim() : undefined;
}

/** What was parsed to an event need not be parsed again to know. */
function isJson(text: string, event: Arrival['event']): boolean {
	return event !== undefined || isJsonObject(text);
}
