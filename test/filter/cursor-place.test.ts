import {describe, expect, test} from 'vitest';
import {type CursorPlace, cursorPlace} from '../../source/filter/cursor-place.ts';

type Told = {readonly replaced: string; readonly about: Omit<CursorPlace, 'start' | 'end'>};

/** What is being typed at `▏`, and the characters that a completion replaces. */
function placeAt(marked: string): Told | undefined {
	const text = marked.replace('▏', '');
	const place = cursorPlace(text, marked.indexOf('▏'));
	if (place === undefined) {
		return undefined;
	}

	const {start, end, ...about} = place;
	return {replaced: text.slice(start, end), about};
}

describe('a word', () => {
	test.each([
		['▏', '', ''],
		['or▏', 'or', 'or'],
		['carts or▏ders ip:1', 'or', 'orders'],
		['carts !or▏', 'or', 'or'],
		['-▏', '', ''],
		['order-t▏', 'order-t', 'order-t'],
		['▏orders', '', ''],
		['▏ orders', '', ''],
		['orders ▏ carts', '', ''],
		['5a:b▏', '5a:b', '5a:b'],
	])('%s', (marked, typed, replaced) => {
		expect(placeAt(marked)).toEqual({replaced, about: {kind: 'word', typed}});
	});
});

describe('the name of a field that has its colon', () => {
	test.each([
		['t▏a:orders', 't', 'ta:'],
		['carts !ta▏:orders', 'ta', 'ta:'],
		['t▏able:"a b" carts', 't', 'table:'],
	])('%s', (marked, typed, replaced) => {
		expect(placeAt(marked)).toEqual({replaced, about: {kind: 'field name', typed}});
	});
});

describe('the name of a saved filter', () => {
	test.each([
		['@▏', '', '@'],
		['carts !@or▏ders', 'or', '@orders'],
	])('%s', (marked, typed, replaced) => {
		expect(placeAt(marked)).toEqual({replaced, about: {kind: 'saved filter', typed}});
	});
});

describe('a value of a list', () => {
	test.each<[string, string, readonly string[], readonly string[]]>([
		['event:▏', '', [''], []],
		['event:▏Query', 'Query', [''], []],
		['event:Qu▏ery,Scan', 'Query', ['Qu'], ['Scan']],
		['carts EVENT:Query,S▏can,Get*', 'Scan', ['S'], ['Query', 'Get*']],
		['event:Query,▏,Scan', '', [''], ['Query', 'Scan']],
		['event:Get*I▏', 'Get*I', ['Get', 'I'], []],
		['event:"Q▏uery", Scan', '"Query"', ['Q'], []],
		['event:"a (B▏, all)",x carts', '"a (B, all)"', ['a (B'], ['x']],
		['event:"a (B▏c, all) carts', '"a (Bc', ['a (B'], []],
		['event:"a b▏', '"a b', ['a b'], []],
		['event:"a b▏c carts', '"a bc', ['a b'], []],
	])('%s', (marked, replaced, typed, others) => {
		const about = {kind: 'value', field: 'event', typed, others};
		expect(placeAt(marked)).toEqual({replaced, about});
	});
});

test('a trait', () => {
	const about = {kind: 'trait', typed: 're', others: ['error']};
	expect(placeAt('!Is:error,re▏ad')).toEqual({replaced: 'read', about});
});

test.each(['"or▏', "'or▏", '^or▏', 'or$▏', 'o▏r$', 'a|b▏', "'table:or▏", 'nope:or▏'])(
	'nothing that could be completed at “%s”',
	marked => {
		expect(placeAt(marked)).toBeUndefined();
	},
);
