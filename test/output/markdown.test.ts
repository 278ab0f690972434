import fc from 'fast-check';
import {expect, test} from 'vitest';
import {markdownTable, markdownText} from '../../source/output/markdown.ts';
import {toTerminalText} from '../../source/terminal/terminal-text.ts';
import {hostileText} from '../fixtures/hostile.ts';

test.each([
	['a|b', 'a\\|b'],
	['a\\|b', 'a\\\\\\|b'],
	['a\nb', 'a\\\\nb'],
	['<script>', '&lt;script>'],
	['&lt;', '&amp;lt;'],
	['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
	['**bold** `code` ~~no~~', '\\*\\*bold\\*\\* \\`code\\` \\~\\~no\\~\\~'],
	['_x_ by_email', '\\_x\\_ by_email'],
])('%j shows as it is', (value, markdown) => {
	expect(markdownText(value)).toBe(markdown);
});

test('a table has a heading, the sides of its columns, and a line for each row', () => {
	const lines = markdownTable(
		[
			{heading: 'table', align: 'left'},
			{heading: 'count', align: 'right'},
		],
		[['orders', '12']],
	);
	expect([...lines].join('')).toBe('| table | count |\n| --- | ---: |\n| orders | 12 |\n');
});

test('whatever callers write, a row keeps its cells', () => {
	fc.assert(
		fc.property(fc.array(hostileText, {minLength: 1, maxLength: 4}), values => {
			const columns = values.map(() => ({heading: 'x', align: 'left'}) as const);
			const row = [...markdownTable(columns, [values])][2] ?? '';
			// As GitHub reads it: a backslash takes the next character with it.
			const cells = row
				.slice('| '.length, -' |\n'.length)
				.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/)
				.map(cell =>
					cell.trim().replaceAll(/\\(.)/gsu, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
				);
			expect(cells).toEqual(values.map(value => toTerminalText(value).trim()));
		}),
	);
});
