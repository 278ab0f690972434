import fc from 'fast-check';
import {expect, test} from 'vitest';
import {filterTerms} from '../../source/filter/filter-terms.ts';
import {parseFilter} from '../../source/filter/parse.ts';

test('each term, where it stands and who would apply it', () => {
	expect(filterTerms('  table:orders | !chkapi  event:Query is:new')).toEqual([
		{start: 2, end: 14, text: 'table:orders', place: 'local'},
		{start: 17, end: 24, text: '!chkapi', place: 'local'},
		{start: 26, end: 37, text: 'event:Query', place: 'server'},
		{start: 38, end: 44, text: 'is:new', place: 'local'},
	]);
});

test.each(['', ' | ', '!', 'orders nope:1'])('“%s” has none that could be applied', text => {
	expect(filterTerms(text)).toEqual([]);
});

test('are those that the filter is read as', () => {
	const piece = fc.constantFrom(
		'orders',
		'|',
		'!ip:1,2',
		'app:"my app"',
		'"a b',
		'!',
		'is:new',
		' ',
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 8}), pieces => {
			const text = pieces.join(' ');
			const terms = filterTerms(text);
			const parsed = parseFilter(text);
			expect(terms.flatMap(term => clausesOf(term.text).flat())).toEqual(clausesOf(text).flat());
			expect(parsed.kind).toBe('filter');
			for (const term of terms) {
				expect(text.slice(term.start, term.end)).toBe(term.text);
			}
		}),
	);
});

function clausesOf(text: string) {
	const parsed = parseFilter(text);
	return parsed.kind === 'filter' ? parsed.clauses : [];
}
