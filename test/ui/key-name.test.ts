import type {Key} from 'ink';
import {expect, test} from 'vitest';
import {keyPresses} from '../../source/ui/key-name.ts';

const none: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

test.each<[string, Partial<Key>, string]>([
	['', {upArrow: true}, 'up'],
	['', {upArrow: true, shift: true}, 'up'],
	['', {leftArrow: true, ctrl: true}, 'left'],
	['', {pageDown: true}, 'pageDown'],
	['\r', {return: true}, 'enter'],
	['', {escape: true}, 'esc'],
	['\t', {tab: true}, 'tab'],
	['', {tab: true, shift: true}, 'shift-tab'],
	['', {backspace: true}, 'backspace'],
	['', {delete: true}, 'delete'],
	['d', {ctrl: true}, 'ctrl-d'],
	[' ', {ctrl: true}, 'ctrl-space'],
	['x', {meta: true}, 'alt-x'],
])('%j with %j is %s, which types nothing', (input, key, name) => {
	expect(keyPresses(input, {...none, ...key})).toEqual([{name, text: ''}]);
});

test.each([
	['j', 'j'],
	['G', 'G'],
	['?', '?'],
	[' ', 'space'],
	['漢', '漢'],
	['😀', '😀'],
])('the character %s is the key %s and types itself', (input, name) => {
	expect(keyPresses(input, none)).toEqual([{name, text: input}]);
});

test('keys that come together are keys nevertheless', () => {
	expect(keyPresses('/a b\r\u0015\tq', none)).toEqual([
		{name: '/', text: '/'},
		{name: 'a', text: 'a'},
		{name: 'space', text: ' '},
		{name: 'b', text: 'b'},
		{name: 'enter', text: ''},
		{name: 'ctrl-u', text: ''},
		{name: 'tab', text: ''},
		{name: 'q', text: 'q'},
	]);
});

test('what is no key is none', () => {
	expect(keyPresses('', none)).toEqual([]);
});
