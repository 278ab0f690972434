import {toTerminalText} from '../terminal/terminal-text.ts';

/** What Markdown would obey; an underscore within a word is none of it. */
const active = /[\\`*[\]|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** A column of a table: its heading, and the side its cells stand on. */
export type MarkdownColumn = {readonly heading: string; readonly align: 'left' | 'right'};

/** Text from outside as Markdown that shows just that: one line, no markup, no HTML, no cell that ends early. */
export function markdownText(value: string): string {
	return toTerminalText(value)
		.replaceAll(active, character => `\\${character}`)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;');
}

/** The lines of a pipe table. The cells are text, not yet Markdown. */
export function* markdownTable(
	columns: readonly MarkdownColumn[],
	rows: Iterable<readonly string[]>,
): Iterable<string> {
	yield tableLine(columns.map(({heading}) => markdownText(heading)));
	yield tableLine(columns.map(({align}) => (align === 'left' ? '---' : '---:')));
	for (const row of rows) {
		yield tableLine(row.map(markdownText));
	}
}

function tableLine(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |\n`;
}
