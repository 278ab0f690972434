import fc from 'fast-check';
import {expect, test} from 'vitest';
import {writeCallerLine} from '../../source/config/caller-line.ts';
import {withCaller, withLine, withoutCaller} from '../../source/config/edit-callers.ts';
import {KnownCallers} from '../../source/config/known-callers.ts';
import {anyName} from './hostile-names.ts';

const anyCaller = fc.record({principal: anyName, application: anyName});
const anyLine = fc.oneof(
	anyCaller.map(writeCallerLine),
	fc.constantFrom('', '# team', '@ mistake', '  jane  @  boto3 # spaced', 'etl-*', 'jane'),
);
const anyText = fc
	.tuple(fc.array(anyLine, {maxLength: 8}), fc.constantFrom('\n', '\r\n'))
	.map(([lines, end]) => lines.map(line => line + end).join(''));

test('a caller more is one line more, and every other line is as it was', () => {
	fc.assert(
		fc.property(anyText, anyCaller, (text, caller) => {
			const {principal, application} = caller;
			const isKnown = (list: string) =>
				new KnownCallers([{file: '', text: list}]).isKnown(principal, application);
			const longer = withCaller(text, caller);
			expect(isKnown(longer)).toBe(true);
			expect(withCaller(longer, caller)).toBe(longer);
			if (isKnown(text)) {
				expect(longer).toBe(text);
			} else if (text !== '') {
				expect(withoutCaller(longer, caller)).toBe(text);
			}
		}),
		{numRuns: 1000},
	);
});

test('what the program writes alone is sorted, and tells how to go on', () => {
	const callers = ['web', 'Checkout', 'etl', 'checkout', '"*"'].map(principal => ({
		principal,
		application: 'boto3',
	}));
	const text = callers.reduce(withCaller, '');
	expect(text.split('\n').filter(line => line !== '' && !line.startsWith('#'))).toEqual([
		'"\\"*\\"" @ boto3',
		'Checkout @ boto3',
		'etl @ boto3',
		'web @ boto3',
	]);
	expect(text).toMatch(/^# .*principal @ application/);
	expect(new KnownCallers([{file: '', text}]).mistakes).toEqual([]);
});

test.each([
	['at the end', 'alpha @ x\n', 'zeta @ x', 'alpha @ x\nzeta @ x\n'],
	['after a last line without an end', 'alpha @ x', 'zeta @ x', 'alpha @ x\nzeta @ x\n'],
	[
		'not between a comment and its caller',
		'# team z\nzeta @ x\n',
		'alpha @ x',
		'alpha @ x\n# team z\nzeta @ x\n',
	],
	[
		'below the heading of the file',
		'# mine\n\nzeta @ x\n',
		'alpha @ x',
		'# mine\n\nalpha @ x\nzeta @ x\n',
	],
	[
		'right after the one before it',
		'alpha @ x\n\n# team z\nzeta @ x\n',
		'mike @ x',
		'alpha @ x\nmike @ x\n\n# team z\nzeta @ x\n',
	],
	['below comments alone', '# mine\n', 'alpha @ x', '# mine\nalpha @ x\n'],
	['with the line ends there are', 'alpha @ x\r\n', 'zeta @ x', 'alpha @ x\r\nzeta @ x\r\n'],
])('a caller goes %s', (_, text, line, expected) => {
	const [principal = '', application = ''] = line.split(' @ ');
	expect(withCaller(text, {principal, application})).toBe(expected);
});

test('only lines that mean the caller alone are taken out', () => {
	const text = 'jane\njane @ *\n# jane\nJANE @ "boto3"\njane @ boto3 # why\ntom @ boto3\n';
	expect(withoutCaller(text, {principal: 'jane', application: 'boto3'})).toBe(
		'jane\njane @ *\n# jane\ntom @ boto3\n',
	);
	expect(withoutCaller('jane\njane @ ""\n', {principal: 'jane', application: ''})).toBe('jane\n');
});

test('a line with a wildcard goes to its place in the alphabet, once, as it was typed', () => {
	const text = 'checkout @ boto3\nweb @ boto3\n';
	const longer = withLine(text, 'etl-*  @ * # nightly');
	expect(longer).toBe('checkout @ boto3\netl-*  @ * # nightly\nweb @ boto3\n');
	expect(withLine(longer, 'etl-*  @ * # nightly')).toBe(longer);
});

test.each(['', '# a comment', '@ nobody', 'one\ntwo'])('%j is no line of a caller', line => {
	expect(withLine('web @ boto3\n', line)).toBe('web @ boto3\n');
});
