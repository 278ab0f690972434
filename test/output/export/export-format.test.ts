import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	exportName,
	fileEndings,
	formatOfName,
	otherEnding,
} from '../../../source/output/export/export-format.ts';
import {hostileText} from '../../fixtures/hostile.ts';

test.each([
	['a.ndjson', {kind: 'rows', format: 'ndjson'}],
	['/there/a.json.gz', {kind: 'rows', format: 'log file'}],
	['a.CSV', {kind: 'rows', format: 'csv'}],
	['a.b.md', {kind: 'report', format: 'markdown'}],
	['a.html', {kind: 'report', format: 'html'}],
])('the ending of %s decides', (name, format) => {
	expect(formatOfName(name)).toEqual(format);
});

test.each(['', 'a', 'a.json', 'a.gz', 'a.ndjson.gz', 'csv', 'a.csv/'])(
	'%j asks for nothing that can be written',
	name => {
		expect(formatOfName(name)).toEqual({
			kind: 'mistake',
			message: 'End the name with .json.gz, .ndjson, .csv, .md or .html.',
		});
	},
);

test.each([
	['a.json.gz', 'a.ndjson'],
	['a.b.CSV', 'a.b.md'],
	['a.html', 'a.json.gz'],
	['a', 'a.json.gz'],
	['a.txt', 'a.txt.json.gz'],
])('after %s comes %s', (name, next) => {
	expect(otherEnding(name)).toBe(next);
});

test('every ending asks for a format, and all come in turn', () => {
	const names = fileEndings.map(ending => `a${ending}`);
	expect(names.map(name => formatOfName(name).kind)).not.toContain('mistake');
	expect(names.map(otherEnding)).toEqual([...names.slice(1), names[0]]);
});

const at = Date.UTC(2026, 2, 1, 6, 22, 9, 999);

test.each([
	['aws-cloudtrail-logs-ddb', 'trailtail-aws-cloudtrail-logs-ddb-20260301-062209.csv'],
	['/aws/trail, other', 'trailtail-aws-trail-other-20260301-062209.csv'],
	['../../etc/passwd', 'trailtail-etc-passwd-20260301-062209.csv'],
	['', 'trailtail-20260301-062209.csv'],
])('the file of %j is called %s', (source, name) => {
	expect(exportName(source, at, 'csv')).toBe(name);
});

test('whatever a source is called, the name is safe, short and of its format', () => {
	const format = fc.constantFrom('ndjson', 'log file', 'csv', 'markdown', 'html');
	fc.assert(
		fc.property(hostileText, format, (source, wanted) => {
			const name = exportName(source, at, wanted);
			expect(name).toMatch(/^trailtail-[A-Za-z0-9_][A-Za-z0-9._-]{0,100}$/);
			expect(formatOfName(name)).toMatchObject({format: wanted});
		}),
	);
});
