import fc from 'fast-check';
import {expect, test} from 'vitest';
import {csvLine} from '../../source/output/csv.ts';
import {toTerminalText} from '../../source/terminal/terminal-text.ts';
import {hostileText} from '../fixtures/hostile.ts';
import {csvRows} from './csv-rows.ts';

test('cells that need quotes get them, and a line ends as RFC 4180 has it', () => {
	expect(csvLine(['orders', 'a,b', 'say "no"', '', 'x;y', '12'])).toBe(
		'orders,"a,b","say ""no""",,"x;y",12\r\n',
	);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '＝1', '\u00A0@x'])(
	'%j is no formula any more',
	value => {
		expect(csvRows(csvLine([value]))).toEqual([[`'${value}`]]);
	},
);

test.each(['\t=1', '\r=1', '\n=1', '\u0000=1', '\u202E=1'])(
	'%j begins with an escape, which is no formula',
	value => {
		expect(csvRows(csvLine([value]))).toEqual([[toTerminalText(value)]]);
	},
);

test('whatever callers write, it is read back as one safe cell', () => {
	const cell = fc
		.tuple(fc.constantFrom('', '=', '-', '"', ',', '\r\n', ';'), hostileText)
		.map(texts => texts.join(''));
	fc.assert(
		fc.property(fc.array(fc.array(cell, {minLength: 1, maxLength: 4}), {maxLength: 4}), rows => {
			const text = rows.map(csvLine).join('');
			expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			const read = csvRows(text);
			expect(read.map(row => row.map(value => value.replace(/^'(?=\s*[=+\-@])/, '')))).toEqual(
				rows.map(row => row.map(toTerminalText)),
			);
			expect(read.flat().filter(value => /^\s*[=+\-@]/.test(value))).toEqual([]);
		}),
	);
});
