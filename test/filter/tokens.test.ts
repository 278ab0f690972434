import fc from 'fast-check';
import {expect, test} from 'vitest';
import {tokens} from '../../source/filter/tokens.ts';

test('splits at white space outside quotes', () => {
	expect(tokens(' a  "b c"d |\te|f |i "g h').map(({kind, text}) => [kind, text])).toEqual([
		['term', 'a'],
		['term', '"b c"d'],
		['or', '|'],
		['term', 'e|f'],
		['term', '|i'],
		['term', '"g h'],
	]);
});

test('places are right, and nothing but white space lies between tokens', () => {
	const text = fc.string({
		unit: fc.constantFrom('a', ' ', '"', '\\', '|', '\t', '漢', '👩', '\u3000'),
	});
	fc.assert(
		fc.property(text, filter => {
			let between = '';
			let place = 0;
			for (const token of tokens(filter)) {
				expect(filter.slice(token.start, token.end)).toBe(token.text);
				const plain = token.text.replaceAll(/\\["\\]/g, '');
				expect(plain.replaceAll(/"[^"]*("|$)/g, '')).not.toMatch(/\s/);
				between += filter.slice(place, token.start);
				place = token.end;
			}

			expect((between + filter.slice(place)).trim()).toBe('');
		}),
		{numRuns: 500},
	);
});
