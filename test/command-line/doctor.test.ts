import {expect, test} from 'vitest';
import {type DoctorFlags, readDoctor} from '../../source/command-line/doctor.ts';
import {parseFilter} from '../../source/filter/parse.ts';

function read(words: readonly string[], flags: DoctorFlags = {}, filter = '') {
	const parsed = parseFilter(filter);
	return readDoctor(words, flags, parsed.kind === 'filter' ? parsed.clauses : []);
}

test('doctor is a word when it comes first', () => {
	expect(read([])).toBeUndefined();
	expect(read(['trail', 'doctor'])).toBeUndefined();
	expect(read(['./doctor'])).toBeUndefined();
	expect(read(['doctor'])).toEqual({logGroup: undefined, tables: [], format: 'table'});
	expect(read(['doctor', 'trail'], {format: 'json'})).toEqual({
		logGroup: 'trail',
		tables: [],
		format: 'json',
	});
});

test('tables come from the filter, in the casing they were typed in', () => {
	const arn = 'arn:aws:dynamodb:eu-west-1:111122223333:table/Users';
	expect(read(['doctor'], {}, `table:Orders,carts table:${arn}`)?.tables).toEqual([
		'Orders',
		'carts',
		arn,
	]);
});

test.each<[readonly string[], DoctorFlags, string]>([
	[['doctor', 'one', 'other'], {}, ''],
	[['doctor'], {json: true}, ''],
	[['doctor'], {format: 'csv'}, ''],
	[['doctor'], {plain: true}, ''],
	[['doctor'], {countBy: 'event'}, ''],
	[['doctor'], {engine: 'insights'}, ''],
	[['doctor'], {exitOnMatch: true}, ''],
	[['doctor'], {limit: '1'}, ''],
	[['doctor'], {since: '1h'}, ''],
	[['doctor'], {}, 'orders'],
	[['doctor'], {}, 'table:orders*'],
	[['doctor'], {}, '!table:orders'],
	[['doctor'], {}, 'index:by-email'],
	[['doctor'], {}, 'table:orders is:read'],
])('refuses %j with %j and “%s”', (words, flags, filter) => {
	expect(() => read(words, flags, filter)).toThrowError(
		expect.objectContaining({name: 'Failure', code: 2}),
	);
});
