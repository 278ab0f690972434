import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {GroupRow} from '../../../source/ui/group/group-table.ts';
import {groupWindow} from '../../../source/ui/group/group-window.ts';
import {rowOf} from './group-rows.ts';

function rows(...keys: readonly string[]): readonly GroupRow[] {
	return keys.map(key => rowOf(key));
}

test('the selection goes where its group goes, and is in sight', () => {
	const page = {selected: {key: 'c', row: 2}, scrolled: 0};
	expect(groupWindow(page, rows('a', 'b', 'c', 'd'), 3)).toEqual({top: 0, selected: 2});
	expect(groupWindow(page, rows('c', 'a', 'b', 'd'), 3)).toEqual({top: 0, selected: 0});
	expect(groupWindow(page, rows('a', 'b', 'd', 'e', 'c'), 3)).toEqual({top: 2, selected: 4});
});

test('the group that took the row of one that is gone is selected', () => {
	const page = {selected: {key: 'gone', row: 2}, scrolled: 0};
	expect(groupWindow(page, rows('a', 'b', 'd', 'e'), 3)).toEqual({top: 0, selected: 2});
	expect(groupWindow(page, rows('a'), 3)).toEqual({top: 0, selected: 0});
	expect(groupWindow(page, [], 3)).toEqual({top: 0, selected: 0});
});

test('no room is left empty while rows are above, and the selection is always on screen', () => {
	fc.assert(
		fc.property(
			fc.nat(40),
			fc.nat(60),
			fc.nat(60),
			fc.integer({min: 1, max: 20}),
			(count, row, scrolled, height) => {
				const all = rows(...Array.from({length: count}, (_, place) => `${place}`));
				const page = {selected: {key: `${row}`, row}, scrolled};
				const {top, selected} = groupWindow(page, all, height);
				expect(selected).toBe(Math.max(0, Math.min(row, count - 1)));
				expect(top).toBeGreaterThanOrEqual(0);
				expect(selected).toBeGreaterThanOrEqual(top);
				expect(selected).toBeLessThan(top + height);
				expect(top).toBeLessThanOrEqual(Math.max(0, count - height));
			},
		),
	);
});
