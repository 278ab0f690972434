import {describe, expect, test} from 'vitest';
import {noSavedFilters, savedName, unknownName} from '../../source/filter/saved-name.ts';

test.each([
	['@orders', {name: 'orders', sense: 'has'}],
	['!@Orders', {name: 'orders', sense: 'has not'}],
	['-@a-b', {name: 'a-b', sense: 'has not'}],
	['@', undefined],
	['orders', undefined],
	['ip:a@b', undefined],
])('%s', (term, name) => {
	expect(savedName(term)).toEqual(name);
});

describe('a name that there is not', () => {
	const saved = new Map(['orders', 'reads', 'hunt'].map(name => [name, []]));

	test.each([
		['hnt', 'There is no saved filter @hnt; did you mean @hunt?'],
		['zzz', 'There is no saved filter @zzz; there are @orders, @reads, @hunt'],
	])('%s', (name, message) => {
		expect(unknownName(name, saved)).toBe(message);
	});

	test('where there are none at all', () => {
		expect(unknownName('orders', noSavedFilters)).toBe(
			'There is no saved filter @orders; they are named under [filters] in the configuration file',
		);
	});
});
