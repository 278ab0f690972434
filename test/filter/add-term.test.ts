import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addTerm} from '../../source/filter/add-term.ts';
import {parseFilter} from '../../source/filter/parse.ts';

test.each([
	['', 'event:Query'],
	['orders', 'orders event:Query'],
	['  orders ', 'orders event:Query'],
	['orders |', 'orders event:Query'],
	['app:"my app', 'app:"my app" event:Query'],
	['event:Query', 'event:Query'],
	['event:Query orders', 'event:Query orders'],
	['event:Query | orders', 'event:Query | orders event:Query'],
	['orders | event:Query', 'orders | event:Query event:Query'],
])('“%s” becomes “%s”', (filter, longer) => {
	expect(addTerm(filter, 'event:Query')).toBe(longer);
});

test('a quoted term is not added twice', () => {
	const once = addTerm('orders', 'app:"my app"');
	expect(addTerm(once, 'app:"my app"')).toBe(once);
});

test('the filter before stays in force, and the term must hold as well', () => {
	const piece = fc.constantFrom('orders', '|', '!carts', 'app:"my app"', '^x', 'ip:1,2');
	const end = fc.constantFrom('', 'table:"a b', ' | ');
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 6}), end, (pieces, last) => {
			const filter = [...pieces, last].join(' ');
			const before = parseFilter(filter);
			const after = parseFilter(addTerm(filter, 'region:us-*'));
			const added = parseFilter('region:us-*');
			expect(after.kind === 'filter' ? after.clauses : []).toEqual([
				...(before.kind === 'filter' ? before.clauses : []),
				...(added.kind === 'filter' ? added.clauses : []),
			]);
		}),
	);
});
