import fc from 'fast-check';
import {expect, test} from 'vitest';
import {complete, type SeenValues} from '../../source/filter/complete.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {processorTime} from '../fixtures/processor-time.ts';

const values: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
	table: [
		['orders', 90],
		['my-orders', 80],
		['orders-archive', 10],
		['carts', 5],
	],
	target: [
		['orders', 90],
		['order-topic', 50],
	],
	index: [['by-order-date', 7]],
	principal: [
		['checkout-api', 60],
		['jane@example.com (Admin, all)', 3],
		['a"b*c', 1],
	],
	event: [
		['Query', 9],
		['Scan', 8],
		['GetItem', 7],
	],
};

const seen: SeenValues = field => (values[field] ?? []).map(([value, count]) => ({value, count}));

/** What is offered at `▏`, and how the line reads once it is taken. */
function offered(marked: string, limit = 100): readonly [string, string][] {
	const cursor = marked.indexOf('▏');
	const text = marked.slice(0, cursor) + marked.slice(cursor + 1);
	return complete({text, cursor}, seen, limit).map(completion => {
		const {line} = completion;
		return [completion.text, `${line.text.slice(0, line.cursor)}▏${line.text.slice(line.cursor)}`];
	});
}

function texts(marked: string): readonly string[] {
	return offered(marked).map(([text]) => text);
}

test('names of fields', () => {
	expect(offered('ta▏')).toEqual([
		['table:', 'table:▏'],
		['target:', 'target:▏'],
	]);
	expect(offered('carts !SE▏ x')).toEqual([
		['session:', 'carts !session:▏ x'],
		['service:', 'carts !service:▏ x'],
	]);
	expect(texts('▏')).toEqual(expect.arrayContaining(['table:', 'is:']));
	expect(offered('ta▏:orders')).toEqual([
		['table:', 'table:▏orders'],
		['target:', 'target:▏orders'],
	]);
});

test('values of a field: those that begin so first, then the most frequent', () => {
	expect(offered('table:or▏')).toEqual([
		['orders', 'table:orders▏'],
		['orders-archive', 'table:orders-archive▏'],
		['my-orders', 'table:my-orders▏'],
	]);
	expect(texts('table:▏')).toEqual(['orders', 'my-orders', 'orders-archive', 'carts']);
	expect(texts('TABLE:*arch▏')).toEqual(['orders-archive']);
	expect(texts('table:zzz▏')).toEqual([]);
	expect(texts('nope:or▏')).toEqual([]);
	expect(texts('table:orders▏')).toEqual(['orders-archive', 'my-orders']);
});

test('each value of a list', () => {
	expect(offered('event:Query,s▏')).toEqual([['Scan', 'event:Query,Scan▏']]);
	expect(texts('event:Query,▏')).toEqual(['Scan', 'GetItem']);
	expect(offered('-event:q▏,Scan x')).toEqual([['Query', '-event:Query▏,Scan x']]);
	expect(offered('event:Qu▏ery,Scan')).toEqual([]);
	expect(offered('is:er▏')).toEqual([['error', 'is:error▏']]);
	expect(texts('is:re▏')).toEqual(['read', 'recovered']);
	expect(texts('!is:error,r▏')).toEqual(['read', 'root', 'recovered']);
});

test('values that need quotes get them', () => {
	expect(offered('principal:jan▏')).toEqual([
		['"jane@example.com (Admin, all)"', 'principal:"jane@example.com (Admin, all)"▏'],
	]);
	expect(offered('principal:"jane@example.com (A▏ event:Query')).toEqual([
		['"jane@example.com (Admin, all)"', 'principal:"jane@example.com (Admin, all)"▏ event:Query'],
	]);
	expect(texts('principal:a▏')).toContain(String.raw`a\"b\*c`);
});

test('a word finds names, and fields and traits that begin so', () => {
	expect(texts('ord▏')).toEqual([
		'table:orders',
		'target:order-topic',
		'table:orders-archive',
		'table:my-orders',
		'index:by-order-date',
	]);
	expect(texts('chkapi▏')).toEqual(['principal:checkout-api']);
	expect(texts('den▏')).toEqual(['is:denied']);
	expect(offered('carts | !jane▏')).toEqual([
		[
			'principal:"jane@example.com (Admin, all)"',
			'carts | !principal:"jane@example.com (Admin, all)"▏',
		],
	]);
});

test('names that begin with a word come first, then those it is part of, then those near it', () => {
	const names = [
		{value: 'crats', count: 9},
		{value: 'my-cart', count: 1},
		{value: 'cart-2', count: 3},
	];
	const tables: SeenValues = field => (field === 'table' ? names : []);
	expect(complete({text: 'cart', cursor: 4}, tables, 9).map(({text}) => text)).toEqual([
		'table:cart-2',
		'table:my-cart',
		'table:crats',
	]);
});

test('a word that is part of a name finds it however many names there are', () => {
	const names = Array.from({length: 5000}, (_, place) => ({value: `name-${place}`, count: 1}));
	const tables: SeenValues = field => (field === 'table' ? names : []);
	expect(complete({text: 'me-4999', cursor: 7}, tables, 9)[0]?.text).toBe('table:name-4999');
});

test.each(['"or▏', "'or▏", '^or▏', 'or$▏', '|▏', '▏!'])('nothing or fields at “%s”', marked => {
	expect(texts(marked).filter(text => !text.endsWith(':'))).toEqual([]);
});

test('no more than asked', () => {
	expect(offered('or▏', 2)).toHaveLength(2);
	expect(offered('or▏', 0)).toEqual([]);
});

const piece = fc.oneof(
	fc.constantFrom('table:', 'event:', 'is:', ' ', ',', '"', '\\', '!', '|', '*', 'or', 'jan', 'Q'),
	fc.string({unit: anyCharacter, maxLength: 3}),
);

test('whatever is typed, a line grows around its cursor and no more is wrong with it', () => {
	let taken = 0;
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 8}), fc.nat(), (pieces, number) => {
			const text = pieces.join('');
			const cursor = number % (text.length + 1);
			for (const {text: word, line} of complete({text, cursor}, seen, 20)) {
				taken++;
				expect(line.text.slice(0, line.cursor).endsWith(word)).toBe(true);
				expect(text.endsWith(line.text.slice(line.cursor))).toBe(true);
				if (!word.endsWith(':') && parseFilter(text).kind === 'filter') {
					expect(parseFilter(line.text).kind).toBe('filter');
				}
			}
		}),
		{numRuns: 2000},
	);
	expect(taken).toBeGreaterThan(1000);
});

test('fifty thousand names and a long line take no time', () => {
	const many = Array.from({length: 50_000}, (_, number) => ({value: `name-${number}`, count: 1}));
	const spent = processorTime();
	expect(complete({text: 'name', cursor: 4}, () => many, 5)).toHaveLength(5);
	for (const part of ['"', ',', '\\', 'a ']) {
		const text = `table:${part.repeat(20_000)}`;
		complete({text, cursor: text.length}, seen, 5);
	}

	expect(spent()).toBeLessThan(2000);
});
