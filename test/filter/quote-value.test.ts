import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compileFilter} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {quoteValue} from '../../source/filter/quote-value.ts';
import {matches} from '../../source/store/matcher.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {arrival, event} from '../fixtures/events.ts';

const value = fc.oneof(
	fc.string({unit: anyCharacter, minLength: 1}),
	fc.string({
		unit: fc.constantFrom(' ', '"', ',', '|', '*', ':', '!', '-', '\\', 'a', '\t'),
		minLength: 1,
	}),
);

test('a filter made from a value finds that value', () => {
	fc.assert(
		fc.property(value, principal => {
			const parsed = parseFilter(`principal:${quoteValue(principal)}`);
			const clauses = parsed.kind === 'filter' ? parsed.clauses : [];
			expect(clauses).toHaveLength(1);
			expect(matches(compileFilter(clauses), arrival({event: event({principal})}))).toBe(true);
		}),
		{numRuns: 1000},
	);
});

test('and is read back as that one value', () => {
	fc.assert(
		fc.property(value, text => {
			expect(parseFilter(`app:${quoteValue(text)}`)).toEqual({
				kind: 'filter',
				clauses: [[{condition: {kind: 'field', field: 'app', values: [[text]]}, sense: 'has'}]],
			});
		}),
		{numRuns: 500},
	);
});
