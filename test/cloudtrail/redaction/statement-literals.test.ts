import {expect, test} from 'vitest';
import {redactLiterals} from '../../../source/cloudtrail/redaction/statement-literals.ts';

test.each<[string, string]>([
	[
		`SELECT * FROM Music WHERE Artist = 'It''s me' AND n > 12.5 AND x = ***(Redacted)`,
		`SELECT * FROM Music WHERE Artist = '<It>''<s me>' AND n > '<12.5>' AND x = ***(Redacted)`,
	],
	[`UPDATE "o2"."by-1" SET a1 = -7 /* for 'bob' */`, `UPDATE "o2"."by-1" SET a1 = '<-7>'  `],
	[`DELETE FROM 2024-orders WHERE id = 'x -- no`, `DELETE FROM 2024-orders WHERE id = '<x -- no>`],
	["INSERT INTO a VALUE {'k': `1`} -- it's", "INSERT INTO a VALUE {'<k>': `<1>`}  "],
	[`a = '' AND b = 'one\ntwo'`, `a = '' AND b = '<one\ntwo>'`],
	["a = '", "a = '"],
	["a = 'x''", "a = '<x>''"],
	['a = `x', 'a = `<x>'],
	[
		'n IN [1, 12, 1.25, 1e6, 2E+10, 3.5e-12]',
		`n IN ['<1>', '<12>', '<1.25>', '<1e6>', '<2E+10>', '<3.5e-12>']`,
	],
	['SET n = n - 1 /* a\nb */-- and\nWHERE b = 2', `SET n = n - '<1>'   \nWHERE b = '<2>'`],
	['a /* not closed 7', 'a  '],
	['SET n = n-250 WHERE m = 1-2', "SET n = n-'<250>' WHERE m = '<1>'-'<2>'"],
	[`SET n = "m"-1, o = f(3)-4, p = -12.5`, `SET n = "m"-'<1>', o = f('<3>')-'<4>', p = '<-12.5>'`],
	['SET n = n -250', "SET n = n -'<250>'"],
	['select * from \t2024-q-7 where n=7', "select * from \t2024-q-7 where n='<7>'"],
	['SELECT * FROM orders--of bob 7', 'SELECT * FROM orders '],
	['SELECT * FROM or-ders-- 7\nWHERE a = 7', "SELECT * FROM or-ders \nWHERE a = '<7>'"],
	['größe = 7größe AND a$1 = 1$', 'größe = 7größe AND a$1 = 1$'],
	[`"it's 7" = '"8"'`, `"it's 7" = '<"8">'`],
	['"not closed 7', '"not closed 7'],
])('%s', (statement, expected) => {
	expect(redactLiterals(statement, literal => `<${literal}>`)).toBe(expected);
});
