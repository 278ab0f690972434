import fc from 'fast-check';
import {expect, test} from 'vitest';
import {scrolled} from '../../../source/ui/mouse/row-window.ts';

const window = fc
	.record({size: fc.integer({min: 1, max: 50}), height: fc.integer({min: 1, max: 20})})
	.chain(({size, height}) =>
		fc
			.integer({min: 0, max: Math.max(0, size - height)})
			.chain(top =>
				fc
					.integer({min: top, max: Math.min(size, top + height) - 1})
					.map(selected => ({size, height, top, selected})),
			),
	);

test('rows move as far as there are any, and the selected one stays in sight', () => {
	fc.assert(
		fc.property(window, fc.constantFrom(-3, 3), (rows, by) => {
			const moved = scrolled(rows, by);
			const last = Math.max(0, rows.size - rows.height);
			if (moved === undefined) {
				expect(rows.top).toBe(by < 0 ? 0 : last);
				return;
			}

			expect(moved.top).toBe(Math.max(0, Math.min(rows.top + by, last)));
			expect(moved.selected).toBeGreaterThanOrEqual(moved.top);
			expect(moved.selected).toBeLessThan(moved.top + rows.height);
			const inSight = rows.selected >= moved.top && rows.selected < moved.top + rows.height;
			expect(!inSight || moved.selected === rows.selected).toBe(true);
		}),
	);
});
