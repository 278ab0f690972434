import fc from 'fast-check';
import {expect, it} from 'vitest';
import {PatternError} from '../../../source/demo/filter-pattern/pattern-error.ts';
import {Regex} from '../../../source/demo/filter-pattern/regex.ts';

it.each([
	['colou?r', 'color', true],
	['gray|grey', 'a grey cat', true],
	['^[hc]at', 'the hat', false],
	['[hc]at$', 'the hat', true],
	['^$', '', true],
	['^$', 'x', false],
	['a^b', 'ab', false],
	['^a{3,5}$', 'aaaa', true],
	['^a{3,5}$', 'aaaaaa', false],
	['^a{2}$', 'aa', true],
	['^a{2,}$', 'a', false],
	['10\\.10\\.0\\.1', '10.10.0.1', true],
	['10\\.10\\.0\\.1', '10x10.0.1', false],
	['\\x40', 'a@b', true],
	['^[^a-c]$', 'é', true],
	['^[\\d_-]+$', '1_-2', true],
	['^\\w\\W\\s\\S\\D$', 'a- bc', true],
	['^.$', '\n', false],
])('%s against %j: %s', (source, text, expected) => {
	expect(new Regex(source).matches(text)).toBe(expected);
});

it.each([
	...[
		'',
		'|a',
		'a|',
		'(a)',
		'a!',
		'*',
		'a**',
		'a*?',
		'^*',
		'[',
		'[]',
		'[z-a]',
		'[[a]]',
		'\\',
		'\\b',
	],
	...['\\xzz', 'a{2', 'a{3,2}', 'a{,2}', 'a b', 'é', 'a{900}'],
])('refuses %s', source => {
	expect(() => new Regex(source)).toThrow(PatternError);
});

it("agrees with JavaScript's regular expressions", () => {
	const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\W', '\\.', '^', '$');
	const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,}', '{0,2}');
	const step = fc
		.tuple(atom, quantifier)
		.map(([one, many]) => (one === '^' || one === '$' ? one : one + many));
	const branch = fc.array(step, {minLength: 1, maxLength: 5}).map(steps => steps.join(''));
	const source = fc.array(branch, {minLength: 1, maxLength: 3}).map(branches => branches.join('|'));
	fc.assert(
		fc.property(source, fc.stringMatching(/^[ab1.\n]{0,8}$/), (regex, text) => {
			expect(new Regex(regex).matches(text)).toBe(new RegExp(regex).test(text));
		}),
		{numRuns: 2000},
	);
});

it('does not backtrack over 256 KB', () => {
	const text = 'a'.repeat(256 * 1024);
	expect(new Regex('a*a*a*a*a*a*a*a*b$').matches(text)).toBe(false);
	expect(new Regex('[ab]*c|a+a+a+d').matches(text)).toBe(false);
});
