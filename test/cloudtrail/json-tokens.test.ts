import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isJson, oneLineJson} from '../../source/cloudtrail/json-tokens.ts';

test('on one line is what JSON.stringify makes of what it reads, whatever the white space', () => {
	fc.assert(
		fc.property(fc.json(), fc.constantFrom('', ' ', '\t', '  '), (text, space) => {
			const value: unknown = JSON.parse(text);
			expect(oneLineJson(JSON.stringify(value, null, space))).toBe(JSON.stringify(value));
		}),
	);
});

test('numbers, escapes and repeated keys stay as they are written', () => {
	expect(oneLineJson('{ "a" : 1.10 ,\n "a" : "\\u0041 \\" } " } ')).toBe(
		'{"a":1.10,"a":"\\u0041 \\" } "}',
	);
});

test.each([
	['{}', true],
	['"a"', true],
	['', false],
	['{', false],
	['{a:1}', false],
])('whether %j is JSON: %s', (text, expected) => {
	expect(isJson(text)).toBe(expected);
});
