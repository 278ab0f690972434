import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readMouseReport} from '../../../source/ui/mouse/mouse-report.ts';

test.each([
	['\u001B[<0;1;1M', {kind: 'click', column: 0, row: 0}],
	['\u001B[<0;120;32M', {kind: 'click', column: 119, row: 31}],
	['\u001B[<64;5;7M', {kind: 'wheel', towards: 'up', column: 4, row: 6}],
	['\u001B[<65;5;7M', {kind: 'wheel', towards: 'down', column: 4, row: 6}],
])('%j', (sequence, report) => {
	expect(readMouseReport(sequence)).toEqual(report);
});

test.each([
	['letting go', '\u001B[<0;1;1m'],
	['the right button', '\u001B[<2;1;1M'],
	['a click with Ctrl', '\u001B[<16;1;1M'],
	['a motion', '\u001B[<32;1;1M'],
	['the wheel with Shift', '\u001B[<68;1;1M'],
	['the wheel to the left', '\u001B[<66;1;1M'],
	['column 0', '\u001B[<0;0;1M'],
	['no row', '\u001B[<0;1M'],
	['a number too many', '\u001B[<0;1;1;1M'],
	['the older encoding', '\u001B[M !!'],
	['an arrow', '\u001B[A'],
	['nothing', ''],
])('%s means nothing', (_, sequence) => {
	expect(readMouseReport(sequence)).toBeUndefined();
});

test('any place on a screen is read back', () => {
	const number = fc.integer({min: 1, max: 99_999});
	fc.assert(
		fc.property(number, number, (column, row) => {
			expect(readMouseReport(`\u001B[<0;${column};${row}M`)).toEqual({
				kind: 'click',
				column: column - 1,
				row: row - 1,
			});
		}),
	);
});

test('whatever comes, it reads a report or nothing', () => {
	fc.assert(
		fc.property(
			fc.string({unit: fc.constantFrom('\u001B', '[', '<', '6', '4', ';', 'M', 'm')}),
			text => {
				const report = readMouseReport(text);
				expect(report === undefined || report.row >= 0).toBe(true);
			},
		),
	);
});
