import fc from 'fast-check';
import {expect, test} from 'vitest';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {pageEntries, recordPage} from '../../../source/ui/record/record-page.ts';
import {
	type RecordLook,
	type RowMark,
	recordLine,
	recordRows,
} from '../../../source/ui/record/record-rows.ts';
import {arrival} from '../../fixtures/events.ts';
import {hostileArrival, hostileName, hostileText} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectAllExact, plain} from '../exact-line.ts';

type Marked = Partial<RecordLook> & {readonly marks?: ReadonlyMap<number, RowMark>};

function lines(
	text: string,
	folded: ReadonlySet<string>,
	{theme = plain, width = 60, marks = new Map()}: Marked = {},
) {
	const entries = pageEntries(recordPage(arrival({text}), theme), folded);
	return recordRows(entries, width).flatMap((row, place) => {
		const entry = entries[row.entry];
		const mark = marks.get(place) ?? 'none';
		return entry === undefined ? [] : [recordLine(row, entry, mark, {width, theme, now: 0})];
	});
}

test('folds to one line', () => {
	const shown = lines('{"a":{"b":1},"c":[2]}', new Set(['a'])).slice(-6);
	expect(shown.map(line => line.trimEnd())).toEqual([
		' {',
		'   "a": {…} 1',
		'   "c": [',
		'     2',
		'   ]',
		' }',
	]);
});

test('the cursor and what was found are marked, also without colours', () => {
	const text = `{"a":1,"b":"${'word '.repeat(20)}"}`;
	const marks = new Map<number, RowMark>([
		[4, 'found'],
		[5, 'cursor'],
	]);
	const marked = lines(text, nothingFolded, {marks}).slice(3);
	expect(marked.map(line => line[0])).toEqual([' ', '*', '>', ' ', ' ']);
	const [line = ''] = lines(text, nothingFolded, {marks, theme: colors}).slice(5);
	expect(line.startsWith('\u001B[7m>')).toBe(true);
});

test('every line is as wide as asked, wherever the cursor is', () => {
	const {text} = hostileArrival(hostileName.slice(0, 40));
	for (const width of everyWidth.filter(candidate => candidate % 9 === 0)) {
		expectAllExact(
			lines(text, new Set(['userIdentity']), {
				width,
				theme: colors,
				marks: new Map([[4, 'cursor']]),
			}),
			width,
		);
	}

	fc.assert(
		fc.property(hostileText, fc.nat(60), (name, cursor) => {
			const {text: record} = hostileArrival(name);
			const marks = new Map<number, RowMark>([
				[cursor, 'cursor'],
				[cursor + 1, 'found'],
			]);
			expectAllExact(lines(record, nothingFolded, {theme: colors, marks}), 60);
		}),
		{numRuns: 60},
	);
});
