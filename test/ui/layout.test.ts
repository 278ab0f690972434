import {expect, test} from 'vitest';
import {layoutFor, separator, smallestTerminal} from '../../source/ui/layout.ts';

test('the sidebar is there from 100 columns on, and the parts fill the width', () => {
	for (let columns = smallestTerminal.columns; columns <= 300; columns++) {
		const {width, listWidth, sidebarWidth} = layoutFor(columns, 30, 0);
		const beside = sidebarWidth === 0 ? 0 : sidebarWidth + separator.length;
		// Nothing stands in the last column.
		expect(width).toBe(columns - 1);
		expect(listWidth + beside).toBe(width);
		expect(sidebarWidth > 0).toBe(columns >= 100);
		expect(listWidth).toBeGreaterThan(sidebarWidth);
	}
});

test('title, filter, headings and keys leave the rest to the rows', () => {
	expect(layoutFor(80, 24, 0)).toMatchObject({
		listHeight: 19,
		timelineHeight: 1,
		overlayHeight: 21,
	});
	expect(layoutFor(80, 24, 1)).toMatchObject({
		listHeight: 18,
		timelineHeight: 1,
		overlayHeight: 20,
	});
	expect(layoutFor(80, 23, 0)).toMatchObject({
		listHeight: 19,
		timelineHeight: 0,
		overlayHeight: 20,
	});
});
