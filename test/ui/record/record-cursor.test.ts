import fc from 'fast-check';
import {expect, test} from 'vitest';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {
	cursorAtTop,
	movedCursor,
	rowOfCursor,
	scrolledTo,
} from '../../../source/ui/record/record-cursor.ts';
import {pageEntries, recordPage} from '../../../source/ui/record/record-page.ts';
import {type RecordRow, recordRows} from '../../../source/ui/record/record-rows.ts';
import {arrival} from '../../fixtures/events.ts';
import {plain} from '../exact-line.ts';

function rowsIn(width: number): readonly RecordRow[] {
	const text = JSON.stringify({a: 1, long: 'x'.repeat(500), b: [2]});
	return recordRows(pageEntries(recordPage(arrival({text}), plain), nothingFolded), width);
}

test('goes through every row, down and up again', () => {
	const rows = rowsIn(60);
	let cursor = cursorAtTop;
	for (const place of rows.keys()) {
		expect(rowOfCursor(rows, cursor)).toBe(place);
		expect(cursor.entry).toBe(rows[place]?.entry);
		cursor = movedCursor(rows, cursor, 1);
	}

	expect(rowOfCursor(rows, cursor)).toBe(rows.length - 1);
	expect(movedCursor(rows, cursor, 1 - rows.length)).toEqual(cursorAtTop);
	expect(movedCursor(rows, cursor, -1000)).toEqual(cursorAtTop);
});

test('stays on its entry in another width, and near it when that is gone', () => {
	const narrow = rowsIn(40);
	const wide = rowsIn(200);
	for (const place of narrow.keys()) {
		const cursor = movedCursor(narrow, cursorAtTop, place);
		expect(wide[rowOfCursor(wide, cursor)]?.entry).toBe(cursor.entry);
	}

	expect(rowOfCursor(wide, {entry: 1000, row: 3})).toBe(wide.length - 1);
	expect(rowOfCursor([], cursorAtTop)).toBe(0);
});

test('the cursor is on the screen, and the screen moves no more than it has to', () => {
	const rows = rowsIn(40);
	const place = fc.nat(rows.length - 1);
	fc.assert(
		fc.property(place, fc.nat(100), fc.integer({min: 1, max: 40}), (row, scrolled, height) => {
			const top = scrolledTo(row, scrolled, height, rows);
			expect(row - top).toBeGreaterThanOrEqual(0);
			expect(row - top).toBeLessThan(height);
			const wasThere =
				scrolled <= row && row < scrolled + height && scrolled + height <= rows.length;
			expect(wasThere ? top : scrolled).toBe(scrolled);
			expect(top).toBeLessThanOrEqual(Math.max(0, rows.length - height));
		}),
	);
});
