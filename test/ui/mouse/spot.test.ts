import fc from 'fast-check';
import {expect, test} from 'vitest';
import {layoutFor} from '../../../source/ui/layout.ts';
import {spotAt} from '../../../source/ui/mouse/spot.ts';

const size = fc.record({
	columns: fc.integer({min: 40, max: 260}),
	rows: fc.integer({min: 8, max: 80}),
	extra: fc.constantFrom(0, 1),
});

test('every row of list and sidebar has as many cells as it is wide, and nothing else has any', () => {
	fc.assert(
		fc.property(size, ({columns, rows, extra}) => {
			const layout = layoutFor(columns, rows, extra);
			const cells = {list: 0, sidebar: 0, page: 0, none: 0};
			for (let row = 0; row < rows; row++) {
				for (let column = 0; column < columns; column++) {
					cells[spotAt({column, row}, 'list', layout).part]++;
				}
			}

			const {listHeight, listWidth, sidebarWidth} = layout;
			expect(cells).toMatchObject({
				list: listHeight * listWidth,
				sidebar: listHeight * sidebarWidth,
				page: 0,
			});
		}),
		{numRuns: 30},
	);
});

test('a page has all between the filter and the keys', () => {
	fc.assert(
		fc.property(size, ({columns, rows, extra}) => {
			const layout = layoutFor(columns, rows, extra);
			const at = (row: number) => spotAt({column: 5, row}, 'page', layout);
			expect(at(1 + extra)).toEqual({part: 'none'});
			expect(at(2 + extra)).toEqual({part: 'page', row: 0, column: 5});
			expect(at(rows - 2)).toMatchObject({part: 'page', row: layout.overlayHeight - 1});
			expect(at(rows - 1)).toEqual({part: 'none'});
		}),
	);
});

test('where there is no room for both, the one that is shown has all', () => {
	const layout = layoutFor(80, 24, 0);
	expect(spotAt({column: 70, row: 3}, 'sidebar', layout)).toEqual({part: 'sidebar', row: 0});
	expect(spotAt({column: 70, row: 3}, 'list', layout)).toEqual({part: 'list', row: 0});
});
