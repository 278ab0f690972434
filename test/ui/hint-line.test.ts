import {expect, test} from 'vitest';
import type {Place} from '../../source/ui/binding.ts';
import {hintLine} from '../../source/ui/hint-line.ts';
import {keyText} from '../../source/ui/key-text.ts';
import {colors, everyWidth, expectExact, plain, seen} from './exact-line.ts';

const places: readonly Place[] = ['list', 'sidebar', 'record', 'help', 'problems', 'prompt'];

test('is as wide as asked, to the column everywhere', () => {
	for (const width of everyWidth) {
		for (const place of places) {
			for (const position of ['', '1–23 of 1,234']) {
				expectExact(hintLine(place, position, width, colors), width);
			}
		}
	}
});

test('names keys and what they do, and where one is', () => {
	const line = hintLine('list', '1–23 of 99', 120, plain);
	expect(line).toMatch(/^ \/ filter {3}Enter record /);
	expect(line).toMatch(/1–23 of 99 $/);
	expect(seen(hintLine('list', '1–23 of 99', 120, colors))).toBe(line);
});

test('has as many hints as there is room for, none of them cut', () => {
	const all = hintLine('list', '', 300, plain).trim().split(/ {3,}/);
	expect(all.slice(-2)).toEqual(['? help', 'q quit']);
	for (const width of everyWidth) {
		const some = hintLine('list', '', width, plain).trim().split(/ {3,}/);
		expect(some).toEqual([...all.slice(0, some.length - 2), '? help', 'q quit']);
	}
});

test.each([
	['up', '↑'],
	['enter', 'Enter'],
	['esc', 'Esc'],
	['pageDown', 'PgDn'],
	['ctrl-d', 'Ctrl-D'],
	['space', 'Space'],
	['q', 'q'],
	['/', '/'],
])('the key %s is written %s', (key, text) => {
	expect(keyText(key)).toBe(text);
});
