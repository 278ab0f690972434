import fc from 'fast-check';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {toTerminalText} from '../../source/terminal/terminal-text.ts';
import {wrap} from '../../source/terminal/wrap.ts';
import {hostileText} from '../fixtures/hostile.ts';
import {processorTime} from '../fixtures/processor-time.ts';

test.each<[string, number, readonly string[]]>([
	['', 10, []],
	['short', 10, ['short']],
	['exactly ten', 11, ['exactly ten']],
	['a line of some words', 10, ['a line of ', 'some words']],
	['a line of words that go on', 11, ['a line of ', 'words that ', 'go on']],
	['a verylongwordwithoutspaces', 10, ['a verylong', 'wordwithou', 'tspaces']],
	['漢字漢字', 5, ['漢字', '漢字']],
])('“%s” in %i columns', (text, width, lines) => {
	expect(wrap(text, width)).toEqual(lines);
});

test('loses nothing, and no line is wider than asked', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 2, max: 60}), (text, width) => {
			const safe = toTerminalText(text);
			const lines = wrap(safe, width);
			expect(lines.join('')).toBe(safe);
			expect(lines.every(line => line !== '')).toBe(true);
			// A cluster can be wider than a narrow line: a person's face with its skin, or an unbroken row of letters.
			expect(lines.every(line => stringWidth(line) <= Math.max(width, 4))).toBe(true);
		}),
		{numRuns: 500},
	);
});

test('a long text costs no more than its length', () => {
	const spent = processorTime();
	expect(wrap('x'.repeat(500_000), 100)).toHaveLength(5000);
	expect(wrap('\u0301'.repeat(100_000), 100).join('')).toHaveLength(100_000);
	expect(spent()).toBeLessThan(2000);
});
