import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readStatement} from '../../source/cloudtrail/partiql.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {processorTime} from '../fixtures/processor-time.ts';

test.each([
	['SELECT * FROM Music WHERE Artist = ***(Redacted)', 'read', 'Music', ''],
	['select a, b from "orders"."by-email" where email = ?', 'read', 'orders', 'by-email'],
	['SELECT * FROM "orders" . "by-email"', 'read', 'orders', 'by-email'],
	['SELECT * FROM Music.AlbumIndex', 'read', 'Music', 'AlbumIndex'],
	['SELECT "from", x.from FROM "shop.orders"', 'read', 'shop.orders', ''],
	["SELECT 'it''s FROM here' FROM orders", 'read', 'orders', ''],
	['SELECT * /* FROM fake */ -- FROM fake\nFROM real', 'read', 'real', ''],
	['SELECT * FROM "say ""hi"""', 'read', 'say "hi"', ''],
	['/**/SELECT * FROM orders', 'read', 'orders', ''],
	['/*/ FROM fake */ SELECT * FROM orders', 'read', 'orders', ''],
	['-- a\n--\nSELECT a--b\nFROM orders', 'read', 'orders', ''],
	['SELECT `from fake` FROM orders', 'read', 'orders', ''],
	["SELECT '''FROM fake' FROM orders", 'read', 'orders', ''],
	['SELECT a FROM orders.', 'read', undefined, ''],
	['SELECT a.from FROM orders, b', 'read', 'orders', ''],
	['SELECT a FROM Bücher_1-2$', 'read', 'Bücher_1-2$', ''],
	['select * from orders--comment', 'read', 'orders', ''],
	['EXISTS(SELECT * FROM orders WHERE id = ?)', 'read', 'orders', ''],
	['INSERT INTO "orders" VALUE {\'from\' : ***(Redacted)}', 'write', 'orders', ''],
	['UPDATE "orders" SET a = ***(Redacted) WHERE id = ?', 'write', 'orders', ''],
	['  DELETE\tFROM "orders"."x" WHERE id = ?', 'write', 'orders', ''],
])('%s', (statement, access, name, index) => {
	const table = name === undefined ? undefined : {name, index};
	expect(readStatement(statement)).toEqual({access, table});
});

test.each([
	['SELECT * FROM ***(Redacted)', 'read'],
	['SELECT * FROM "orders', 'read'],
	['SELECT * FROM "orders".***(Redacted)', 'read'],
	["SELECT * FROM 'orders'", 'read'],
	['SELECT * FROM ""', 'read'],
	['SELECT "* FROM orders', 'read'],
	['SELECT /* FROM orders', 'read'],
	['SELECT a -- FROM orders', 'read'],
	['SELECT `a FROM orders', 'read'],
	['SELECT * FROM `orders`', 'read'],
	['SELECT * FROM', 'read'],
	['"SELECT" * FROM orders', 'unknown'],
	["'SELECT' * FROM orders", 'unknown'],
	['UPDATE', 'write'],
	['INSERT orders', 'write'],
	['***(Redacted)', 'unknown'],
	['DROP TABLE orders', 'unknown'],
	['', 'unknown'],
])('of %s the table is not known', (statement, access) => {
	expect(readStatement(statement)).toEqual({access, table: undefined});
});

test('any table and index name survives quoting', () => {
	const name = fc.string({minLength: 1, unit: anyCharacter});
	fc.assert(
		fc.property(name, name, (table, index) => {
			const quoted = [table, index].map(text => `"${text.replaceAll('"', '""')}"`).join('.');
			expect(readStatement(`SELECT * FROM ${quoted} WHERE a = 1`).table).toEqual({
				name: table,
				index,
			});
		}),
	);
});

test.each(['"', '""', "'", '/*', '--\n', '*/', '.from ', 'from.', '((', '\u{1F600}'])(
	'a statement of 200,000 times %j is read in a moment',
	part => {
		const statement = `SELECT ${part.repeat(200_000)}`;
		const spent = processorTime();
		readStatement(statement);
		expect(spent()).toBeLessThan(1500);
	},
);
