import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseFilter} from '../../../source/filter/parse.ts';
import {usualKeymap} from '../../../source/ui/keymap.ts';
import {type FilterLook, filterLine, mistakeLine} from '../../../source/ui/prompt/filter-line.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {hostileName, hostileText} from '../../fixtures/hostile.ts';
import {processorTime} from '../../fixtures/processor-time.ts';
import {colors, everyWidth, expectExact, plain, seen} from '../exact-line.ts';

const look: FilterLook = {
	filter: '',
	chips: [],
	progress: 1,
	line: undefined,
	matching: 1204,
	held: 48_219,
	waiting: undefined,
	newer: 0,
	order: 'arrival',
	unknownCallers: undefined,
	keymap: usualKeymap,
	theme: plain,
};
const looks: readonly FilterLook[] = [
	look,
	{...look, filter: 'table:orders index:by-email'},
	{...look, filter: 'table:orders', unknownCallers: 50_000},
	{...look, filter: hostileName},
	{...look, line: lineOf('')},
	{...look, filter: 'orders', line: lineOf('orders'), newer: 1_000_000, order: 'time'},
	{
		...look,
		filter: 'x'.repeat(300),
		line: {text: 'x'.repeat(300), cursor: 150},
		matching: 1_000_000,
		held: 1_000_000,
		waiting: 1_000_000,
		order: 'time',
	},
	{...look, filter: 'o', line: {text: hostileName, cursor: 0}},
];

test('is as wide as asked, to the column, whatever it shows', () => {
	for (const width of everyWidth) {
		for (const one of looks) {
			expectExact(filterLine({...one, theme: colors}, width), width);
			expectExact(filterLine(one, width), width);
		}
	}
});

test('is exactly as wide with the cursor anywhere in any text', () => {
	fc.assert(
		fc.property(
			hostileText,
			fc.nat(1000),
			fc.integer({min: 40, max: 220}),
			(text, place, width) => {
				const cursor = text.length === 0 ? 0 : place % (text.length + 1);
				const line = filterLine({...look, theme: colors, line: {text, cursor}}, width);
				expectExact(line, width);
				expect(line).toContain('\u001B[7m');
			},
		),
		{numRuns: 500},
	);
});

test.each([
	[look, ['press / to filter', '48,219 events']],
	[{...look, filter: 'orders'}, ['/ orders', '1,204 of 48,219']],
	[{...look, newer: 12}, ['12 below ↓']],
	[{...look, waiting: 12}, ['paused, +12 new']],
	[{...look, waiting: 12, newer: 5}, ['paused, +12 new']],
	[{...look, filter: 'o', progress: 0.456}, ['1,204 of 48,219', 'searching 45 %']],
	[look, ['by arrival']],
	[{...look, order: 'time' as const}, ['by time']],
])('tells %#', (one, texts) => {
	for (const text of texts) {
		expect(filterLine(one, 100)).toContain(text);
	}
});

test('a long filter is parted from what it lets through, and seen whole rather than the order', () => {
	const filter = `principal:${'x'.repeat(42)}`;
	const one = {...look, filter};
	expect(filterLine(one, 90)).toMatch(/x{42} +by arrival {2}1,204 of 48,219 $/);
	expect(filterLine(one, 80)).toMatch(/x{42} +1,204 of 48,219 $/);
	expect(filterLine(one, 71)).toMatch(/x… 1,204 of 48,219 $/);
	const typed = {...one, line: lineOf(filter)};
	expect(filterLine(typed, 80)).toMatch(/x{42}▏ +1,204 of 48,219 $/);
});

test('what matters most stays on a narrow screen, and room to type', () => {
	const line = filterLine(
		{...look, line: lineOf('table:orders'), filter: 'o', waiting: 1234, order: 'time'},
		40,
	);
	expect(line).toContain('table:orders');
	expect(line).toContain('+1,234 new');
});

describe('the prompt', () => {
	const prompt = (text: string, cursor: number, width: number) =>
		filterLine({...look, theme: colors, line: {text, cursor}}, width);

	test('shows the cursor on its character', () => {
		expect(prompt('orders', 2, 80)).toContain('or\u001B[7md\u001B[27mers');
		expect(prompt('orders', 6, 80)).toContain('orders\u001B[7m \u001B[27m');
		expect(prompt('a👩‍💻b', 1, 80)).toContain('\u001B[7m👩\\u200d💻\u001B[27mb');
		expect(prompt('e\u0301x', 0, 80)).toContain('\u001B[7me\u0301\u001B[27mx');
	});

	test('shows the cursor without colours as well', () => {
		const line = filterLine({...look, line: {text: 'orders', cursor: 2}}, 80);
		expect(line).toContain('or▏ders');
		expect(filterLine({...look, line: lineOf('orders')}, 80)).toContain('orders▏ ');
	});

	test('scrolls so that the cursor stays in sight', () => {
		const text = Array.from({length: 200}, (_, place) => `w${place} `).join('');
		const end = seen(prompt(text, text.length, 60));
		expect(end).toContain('w199');
		expect(end).not.toContain('w0 ');
		expect(seen(prompt(text, 0, 60))).toContain('w0 w1');
	});

	test('a text pasted by accident takes no time', () => {
		const spent = processorTime();
		prompt('漢'.repeat(200_000), 200_000, 120);
		prompt('x'.repeat(1_000_000), 1_000_000, 120);
		expect(spent()).toBeLessThan(1000);
	});
});

describe('a mistake', () => {
	const mistakeIn = (text: string) => {
		const parsed = parseFilter(text);
		if (parsed.kind === 'filter') {
			throw new Error(`${text} is no mistake`);
		}

		return parsed;
	};

	test('stands under the place it is about', () => {
		const line = filterLine({...look, line: lineOf('orders nope:x')}, 120);
		const below = mistakeLine(mistakeIn('orders nope:x'), 120, plain);
		expect(below.search(/\S/)).toBe(line.indexOf('nope:x'));
		expect(below).toContain('There is no field “nope”');
	});

	test('is told as a whole where there is room, however far on the right it is', () => {
		const text = `${'orders '.repeat(9)}tabel:x`;
		expect(mistakeLine(mistakeIn(text), 80, plain)).toContain('did you mean table?');
	});

	test('is as wide as asked, to the column', () => {
		for (const width of everyWidth) {
			expectExact(mistakeLine(mistakeIn(`a ${'nope'.repeat(30)}:`), width, colors), width);
			expectExact(mistakeLine(mistakeIn('table:'), width, colors), width);
		}
	});
});

test('tells how many callers no list knows, unless there is nothing to tell or no room', () => {
	const told = (unknownCallers: number | undefined, width = 100) =>
		seen(filterLine({...look, unknownCallers}, width));
	expect(told(1)).toMatch(/48,219 events {2}1 unknown caller $/);
	expect(told(1204)).toMatch(/ 1,204 unknown callers $/);
	expect(told(0)).not.toContain('unknown');
	expect(told(undefined)).not.toContain('unknown');
	expect(told(1, 40)).not.toContain('unknown');
});
