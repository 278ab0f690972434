import {expect, test} from 'vitest';
import {briefLines, wholeLines} from '../../../source/ui/group/detail-lines.ts';
import type {DetailSection} from '../../../source/ui/group/detail-sections.ts';
import {colors, everyWidth, expectAllExact, plain} from '../exact-line.ts';

function section(label: string, count: number, left = 0): DetailSection {
	const entries = Array.from({length: count}, (_, place) => ({
		text: `${label}-${place}`,
		count: 1000 - place,
	}));
	return {label, entries, left};
}

const sections = [section('Operations', 3), section('Sessions', 100, 900), section('Regions', 1)];

test('are as wide as asked, and as many', () => {
	for (const width of everyWidth) {
		for (const height of [1, 5, 30]) {
			for (const lines of [briefLines, wholeLines]) {
				const drawn = lines(sections, {width, height}, colors);
				expect(drawn).toHaveLength(height);
				expectAllExact(drawn, width);
			}
		}
	}
});

test('in brief, a line a section says how many did not fit', () => {
	const [operations, sessions] = briefLines(sections, {width: 60, height: 3}, plain);
	expect(operations?.trim()).toBe('Operations    Operations-0 1,000 · Operations-1 999 +1');
	expect(sessions?.trim()).toMatch(/^Sessions {6}Sessions-0 1,000 · Sessions-1 999 \+998$/);
});

test('whole, short sections leave their room to long ones, and nothing is cut without a word', () => {
	const lines = wholeLines(sections, {width: 40, height: 14}, plain).map(line =>
		line.trim().replaceAll(/ +/g, ' '),
	);
	expect(lines).toEqual([
		'Operations',
		'Operations-0 1,000',
		'Operations-1 999',
		'Operations-2 998',
		'Sessions',
		...[1000, 999, 998, 997, 996, 995].map(
			(count, place) => `Sessions-${place} ${count === 1000 ? '1,000' : count}`,
		),
		'+ 994 more',
		'Regions',
		'Regions-0 1,000',
	]);
});
