import {expect, test} from 'vitest';
import {parseFilter} from '../../../source/filter/parse.ts';
import {filterFields} from '../../../source/filter/term.ts';
import {traits} from '../../../source/filter/trait.ts';
import {helpLines} from '../../../source/ui/help/help-lines.ts';
import {withKeys} from '../../../source/ui/key-text.ts';
import {usualKeymap} from '../../../source/ui/keymap.ts';
import {colors, everyWidth, expectAllExact, plain, seen} from '../exact-line.ts';

/** Empty lines part the sections: they need no blanks. */
function withText(lines: readonly string[]): readonly string[] {
	return lines.filter(line => line !== '');
}

test('every line is as wide as asked, to the column', () => {
	for (const width of everyWidth) {
		expectAllExact(withText(helpLines(width, colors)), width);
	}
});

test('cuts nothing of what keys do on the narrowest usual screen', () => {
	const text = helpLines(80, plain).join(' ').replaceAll(/\s+/g, ' ');
	for (const {description} of usualKeymap) {
		expect(text).toContain(withKeys(description, usualKeymap));
	}
});

test('names every field of the filter language', () => {
	const text = helpLines(80, plain).join(' ');
	for (const field of filterFields) {
		expect(text).toMatch(new RegExp(`\\b${field}\\b`));
	}
});

test('names everything that is: can ask', () => {
	const text = helpLines(80, plain).join(' ');
	for (const trait of traits) {
		expect(text).toMatch(new RegExp(`\\b${trait}\\b`));
	}
});

test('the filters it shows are filters', () => {
	const filters = [
		"'word  ^word  word$",
		'table:orders*',
		'is:error',
		'"two words"',
		'!term',
		'a | b',
	];
	for (const filter of filters) {
		expect(helpLines(120, plain).some(line => line.includes(filter))).toBe(true);
		expect(parseFilter(filter).kind).toBe('filter');
	}
});

test('tells what the letters mean, in their colours', () => {
	const lines = helpLines(120, colors).filter(line => / role *$/.test(seen(line)));
	expect(lines).toHaveLength(1);
	expect(lines[0]).toContain('\u001B[36mR');
});
