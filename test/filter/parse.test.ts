import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseFilter} from '../../source/filter/parse.ts';
import {
	type Condition,
	type FilterField,
	filterFields,
	type Term,
} from '../../source/filter/term.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {processorTime} from '../fixtures/processor-time.ts';

function has(condition: Condition): Term {
	return {condition, sense: 'has'};
}

function hasNot(condition: Condition): Term {
	return {condition, sense: 'has not'};
}

const orders = has({kind: 'fuzzy', word: 'orders'});
const carts = has({kind: 'fuzzy', word: 'carts'});
const users = has({kind: 'fuzzy', word: 'users'});

function field(name: FilterField, ...values: readonly string[]): Condition {
	return {kind: 'field', field: name, values: values.map(value => [value])};
}

describe('terms', () => {
	test.each<[string, Term]>([
		['orders', orders],
		["'orders", has({kind: 'contains', word: 'orders'})],
		['^orders', has({kind: 'starts', word: 'orders'})],
		['orders$', has({kind: 'ends', word: 'orders'})],
		['^orders$', has({kind: 'is', word: 'orders'})],
		['^$', has({kind: 'starts', word: '$'})],
		['^o$', has({kind: 'is', word: 'o'})],
		['!orders', hasNot({kind: 'contains', word: 'orders'})],
		['-orders', hasNot({kind: 'contains', word: 'orders'})],
		['!^orders', hasNot({kind: 'starts', word: 'orders'})],
		['-orders$', hasNot({kind: 'ends', word: 'orders'})],
		['order-s', has({kind: 'fuzzy', word: 'order-s'})],
		['192.0.2.1', has({kind: 'fuzzy', word: '192.0.2.1'})],
		['table:orders', has(field('table', 'orders'))],
		['Table:Orders', has(field('table', 'Orders'))],
		['event:Query,Scan', has(field('event', 'Query', 'Scan'))],
		['event:Query,', has(field('event', 'Query'))],
		['!error:*', hasNot({kind: 'field', field: 'error', values: [['', '']]})],
		['-ip:2001:db8::1', hasNot(field('ip', '2001:db8::1'))],
		['app:"my app, really"', has(field('app', 'my app, really'))],
		['app:"my app",boto3', has(field('app', 'my app', 'boto3'))],
		['app:"not closed yet', has(field('app', 'not closed yet'))],
		['app:a"b c"d', has(field('app', 'ab cd'))],
		['app:"",x', has(field('app', 'x'))],
		[String.raw`app:a\",b`, has(field('app', 'a"', 'b'))],
		[String.raw`app:"a \" b",c\*`, has(field('app', 'a " b', 'c*'))],
		['is:read', has({kind: 'trait', traits: ['read']})],
		['!Is:Denied,root', hasNot({kind: 'trait', traits: ['denied', 'root']})],
		['is:write,', has({kind: 'trait', traits: ['write']})],
		['"two words"', has({kind: 'text', text: 'two words'})],
		['!"two | words"', hasNot({kind: 'text', text: 'two | words'})],
		['"not closed', has({kind: 'text', text: 'not closed'})],
		[String.raw`"a \"b\" *c"`, has({kind: 'text', text: 'a "b" *c'})],
	])('%s', (text, term) => {
		expect(parseFilter(text)).toEqual({kind: 'filter', clauses: [[term]]});
	});
});

describe('how terms join', () => {
	test.each<[string, readonly (readonly Term[])[]]>([
		['', []],
		['   ', []],
		['orders carts', [[orders], [carts]]],
		['  orders\t carts ', [[orders], [carts]]],
		['orders | carts', [[orders, carts]]],
		['orders | carts users', [[orders, carts], [users]]],
		['users orders | carts', [[users], [orders, carts]]],
		['orders | carts | users', [[orders, carts, users]]],
		['orders |', [[orders]]],
		['| orders', [[orders]]],
		['orders | | carts', [[orders, carts]]],
		['orders|carts', [[has({kind: 'fuzzy', word: 'orders|carts'})]]],
	])('“%s”', (text, clauses) => {
		expect(parseFilter(text)).toEqual({kind: 'filter', clauses});
	});

	test.each(['!', '-', "'", '^', '$', "!'", '-^', '"', '!"', '""'])(
		'%s before its word is typed asks for nothing',
		sign => {
			expect(parseFilter(sign)).toEqual({kind: 'filter', clauses: []});
			expect(parseFilter(`orders ${sign}`)).toEqual({kind: 'filter', clauses: [[orders]]});
		},
	);
});

describe('mistakes', () => {
	test.each([
		['tabel:orders', 'table', 0, 12],
		['orders  !prinicpal:x', 'principal', 8, 20],
		['orders | qqqqq:x users', '“qqqqq”; there are table, index,', 9, 16],
		['table:', 'such as table:name or name*', 0, 6],
		['orders table:,', 'such as table:name or name*', 7, 14],
		['table:""', 'such as table:name or name*', 0, 8],
		['event:', 'such as event:Query,Scan', 0, 6],
		['is:raed', 'is:read?', 0, 7],
		['orders !is:read,unknwon', 'is:unknown?', 7, 23],
		['is:qqq', 'there are read, write, error', 0, 6],
		['is:', 'is:', 0, 3],
		['is:wrte', 'is:write?', 0, 7],
		['is:denyed', 'is:denied?', 0, 9],
	])('%s is told with its place', (text, part, start, end) => {
		const parsed = parseFilter(text);
		expect(parsed).toMatchObject({kind: 'mistake', start, end});
		expect(parsed.kind === 'mistake' ? parsed.message : '').toContain(part);
	});

	test.each([
		['role', 'principal'],
		['user', 'principal'],
		['who', 'principal'],
		['operation', 'event'],
		['GSI', 'index'],
	])('another word for a field, %s, is told as %s', (word, meant) => {
		expect(parseFilter(`${word}:x`)).toMatchObject({
			message: `There is no field “${word.toLowerCase()}”; did you mean ${meant}?`,
		});
	});

	test('the first one is told', () => {
		expect(parseFilter('nope:1 nada:2')).toMatchObject({start: 0, end: 6});
	});
});

const filterText = fc
	.array(
		fc.oneof(
			fc.constantFrom('!', '-', "'", '^', '$', '|', ' ', ' | ', ':', ',', '*', '"', '\\', '\t'),
			fc.constantFrom('orders', 'is:', 'read', 'unknown'),
			fc.constantFrom(...filterFields).map(name => `${name}:`),
			fc.string({unit: anyCharacter, maxLength: 4}),
		),
		{maxLength: 12},
	)
	.map(pieces => pieces.join(''));

test('any text is a filter, or a mistake at a place within the text', () => {
	fc.assert(
		fc.property(filterText, text => {
			const parsed = parseFilter(text);
			if (parsed.kind === 'mistake') {
				expect(parsed.message).not.toBe('');
				expect(text.slice(parsed.start, parsed.end)).toHaveLength(parsed.end - parsed.start);
				expect(parsed.end).toBeGreaterThan(parsed.start);
			} else {
				expect(parsed.clauses.every(clause => clause.length > 0)).toBe(true);
			}
		}),
		{numRuns: 1000},
	);
});

test('hundreds of alternatives can be asked for', () => {
	const words = Array.from({length: 300}, (_, place) => `ip:${place}`);
	expect(parseFilter(words.join(' | '))).toEqual({
		kind: 'filter',
		clauses: [words.map((_, place) => has(field('ip', String(place))))],
	});
});

test('every field can be asked for', () => {
	for (const name of filterFields) {
		expect(parseFilter(`${name}:x`)).toEqual({kind: 'filter', clauses: [[has(field(name, 'x'))]]});
	}
});

test('a long text takes no time', () => {
	for (const piece of ['"', 'a"', 'a,', ' ', '| ', '*', '\\', '\\"', '"\\']) {
		const spent = processorTime();
		parseFilter(`table:${piece.repeat(50_000)}`);
		parseFilter(`is:${piece.repeat(50_000)}`);
		parseFilter(piece.repeat(50_000));
		expect(spent()).toBeLessThan(1000);
	}
});
