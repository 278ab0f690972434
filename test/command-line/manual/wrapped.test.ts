import fc from 'fast-check';
import {expect, test} from 'vitest';
import {wrapped} from '../../../source/command-line/manual/wrapped.ts';

const word = fc.stringMatching(/^\S{1,12}$/);

test('lines hold the words in their order, as many as fit', () => {
	fc.assert(
		fc.property(fc.array(word, {minLength: 1}), fc.integer({min: 5, max: 30}), (words, width) => {
			const lines = wrapped(words.join(' '), width);
			expect(lines.join(' ')).toBe(words.join(' '));
			for (const [place, line] of lines.entries()) {
				expect(line.length <= width || !line.includes(' ')).toBe(true);
				const [next] = lines[place + 1]?.split(' ') ?? [];
				expect(next === undefined || line.length + 1 + next.length > width).toBe(true);
			}
		}),
	);
});
