import fc from 'fast-check';
import {expect, test} from 'vitest';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {pageEntries, recordPage} from '../../../source/ui/record/record-page.ts';
import {type RecordLook, recordLine, recordRows} from '../../../source/ui/record/record-rows.ts';
import type {Theme} from '../../../source/ui/theme.ts';
import {arrival} from '../../fixtures/events.ts';
import {colors, everyWidth, expectAllExact, plain} from '../exact-line.ts';
import {hostileArrival, hostileName, hostileText} from '../hostile.ts';

function lines(text: string, folded: ReadonlySet<string>, look: Partial<RecordLook> = {}) {
	const theme: Theme = look.theme ?? plain;
	const width = look.width ?? 60;
	const entries = pageEntries(recordPage(arrival({text}), theme), folded);
	return recordRows(entries, width).flatMap(row => {
		const entry = entries[row.entry];
		const drawn = {width, theme, now: 0, cursor: undefined, found: new Set<number>(), ...look};
		return entry === undefined ? [] : [recordLine(row, entry, drawn)];
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
	const marked = lines(text, nothingFolded, {cursor: 5, found: new Set([4, 5])}).slice(3);
	expect(marked.map(line => line[0])).toEqual([' ', '*', '>', ' ', ' ']);
	const [line = ''] = lines(text, nothingFolded, {cursor: 5, theme: colors}).slice(5);
	expect(line.startsWith('\u001B[7m>')).toBe(true);
});

test('every line is as wide as asked, wherever the cursor is', () => {
	const {text} = hostileArrival(hostileName.slice(0, 40));
	for (const width of everyWidth.filter(candidate => candidate % 9 === 0)) {
		expectAllExact(
			lines(text, new Set(['userIdentity']), {width, theme: colors, cursor: 4}),
			width,
		);
	}

	fc.assert(
		fc.property(hostileText, fc.nat(60), (name, cursor) => {
			const {text: record} = hostileArrival(name);
			const found = new Set([cursor + 1, cursor + 2]);
			expectAllExact(lines(record, nothingFolded, {theme: colors, cursor, found}), 60);
		}),
		{numRuns: 60},
	);
});
