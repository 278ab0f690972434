import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compileFilter} from '../../source/filter/compile.ts';
import {complete} from '../../source/filter/complete.ts';
import {filterTerms} from '../../source/filter/filter-terms.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {compilePattern} from '../../source/filter/pattern/compile-pattern.ts';
import {readSavedFilters} from '../../source/filter/saved-filters.ts';
import type {SavedFilters} from '../../source/filter/saved-name.ts';
import type {TermClause} from '../../source/filter/term.ts';
import {filterText} from '../../source/filter/term-text.ts';
import {unfinished} from '../../source/filter/unfinished.ts';
import {matches} from '../../source/store/matcher.ts';
import {arrival, event, table} from '../fixtures/events.ts';

function read(texts: Readonly<Record<string, string>>): SavedFilters {
	const {saved, mistakes} = readSavedFilters(new Map(Object.entries(texts)));
	expect(mistakes).toEqual([]);
	return saved;
}

function mistakesOf(texts: readonly (readonly [string, string])[]): readonly string[] {
	return readSavedFilters(new Map(texts)).mistakes.map(
		({name, sentence}) => `${name}: ${sentence}`,
	);
}

function clausesOf(filter: string, saved: SavedFilters): readonly TermClause[] {
	const parsed = parseFilter(filter, saved);
	if (parsed.kind === 'mistake') {
		throw new Error(parsed.message);
	}

	return parsed.clauses;
}

const saved = () =>
	read({
		orders: 'table:orders* !principal:etl-*',
		Reads: 'is:read | event:ListTables',
		hunt: '@orders index:by-email',
	});

function spelled(filter: string): string {
	return filterText(clausesOf(filter, saved()));
}

test('a name means all that its filter asks for', () => {
	expect(spelled('@orders is:error')).toBe('table:orders* !principal:etl-* is:error');
	expect(spelled('@HUNT')).toBe('table:orders* !principal:etl-* index:by-email');
	expect(spelled('@reads @orders')).toBe(
		'is:read | event:ListTables table:orders* !principal:etl-*',
	);
});

test('beside an OR each of its terms has the alternative', () => {
	expect(spelled('@orders | ip:1')).toBe('table:orders* | ip:1 !principal:etl-* | ip:1');
});

test('turned round, one of them need not hold', () => {
	const typed = clausesOf('!table:orders* | principal:etl-*', saved());
	expect(clausesOf('!@orders', saved())).toEqual(typed);
	expect(clausesOf('-@reads', saved())).toEqual(clausesOf('!is:read !event:ListTables', saved()));
});

describe('as logic', () => {
	const term = fc.constantFrom(
		...[
			'table:orders',
			'!table:orders',
			'event:Query',
			'principal:jane',
			"'ord",
			'!etl',
			'is:read',
		],
		...['table:carts | event:Scan', 'event:Query | principal:jane | is:read'],
	);
	const filter = fc.array(term, {minLength: 1, maxLength: 4}).map(terms => terms.join(' '));
	const subject = fc.record({
		name: fc.constantFrom('Query', 'Scan'),
		principal: fc.constantFrom('jane', 'etl-nightly'),
		access: fc.constantFrom('read' as const, 'write' as const),
		targets: fc.constantFrom([table('orders')], [table('carts')]),
	});

	test('names are what stands in brackets elsewhere', () => {
		fc.assert(
			fc.property(filter, filter, subject, (one, other, fields) => {
				const both = read({one, other});
				const lets = (text: string) =>
					matches(compileFilter(clausesOf(text, both)), arrival({event: event(fields)}));
				const [left, right] = [lets(one), lets(other)];
				expect(lets('@one')).toBe(left);
				expect(lets('@one @other')).toBe(left && right);
				expect(lets('@one | @other')).toBe(left || right);
				expect(lets('!@one')).toBe(!left);
				expect(lets('!@one | !@other')).toBe(!left || !right);
				expect(lets('@one !@other')).toBe(left && !right);
				expect(lets('@one | event:Scan')).toBe(left || fields.name === 'Scan');
			}),
		);
	});
});

test('CloudWatch gets the pattern of what it means', () => {
	const {pattern} = compilePattern(clausesOf('@hunt', saved()));
	expect(pattern).toBeDefined();
	expect(pattern).toBe(
		compilePattern(clausesOf('table:orders* !principal:etl-* index:by-email', saved())).pattern,
	);
});

test('it is one term, which CloudWatch applies where it applies all of it', () => {
	const pushed = read({all: 'event:Query service:dynamodb', some: 'event:Query fuzzy ip:1'});
	expect(filterTerms('!ip:1 | @all @some', pushed)).toMatchObject([
		{text: '!ip:1'},
		{text: '@all', start: 8, end: 12},
		{text: '@some', place: 'local'},
	]);
	expect(filterTerms('@all', pushed)).toEqual([{text: '@all', start: 0, end: 4, place: 'server'}]);
});

test('a name that there is not is a mistake with its place', () => {
	expect(parseFilter('is:read !@ordrs', saved())).toEqual({
		kind: 'mistake',
		message: 'There is no saved filter @ordrs; did you mean @orders?',
		start: 8,
		end: 15,
	});
	expect(parseFilter('@orders')).toMatchObject({
		message: expect.stringContaining('named under [filters]'),
	});
});

test.each(['@', '!@', 'is:read @'])('“%s” asks for nothing more yet', text => {
	expect(parseFilter(text, saved())).toEqual(parseFilter(text.replace(/ ?!?@/, ''), saved()));
});

test('the beginning of a name asks for nothing while it is typed', () => {
	expect(unfinished('is:read @ord', saved())).toBe('is:read ');
	expect(unfinished('!@hun', saved())).toBe('');
	expect(unfinished('@orders', saved())).toBe('@orders');
	expect(unfinished('@nope', saved())).toBe('@nope');
});

test('names are offered at the cursor', () => {
	const offered = (text: string) =>
		complete({text, cursor: text.length}, () => [], 10, [...saved().keys()]).map(
			({line}) => line.text,
		);
	expect(offered('is:read @')).toEqual(['is:read @orders', 'is:read @reads', 'is:read @hunt']);
	expect(offered('!@h')).toEqual(['!@hunt']);
	expect(offered('hun')).toEqual(['@hunt']);
	expect(offered('@orders')).toEqual([]);
	expect(offered('is:read ')).not.toContain('is:read @orders');
});

test('what cannot be read is named', () => {
	expect(
		mistakesOf([
			['a b', 'x'],
			['one', 'tabel:x'],
			['ONE', 'x'],
			['two', ' | '],
			['three', 'x @nope'],
			['four', 'x @three'],
			['five', 'is:q.q'],
		]),
	).toEqual([
		'a b: a name is letters, digits, - and _.',
		'ONE: there is one of this name already; letter case does not matter.',
		'one: at “tabel:x”: There is no field “tabel”; did you mean table?',
		'two: it asks for nothing.',
		'three: at “@nope”: There is no saved filter @nope; they are named under [filters] in the configuration file.',
		'four: @three cannot be read.',
		expect.stringMatching(/^five: at “is:q\.q”: .* new, recovered\.$/),
	]);
});

test('no filter means itself', () => {
	expect(mistakesOf([['a', '@A']])).toEqual([
		'a: @a leads back to it: a filter cannot mean itself.',
	]);
	expect(
		mistakesOf([
			['a', 'x @b'],
			['b', '!@c'],
			['c', '@a'],
			['d', 'x'],
		]),
	).toEqual([
		'c: @a leads back to it: a filter cannot mean itself.',
		'b: @c cannot be read.',
		'a: @b cannot be read.',
	]);
});

test('names within names stay readable, or are refused', () => {
	const doubling = Array.from({length: 40}, (_, place): readonly [string, string] => [
		`n${place}`,
		place === 0 ? 'ip:1 | ip:2' : `@n${place - 1} @n${place - 1}`,
	]);
	expect(mistakesOf(doubling).join('\n')).toContain('This asks for too much at once.');
	const long = read({a: listOf(40, 'ip'), b: listOf(40, 'key')});
	expect(parseFilter('@a @b', long)).toMatchObject({kind: 'filter'});
	expect(parseFilter('is:read @a | @b', long)).toEqual({
		kind: 'mistake',
		message: 'This asks for too much at once',
		start: 13,
		end: 15,
	});
	const pairs = Array.from({length: 20}, (_, place) => `ip:${place} | ip:x${place}`).join(' ');
	expect(parseFilter('!@pairs', read({pairs}))).toMatchObject({
		kind: 'mistake',
		message: '@pairs asks for too much to be turned round',
	});
});

function listOf(count: number, field: string): string {
	return Array.from({length: count}, (_, place) => `${field}:${place}`).join(' ');
}
