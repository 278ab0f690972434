import {expect} from 'vitest';
import {widthOf} from '../../source/terminal/cell.ts';
import {expectOnlyText} from './harmless.ts';

/** What Ink moves the cursor with, and what the theme paints with; no caller's input is made of these alone. */
const moving =
	/\u001B\[(?:\d*[A-GJK]|H|\d+;\d+H|\?(?:7|25|1049|2004|2026)[hl]|>?\d*u|=?\d*;?\d*u)|\n/;
const painting = /\u001B\[(?:[0-79]|2[2-7]|[349][0-79])(?:;(?:[0-79]|2[2-7]|[349][0-79]))*m/g;
const asking = /\u001B\]52;c;[\w+/=]*\u0007|\u0007\u001B\]9;trailtail: [^\u001B\u0007]*\u0007/g;

/** Nothing but frames of text, lines no wider than so many columns, and the sequences that trailtail itself writes. */
export function expectOwnSequences(written: string, columns: number): void {
	for (const line of written.replace(asking, '').split(moving)) {
		const text = line.replace(painting, '');
		expectOnlyText(text);
		expect(widthOf(text)).toBeLessThanOrEqual(columns);
	}
}
