import fc from 'fast-check';
import {expect, test} from 'vitest';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {type TellableScreen, toldLines} from '../../../source/ui/told/told-lines.ts';
import {hostileText} from '../../fixtures/hostile.ts';

const start = initialState('', 'arrival', 'local');
const list = [
	' trailtail  trail',
	'   press / to filter',
	' TIME  EVENT',
	' 06:22:08  Scan',
	'>06:22:09  Query',
];

function screen(state: ScreenState, lines: readonly string[] = list): TellableScreen {
	return {state, lines, position: ''};
}

function moved(lines: readonly string[]): TellableScreen {
	return screen({...start, place: {kind: 'first'}}, lines);
}

test('of the list the title, the filter and the selected row, of a page every line', () => {
	expect(toldLines(undefined, screen(start)).slice(0, 3)).toEqual([
		'trailtail  trail',
		'press / to filter',
		'06:22:09  Query',
	]);
	const overlay = {kind: 'problems', scrolled: 0} as const;
	const page = ['', '', ' What happened', ' Nothing.'];
	expect(toldLines(screen(start), screen({...start, overlay}, page))).toEqual([
		'What happened',
		'Nothing.',
	]);
});

test('of a page that is told already the selected row, or else the lines that are new', () => {
	const up = [...list.slice(0, 3), '>06:22:08  Scan', ' 06:22:09  Query'];
	expect(toldLines(screen(start), moved(up))).toEqual(['06:22:08  Scan']);
	const help = (lines: readonly string[], scrolled: number) =>
		screen({...start, overlay: {kind: 'help', scrolled, over: {kind: 'none'}}}, lines);
	const before = help(['title', 'filter', ' a', ' b'], 0);
	expect(toldLines(before, help(['title, later', 'filter', ' b', ' c'], 1))).toEqual(['c']);
});

test('what came of a key is told once', () => {
	const notice = {text: 'Copied the record.', tone: 'good'} as const;
	const after = screen({...start, notice});
	expect(toldLines(screen(start), after)[0]).toBe('Copied the record.');
	expect(toldLines(after, screen({...start, notice, timeStyle: 'local'}))).not.toContain(
		'Copied the record.',
	);
});

test('nothing that is told acts on a terminal', () => {
	fc.assert(
		fc.property(hostileText, text => {
			const notice = {text, tone: 'bad'} as const;
			const told = toldLines(screen(start), screen({...start, notice}, [text, text, `>${text}`]));
			expect(told.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
		}),
	);
});
