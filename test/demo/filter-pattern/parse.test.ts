import {describe, expect, it} from 'vitest';
import {parseFilterPattern} from '../../../source/demo/filter-pattern/parse.ts';
import {PatternError} from '../../../source/demo/filter-pattern/pattern-error.ts';

describe('refuses', () => {
	it.each([
		['terms with other characters outside of quotes', 'checkout-api'],
		['an empty phrase', '""'],
		['an open phrase', '"orders'],
		['a sign with nothing behind it', 'ERROR -'],
		['an excluded regex', '-%a%'],
		['phrases without a space between', '"a""b"'],
		['columns', '[ip, user]'],
		['JSON without its end', '{ $.a = 1'],
		['an empty condition', '{ }'],
		['text behind the end', '{ $.a = 1 } }'],
		['selectors without the root', '{ a = 1 }'],
		['the root itself', '{ $ = 1 }'],
		['==', '{ $.a == 1 }'],
		['IN', '{ $.a IN ("b") }'],
		['EXISTS', '{ $.a EXISTS }'],
		['IS NOT', '{ $.a IS NOT NULL }'],
		['words run together', '{ $.a IS NULLABLE }'],
		['the negation of a group', '{ !($.a = 1) }'],
		['order of text', '{ $.a > "b" }'],
		['an operator without a value', '{ $.a = }'],
		['a single &', '{ $.a = 1 & $.b = 2 }'],
		['an open parenthesis', '{ ($.a = 1 }'],
		['values with other characters outside of quotes', '{ $.a = b@c }'],
		['two wildcards in a selector', '{ $.a[*].* = 1 }'],
		['four wildcard selectors', '{ $.a.* = 1 || $.b.* = 1 || $.c.* = 1 || $.d.* = 1 }'],
		['three regexes in JSON', '{ $.a = %a% || $.b = %b% || $.c = %c% }'],
		['three regexes among terms', '%a% %b% %c%'],
		['more than 1,024 characters', 'a'.repeat(1025)],
	])('%s', (_, pattern) => {
		expect(() => parseFilterPattern(pattern)).toThrow(PatternError);
	});
});

it.each([
	['1,024 characters', 'a'.repeat(1024)],
	['1,000 parentheses', `{${'('.repeat(500)}$.a=1${')'.repeat(500)}}`],
	['three wildcard selectors and two regexes', '{ $.a.* = %a% || $.b[*] = %b% || $.* = 1 }'],
	['space around it', '  { $.a = 1 }  '],
])('takes %s', (_, pattern) => {
	expect(parseFilterPattern(pattern).kind).toBe(pattern.includes('{') ? 'json' : 'terms');
});

it('says what is wrong and where', () => {
	expect(() => parseFilterPattern('{ $.a = 1 && b = 2 }')).toThrow('$ expected before "b = 2 }"');
});
