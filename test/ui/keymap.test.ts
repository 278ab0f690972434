import {describe, expect, test} from 'vitest';
import type {Place} from '../../source/ui/binding.ts';
import {helpLines} from '../../source/ui/help/help-lines.ts';
import {hintLine} from '../../source/ui/hint-line.ts';
import {keyText, withKeys} from '../../source/ui/key-text.ts';
import {actionFor, usualKeymap as keymap} from '../../source/ui/keymap.ts';
import {placeOfKeys} from '../../source/ui/place-of-keys.ts';
import {reduce} from '../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../source/ui/screen-state.ts';
import {drawnOf, rowsOf} from './drawn-screen.ts';
import {plain, seen} from './exact-line.ts';

const places = [
	'list',
	'sidebar',
	'values',
	'record',
	'search',
	'group',
	'group line',
	'question',
	'answer',
	'denied',
	'timeline',
	'help',
	'problems',
	'reading',
	'prompt',
	'file name',
] as const satisfies readonly Place[];
const drawn = drawnOf({rows: rowsOf([0, 1, 2]), facetValues: ['Query']});

function pressed(state: ScreenState, ...keys: readonly string[]): ScreenState {
	let next = state;
	for (const key of keys) {
		const action = actionFor(placeOfKeys(next), key);
		if (action === undefined) {
			throw new Error(`${key} does nothing in ${placeOfKeys(next)}`);
		}

		next = reduce(next, action, drawn);
	}

	return next;
}

/** Every place, and how one gets there. */
const ways: Readonly<Record<Exclude<Place, 'existing file'>, readonly string[]>> = {
	list: [],
	sidebar: ['tab'],
	record: ['enter'],
	search: ['enter', '/'],
	group: ['b'],
	'group line': ['b', 'e'],
	question: ['b', 'A'],
	answer: ['b', 'A', 'enter'],
	help: ['?'],
	problems: ['!'],
	denied: ['D'],
	timeline: ['T'],
	values: ['+'],
	reading: ['c'],
	prompt: ['/'],
	'file name': ['s'],
};

/** Where Esc leads from a line that is typed on a page. */
const before = new Map<Place, Place>([
	['search', 'record'],
	['group line', 'group'],
	['question', 'group'],
	['answer', 'group'],
]);

describe.each(places)('%s', place => {
	const there = pressed(initialState('', 'arrival', 'local'), ...ways[place]);

	test('is where its keys lead', () => {
		expect(placeOfKeys(there)).toBe(place);
	});

	test('no key means two things', () => {
		const keys = keymap.filter(({places}) => places.includes(place)).flatMap(({keys}) => keys);
		expect(keys).toEqual([...new Set(keys)]);
	});

	test('Esc leads one step back', () => {
		expect(placeOfKeys(pressed(there, 'esc'))).toBe(before.get(place) ?? 'list');
	});

	test('Ctrl-C quits and Ctrl-Z suspends', () => {
		expect(actionFor(place, 'ctrl-c')).toEqual({kind: 'quit'});
		expect(actionFor(place, 'ctrl-z')).toEqual({kind: 'suspend'});
	});

	test('the line of hints names only keys that work there', () => {
		const line = seen(hintLine(place, '', 400, plain));
		const hinted = keymap.filter(({hint}) => hint !== undefined);
		for (const {keys, hint, places: where} of hinted) {
			if (where.includes(place)) {
				expect(line).toContain(` ${keyText(keys[0] ?? '')} ${hint}  `);
			}
		}

		expect(line.trim()).not.toBe('');
	});
});

test('Esc goes back one step: from the help to the record it was opened from', () => {
	const state = pressed(initialState('', 'arrival', 'local'), 'enter', '?');
	expect(placeOfKeys(pressed(state, 'esc'))).toBe('record');
	expect(placeOfKeys(pressed(state, '?', 'esc'))).toBe('list');
});

test('the help tells every binding', () => {
	const help = helpLines(120, plain);
	for (const {keys, description} of keymap) {
		const told = help.filter(
			line =>
				line.includes(withKeys(description, keymap)) &&
				keys.every(key => line.includes(keyText(key))),
		);
		expect(told, description).not.toEqual([]);
	}
});

test.each(['prompt', 'search', 'file name', 'question'] as const)(
	'letters are typed in the %s, whatever they mean elsewhere',
	place => {
		for (const {keys} of keymap) {
			for (const key of keys) {
				if ([...key].length === 1) {
					expect(actionFor(place, key)).toBeUndefined();
				}
			}
		}
	},
);
