import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readCallerLine, writeCallerLine} from '../../source/config/caller-line.ts';
import {anyName} from './hostile-names.ts';

test.each([
	['checkout-api @ checkout-api (java · ECS)', ['checkout-api'], ['checkout-api (java · ECS)']],
	['jane@example.com (Support) @ console', ['jane@example.com (Support)'], ['console']],
	['etl-*', ['etl-', ''], ['', '']],
	['  payments-role   @   payments (*)  # both runtimes', ['payments-role'], ['payments (', ')']],
	['"a @ b" @ "c # d"', ['a @ b'], ['c # d']],
	['"*"', ['*'], ['', '']],
	['* @ "\\u002a\\n"# tight', ['', ''], ['*\n']],
	['orders#1 @ boto3#2', ['orders#1'], ['boto3#2']],
	['a"b @ c\\d\r', ['a"b'], ['c\\d']],
	['\uFEFFjane', ['jane'], ['', '']],
])('reads %j', (line, principal, application) => {
	expect(readCallerLine(line)).toEqual({kind: 'caller', principal, application});
});

test.each(['', '   ', '# team', '\t# a @ b', '#'])('%j says nothing', line => {
	expect(readCallerLine(line)).toEqual({kind: 'blank'});
});

test.each([
	['@ boto3', /missing/],
	['jane @', /missing/],
	['jane @ # nothing', /missing/],
	['a @ b @ c', /more than/],
	['"a" b', /followed by @/],
	['"a"@b', /followed by @/],
	['"a @ b', /not closed/],
	['a @ "b\\"', /not closed/],
	['"\\x"', /JSON/],
	['"a\tb" @ c', /JSON/],
	['"a" @ "b" c', /more than/],
])('%j is a mistake', (line, sentence) => {
	expect(readCallerLine(line)).toEqual({
		kind: 'mistake',
		sentence: expect.stringMatching(sentence),
	});
});

test('whatever the names, a line is read back as those very names', () => {
	fc.assert(
		fc.property(anyName, anyName, (principal, application) => {
			const line = writeCallerLine({principal, application});
			expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			expect(readCallerLine(line)).toEqual({
				kind: 'caller',
				principal: [principal],
				application: [application],
			});
		}),
		{numRuns: 2000},
	);
});

test('names that need no quotes have none', () => {
	expect(writeCallerLine({principal: 'tom@example.com (Admin)', application: 'boto3 (EC2)'})).toBe(
		'tom@example.com (Admin) @ boto3 (EC2)',
	);
});

test('no line is too odd to be read', () => {
	fc.assert(
		fc.property(anyName, anyName, (a, b) => {
			expect(['caller', 'blank', 'mistake']).toContain(readCallerLine(a + b).kind);
		}),
	);
});

test.each([' ', '"', ' @', '\\', '* ', '"\\'])('a line of many %j is read in time', piece => {
	for (const start of ['', '"', 'a']) {
		const line = `${start}${piece.repeat(500_000)}b`;
		expect(['caller', 'blank', 'mistake']).toContain(readCallerLine(line).kind);
	}
});
