import fc from 'fast-check';
import {expect, test} from 'vitest';
import {copySequence} from '../../source/ui/copy.ts';

test('a terminal gets back the text, and nothing that acts on it', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme-composite', maxLength: 200}), text => {
			const copy = copySequence(text);
			const sequence = copy.kind === 'sequence' ? copy.sequence : '';
			const [, encoded = ''] = /^\u001B\]52;c;([\w+/=]*)\u0007$/.exec(sequence) ?? [];
			expect(Buffer.from(encoded, 'base64').toString('utf8')).toBe(text);
		}),
	);
});

test('a lone surrogate or an escape sequence does no harm', () => {
	expect(copySequence('\uD83D\u001B]52;c;!\u0007')).toEqual({
		kind: 'sequence',
		sequence: `\u001B]52;c;${Buffer.from('\uFFFD\u001B]52;c;!\u0007').toString('base64')}\u0007`,
	});
});

test('what no terminal takes is refused in a sentence', () => {
	expect(copySequence('x'.repeat(75_000)).kind).toBe('sequence');
	expect(copySequence('x'.repeat(75_001))).toEqual({
		kind: 'refused',
		sentence:
			'Not copied: 76 KB is more than terminals take, which is about 75 KB; copy a part of it, or get the record with --json.',
	});
	expect(copySequence('漢'.repeat(30_000)).kind).toBe('refused');
});
