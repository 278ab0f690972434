import {expect, test} from 'vitest';
import {parseRecordPath, textAt} from '../../../source/store/count/record-path.ts';

test.each<[string, readonly (string | number)[]]>([
	['eventName', ['eventName']],
	['userIdentity.type', ['userIdentity', 'type']],
	['resources[0].ARN', ['resources', 0, 'ARN']],
	['a[10][2].b-c.d[3]', ['a', 10, 2, 'b-c', 'd', 3]],
	['ünïcode:key', ['ünïcode:key']],
])('%s is a path', (text, path) => {
	expect(parseRecordPath(text)).toEqual(path);
});

test.each([
	'',
	'.a',
	'a.',
	'a..b',
	'[0]',
	'a.[0]',
	'a[]',
	'a[x]',
	'a[-1]',
	'a[0',
	'a0]',
	'a[0]b',
	'a b',
	'a.b c',
	'a[1234567890]',
])('“%s” is none', text => {
	expect(parseRecordPath(text)).toBeUndefined();
});

test.each<[unknown, string]>([
	['text', 'text'],
	['', ''],
	[0, '0'],
	[false, 'false'],
	[null, ''],
	[{a: [1, null]}, '{"a":[1,null]}'],
	[[], '[]'],
])('%j is written as “%s”', (value, text) => {
	expect(textAt({key: value}, ['key'])).toBe(text);
});

test('what is nested deeper than can be written is told to be there', () => {
	const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
	expect(textAt({deep}, ['deep'])).toBe('…');
});
