import fc from 'fast-check';
import {expect, test} from 'vitest';
import {abbreviates, fuzzy} from '../../source/filter/fuzzy.ts';
import {processorTime} from '../fixtures/processor-time.ts';

const names = [
	'checkout-api',
	'orders',
	'orders-archive',
	'carts',
	'customers',
	'by-email',
	'by-status',
	'by-customer-and-date',
	'legacy-report',
	'etl-nightly',
	'jane',
	'dynamodb.application-autoscaling',
	'AWSReservedSSO_Administrator_1a2b3c',
	'payments',
	'inventory',
	'OrdersTable',
	'product-catalog',
	'users',
];

test.each([
	['chkapi', ['checkout-api']],
	['ordrs', ['orders', 'orders-archive', 'OrdersTable']],
	['ORDERS', ['orders', 'orders-archive', 'OrdersTable']],
	['custmers', ['customers']],
	['custommers', ['customers', 'by-customer-and-date']],
	['emial', ['by-email']],
	['paymetns', ['payments']],
	['inventroy', ['inventory']],
	['ctalog', ['product-catalog']],
	['byem', ['by-email']],
	['bystat', ['by-status']],
	['lgcy', ['legacy-report']],
	['dynmodb', ['dynamodb.application-autoscaling']],
	['awsadmin', ['AWSReservedSSO_Administrator_1a2b3c']],
	['etl', ['etl-nightly']],
	['jn', ['jane']],
	['janes', ['jane']],
	['ot', ['OrdersTable']],
	['x', []],
	['zebra', []],
	['role', []],
	['test', []],
	['cost', []],
	['sales', []],
	['stream', []],
])('%s finds %j and nothing else', (word, found) => {
	expect(names.filter(fuzzy(word))).toEqual(found);
});

test.each(['api', 'cat', 'log', 'user', 'report'])('%s finds every name it is part of', word => {
	const found = names.filter(fuzzy(word));
	expect(found).toEqual(expect.arrayContaining(names.filter(name => name.includes(word))));
	expect(found.length).toBeLessThan(5);
});

test('a word that is far longer than every name is no work', () => {
	const many = Array.from({length: 5000}, (_, place) => `service-${place}-worker`);
	const spent = processorTime();
	expect(many.filter(fuzzy('service-worker-'.repeat(1000)))).toEqual([]);
	expect(spent()).toBeLessThan(1000);
});

const wordCharacter = /[\p{L}\p{N}]/u;

/** Try everything: each letter is taken or skipped; a part of the name that takes part begins with its first letter. */
function abbreviatesNaively(letters: string, name: string): boolean {
	const characters = [...name];
	const beginsPart = (place: number) => {
		const character = characters[place] ?? '';
		const previous = characters[place - 1] ?? '';
		return (
			wordCharacter.test(character) &&
			(!wordCharacter.test(previous) ||
				(character !== character.toLowerCase() && previous === previous.toLowerCase()))
		);
	};

	const attempt = (place: number, rest: string, part: 'open' | 'closed'): boolean => {
		const character = characters[place];
		if (rest === '' || character === undefined) {
			return rest === '';
		}

		const begins = beginsPart(place);
		const lower = character.toLowerCase();
		const canTake = (begins || part === 'open') && rest.startsWith(lower);
		return (
			(canTake && attempt(place + 1, rest.slice(lower.length), 'open')) ||
			attempt(place + 1, rest, begins ? 'closed' : part)
		);
	};

	return attempt(0, letters, 'closed');
}

test('abbreviates as trying everything does', () => {
	const name = fc.string({unit: fc.constantFrom('a', 'b', 'A', 'B', '-', '1', 'é'), maxLength: 9});
	const letters = fc.string({unit: fc.constantFrom('a', 'b', '-', '1', 'é'), maxLength: 5});
	fc.assert(
		fc.property(letters, name, (word, text) => {
			expect(abbreviates(word, text)).toBe(abbreviatesNaively(word, text));
		}),
		{numRuns: 2000},
	);
});

test('every name is found by itself and by its beginning', () => {
	for (const name of names) {
		expect(fuzzy(name)(name)).toBe(true);
		expect(fuzzy(name.slice(0, 3))(name)).toBe(true);
	}
});
