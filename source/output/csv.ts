import {toTerminalText} from '../terminal/terminal-text.ts';

/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection). */
const formulaStart = /^\s*[=+\-@＝＋－＠]/;

/** What may end a cell, in some country's spreadsheet, or be lost at its edges. */
const needsQuotes = /[",;'\s]/;

/**
A line of CSV with its end (RFC 4180). Control and format characters are written as escapes, and a cell that a
spreadsheet would take for a formula begins with `'`.
*/
export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string): string {
	const safe = toTerminalText(value);
	const text = formulaStart.test(safe) ? `'${safe}` : safe;
	return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
