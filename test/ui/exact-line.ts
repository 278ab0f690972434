import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {expect} from 'vitest';
import {createTheme, type Theme} from '../../source/ui/theme.ts';

export const colors: Theme = createTheme(1);
export const plain: Theme = createTheme(0);

const styles = /\u001B\[[\d;]*m/g;
const acting = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** What is seen of a line. */
export function seen(line: string): string {
	return stripVTControlCharacters(line);
}

/** A line takes exactly this many columns, closes its styles, and nothing in it but styles acts on the terminal. */
export function expectExact(line: string, width: number): void {
	const text = line.replace(styles, '');
	if (stringWidth(text) !== width || acting.test(text)) {
		expect({text, width: stringWidth(text), acts: acting.test(text)}).toEqual({
			text,
			width,
			acts: false,
		});
	}

	expect(opened(line)).toEqual(new Set());
}

export function expectAllExact(lines: readonly string[], width: number): void {
	for (const line of lines) {
		expectExact(line, width);
	}
}

/** Widths that every line is drawn in. */
export const everyWidth: readonly number[] = Array.from({length: 181}, (_, place) => 40 + place);

const closing = new Map([
	['22', ['1', '2']],
	['27', ['7']],
	[
		'39',
		['30', '31', '32', '33', '34', '35', '36', '37', '90', '91', '92', '93', '94', '95', '96'],
	],
]);

/** Styles still on at the end of a line: they would run on into the next. */
function opened(line: string): ReadonlySet<string> {
	const on = new Set<string>();
	for (const [style] of line.matchAll(styles)) {
		const code = style.slice(2, -1);
		const closed = closing.get(code);
		if (closed === undefined) {
			on.add(code);
		} else {
			for (const other of closed) {
				on.delete(other);
			}
		}
	}

	return on;
}
