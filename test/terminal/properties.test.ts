import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {cell, rightCell, startOf, widthOf} from '../../source/terminal/cell.ts';
import {escapeControls, toTerminalText} from '../../source/terminal/terminal-text.ts';
import {hostilePieces, hostileText} from '../fixtures/hostile.ts';

const acting = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const safeText = hostileText.map(text => toTerminalText(text));
const width = fc.integer({min: 0, max: 60});

test('no text acts on a terminal, and what was made safe stays as it is', () => {
	fc.assert(
		fc.property(hostileText, text => {
			const safe = toTerminalText(text);
			expect(safe).not.toMatch(acting);
			expect(toTerminalText(safe)).toBe(safe);
		}),
		{numRuns: 500},
	);
});

test.each(hostilePieces.filter(piece => acting.test(piece)))('something is seen of %j', piece => {
	expect(widthOf(toTerminalText(piece))).toBeGreaterThan(0);
});

test('a text in which nothing acts stays as it is', () => {
	for (const text of ['orders', 'Bücher ▸ 漢字', 'e\u0301', '👍🏽', '🇩🇪']) {
		expect(toTerminalText(text)).toBe(text);
	}
});

test('JSON made safe means the same', () => {
	fc.assert(
		fc.property(fc.jsonValue(), hostileText, (value, text) => {
			const json = JSON.stringify({[text]: [value, text]});
			const safe = escapeControls(json);
			expect(safe).not.toMatch(acting);
			expect(JSON.parse(safe)).toEqual(JSON.parse(json));
		}),
	);
});

test('a cell is exactly as wide as asked, on both sides', () => {
	fc.assert(
		fc.property(safeText, width, (text, columns) => {
			expect(stringWidth(cell(text, columns))).toBe(columns);
			expect(stringWidth(rightCell(text, columns))).toBe(columns);
		}),
		{numRuns: 500},
	);
});

test('a cell shows all of a text that fits, and tells when it does not', () => {
	fc.assert(
		fc.property(safeText, fc.integer({min: 1, max: 60}), (text, columns) => {
			const fits = stringWidth(text) <= columns;
			expect(cell(text, columns).startsWith(text)).toBe(fits);
			expect(rightCell(text, columns).endsWith(text)).toBe(fits);
			expect(fits || cell(text, columns).includes('…')).toBe(true);
		}),
		{numRuns: 500},
	);
});

test('the start of a text is as much of it as fits', () => {
	fc.assert(
		fc.property(safeText, width, (text, columns) => {
			const start = startOf(text, columns);
			const [next = ''] = [...new Intl.Segmenter().segment(text.slice(start.length))].map(
				({segment}) => segment,
			);
			expect(text.startsWith(start)).toBe(true);
			expect(stringWidth(start)).toBeLessThanOrEqual(columns);
			expect(next === '' || stringWidth(start) + stringWidth(next) > columns).toBe(true);
		}),
		{numRuns: 500},
	);
});
