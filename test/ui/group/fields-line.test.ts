import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	fieldCandidates,
	readFields,
	withCompletedField,
} from '../../../source/ui/group/fields-line.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {hostileText} from '../../fixtures/hostile.ts';

test('reads names of fields, in any casing, each once', () => {
	expect(readFields('principal, Session  ip,principal')).toEqual({
		kind: 'fields',
		fields: ['principal', 'session', 'ip'],
	});
});

test.each(['', ' , ', 'nope', 'principal,id', 'principal,constructor'])(
	'%j cannot be grouped by',
	text => {
		expect(readFields(text).kind).toBe('mistake');
	},
);

test('says which name is none', () => {
	expect(readFields('principal,sesion')).toMatchObject({
		sentence: expect.stringContaining('sesion'),
	});
});

test('completes the name before the cursor', () => {
	expect(withCompletedField(lineOf('principal,se'))).toEqual(lineOf('principal,session'));
	expect(withCompletedField({text: 'ta,ip', cursor: 2})).toEqual({text: 'table,ip', cursor: 5});
	expect(withCompletedField(lineOf('nope'))).toEqual(lineOf('nope'));
	expect(fieldCandidates(lineOf('ip,a'))).toEqual(['app', 'agent', 'account']);
});

test('whatever is typed is read or refused, and completing keeps it', () => {
	fc.assert(
		fc.property(fc.oneof(hostileText, fc.stringMatching(/^[a-z, ]*$/)), text => {
			expect(['fields', 'mistake']).toContain(readFields(text).kind);
			const once = withCompletedField(lineOf(text));
			expect(once.text.startsWith(text)).toBe(true);
		}),
	);
});
