import {expect, test} from 'vitest';
import {columnsFor} from '../../../source/ui/list/columns.ts';

/** A time of day, with its day, with its whole date. */
const times = [8, 14, 19];
const widths = Array.from({length: 262}, (_, place) => 39 + place);

test('at every width the columns fill the list', () => {
	for (const width of widths) {
		for (const wanted of times) {
			const {time, event, target, who, from, gap} = columnsFor(width, wanted);
			const gaps = gap * (from > 0 ? 4 : 3);
			expect(1 + time + event + target + who + from + gaps).toBe(width);
			expect(time).toBe(wanted);
			expect(Math.min(event, target, who, from + 1)).toBeGreaterThan(0);
		}
	}
});

test('names have room in the narrowest list', () => {
	const {event, target, who} = columnsFor(39, 8);
	expect(Math.min(event, target, who)).toBeGreaterThanOrEqual(8);
});

test('under 60 columns only time, event, target and who are shown', () => {
	expect(columnsFor(59, 8).from).toBe(0);
	expect(columnsFor(60, 8).from).toBeGreaterThan(0);
});
