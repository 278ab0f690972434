import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {helpLines} from '../../source/ui/help/help-lines.ts';
import {hintLine} from '../../source/ui/hint-line.ts';
import {keyText, withKeys} from '../../source/ui/key-text.ts';
import {actionFor, usualKeymap} from '../../source/ui/keymap.ts';
import {typedAction} from '../../source/ui/prompt/typed-action.ts';
import {readKey} from '../../source/ui/read-key.ts';
import {remapKeys} from '../../source/ui/remap-keys.ts';
import {plain} from './exact-line.ts';

const names = [...new Set(usualKeymap.flatMap(({name}) => name ?? []))];
const places = [...new Set(usualKeymap.flatMap(binding => binding.places))];

function remapped(wanted: Readonly<Record<string, readonly string[]>>) {
	return remapKeys(usualKeymap, new Map(Object.entries(wanted)));
}

function sentencesOf(wanted: Readonly<Record<string, readonly string[]>>): readonly string[] {
	return remapped(wanted).mistakes.map(({name, sentence}) => `${name}: ${sentence}`);
}

describe('the usual keymap', () => {
	test('names are words, and what has none keeps its keys', () => {
		for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
		const unnamed = usualKeymap.filter(({name}) => name === undefined);
		expect(new Set(unnamed.map(({action}) => action.kind))).toEqual(
			new Set(['want', 'show facet', 'choose value', 'quit']),
		);
	});

	test('bindings of one name have the same keys, but for the one that always quits', () => {
		for (const name of names) {
			const keys = usualKeymap
				.filter(binding => binding.name === name)
				.map(binding => binding.keys);
			expect(new Set(keys.map(String)).size, name).toBe(1);
		}
	});

	test('in one place a name means one action', () => {
		for (const place of places) {
			const here = usualKeymap.filter(binding => binding.places.includes(place));
			const named = here.flatMap(({name}) => name ?? []);
			expect(named, place).toEqual([...new Set(named)]);
		}
	});

	test('every key named in a description is that of an action', () => {
		for (const {description} of usualKeymap) {
			for (const [, name] of description.matchAll(/\{([^}]*)\}/g)) expect(names).toContain(name);
			expect(description).not.toMatch(/\b(Esc|Enter|Tab|Space|Ctrl)\b/);
		}
	});
});

test('an action has its new keys in place of its own, in help and hints as well', () => {
	const {keymap, mistakes} = remapped({filter: ['F', 'ctrl-e'], follow: [], back: ['backspace']});
	expect(mistakes).toEqual([]);
	expect(actionFor('list', 'F', keymap)).toEqual({kind: 'open filter'});
	expect(actionFor('group', 'ctrl-e', keymap)).toEqual({kind: 'open filter'});
	expect(actionFor('list', '/', keymap)).toBeUndefined();
	expect(actionFor('list', 'f', keymap)).toBeUndefined();
	expect(actionFor('record', '/', keymap)).toEqual({kind: 'open search'});
	expect(hintLine('list', '', 200, plain, keymap)).toMatch(/^ F filter /);
	expect(hintLine('list', '', 200, plain, keymap)).not.toContain('follow');
	const help = helpLines(140, plain, keymap).join('\n');
	expect(help).toMatch(/^ {3}F {2}Ctrl-E +filter: .* filter *$/m);
	expect(help).toContain('its events, in the list; ⌫ comes back');
	expect(help).not.toMatch(/f +follow the newest/);
});

test('keys can change places', () => {
	const {keymap, mistakes} = remapped({filter: ['f'], follow: ['/']});
	expect(mistakes).toEqual([]);
	expect(actionFor('list', 'f', keymap)).toEqual({kind: 'open filter'});
	expect(actionFor('list', '/', keymap)).toEqual({kind: 'follow'});
});

test.each([
	[{filter: ['f']}, 'filter: f is follow already in the list.'],
	[{follow: ['1']}, 'follow: 1 is “count events” already in the list.'],
	[{filter: ['Z'], callers: ['Z']}, 'callers: Z is filter already in the list.'],
	[{follow: ['Ctrl-C']}, 'follow: Ctrl-C quits, always.'],
	[
		{complete: ['x']},
		'complete: x is a character of what is typed there: give a key such as ctrl-f.',
	],
	[
		{suspend: ['space']},
		'suspend: Space is a character of what is typed there: give a key such as ctrl-f.',
	],
	[{follow: ['ctrl-alt-x']}, 'follow: “ctrl-alt-x” is no key; there are'],
])('%j', (wanted, sentence) => {
	expect(sentencesOf({...wanted})).toEqual([expect.stringContaining(sentence)]);
});

const anyKey = fc.constantFrom(
	...['f', 'F', '/', '1', 'é', 'space', 'enter', 'esc', 'tab', 'Ctrl-F', 'ctrl-c', 'alt-f', 'PgUp'],
	...['page-down', 'home', 'x', '~', 'ctrl-i', 'nonsense'],
);

const anyWanted = fc.dictionary(fc.constantFrom(...names), fc.array(anyKey, {maxLength: 2}), {
	maxKeys: 5,
});

test('without mistakes no key means two things in one place, and all is as wanted', () => {
	fc.assert(
		fc.property(anyWanted, wanted => {
			const {keymap, mistakes} = remapped(wanted);
			fc.pre(mistakes.length === 0);
			for (const place of places) {
				const keys = keymap
					.filter(binding => binding.places.includes(place))
					.flatMap(binding => binding.keys);
				expect(keys, place).toEqual([...new Set(keys)]);
				if (typedAction(place, 'x') !== undefined) {
					expect(keys.filter(key => [...key].length === 1 || key === 'space')).toEqual([]);
				}
			}

			for (const binding of usualKeymap) {
				for (const place of binding.places) {
					for (const text of wanted[binding.name ?? ''] ?? []) {
						expect(actionFor(place, readKey(text) ?? '', keymap)).toEqual(binding.action);
					}
				}
			}
		}),
		{numRuns: 60},
	);
});

test('every mistake is told of an action that was to be changed', () => {
	fc.assert(
		fc.property(anyWanted, wanted => {
			for (const {name, sentence} of remapped(wanted).mistakes) {
				expect(Object.keys(wanted)).toContain(name);
				expect(sentence).toMatch(/\.$/);
			}
		}),
		{numRuns: 60},
	);
});

test('Ctrl-C quits wherever it did, whatever is changed', () => {
	const quitting = places.filter(place => actionFor(place, 'ctrl-c')?.kind === 'quit');
	expect(quitting).toEqual(places);
	fc.assert(
		fc.property(anyWanted, wanted => {
			const {keymap} = remapped({...wanted, quit: ['Q']});
			for (const place of quitting) {
				expect(actionFor(place, 'ctrl-c', keymap)).toEqual({kind: 'quit'});
			}
		}),
		{numRuns: 60},
	);
});

test('a sentence names the keys as they are', () => {
	expect(withKeys('Press {follow}, {nothing} or {quit}.', usualKeymap)).toBe(
		'Press f, no key or q.',
	);
});

test('a key is read as the help writes it, where that can be typed', () => {
	for (const {keys} of usualKeymap) {
		for (const key of keys) {
			const text = keyText(key);
			if (!/^[↑↓←→⌫]$/.test(text)) expect(readKey(text), text).toBe(key);
			expect(readKey(key)).toBe(key);
		}
	}

	expect(['alt-x', 'alt-X', 'Shift-Tab', 'ctrl-m', 'CTRL-SPACE', 'return'].map(readKey)).toEqual([
		'alt-x',
		'alt-X',
		'shift-tab',
		'enter',
		'ctrl-space',
		'enter',
	]);
	expect(['', 'ab', ' ', 'ctrl-', 'ctrl-1', '\u0007', 'toString', '👩‍👩‍👧'].map(readKey)).toEqual(
		Array.from({length: 8}),
	);
});
