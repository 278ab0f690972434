import {expect} from 'vitest';

/** What acts on a terminal, hides, or turns text around; a line break is none. */
const acting = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Nothing but text, in lines. */
export function expectOnlyText(text: string): void {
	const found = acting.exec(text);
	expect(found && JSON.stringify(text.slice(found.index - 20, found.index + 20))).toBeNull();
}

/** A cell that a spreadsheet would calculate. */
export const formulaStart = /^\s*[=+\-@＝＋－＠]/;
