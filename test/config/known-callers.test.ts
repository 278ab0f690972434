import fc from 'fast-check';
import {expect, test} from 'vitest';
import {writeCallerLine} from '../../source/config/caller-line.ts';
import {KnownCallers, mistakeSentences} from '../../source/config/known-callers.ts';
import {anyName} from './hostile-names.ts';

const own = {
	file: 'known-callers',
	text: ['# mine', 'checkout-api @ checkout-api (*)', 'oops @ a @ b', 'etl-*', ''].join('\n'),
};

test('knows callers by both names, in any casing', () => {
	const {isKnown} = new KnownCallers([own]);
	expect(isKnown('checkout-api', 'checkout-api (java)')).toBe(true);
	expect(isKnown('Checkout-API', 'CHECKOUT-api ()')).toBe(true);
	expect(isKnown('checkout-api', 'boto3')).toBe(false);
	expect(isKnown('etl-nightly', 'anything at all')).toBe(true);
	expect(isKnown('etl', '')).toBe(false);
	expect(isKnown('oops', 'a')).toBe(false);
});

test('says which line of which list makes a caller known, and which cannot be read', () => {
	const known = new KnownCallers([own, {file: 'team', text: 'jane\r\netl-nightly\r\n@'}]);
	expect(known.placeOf({principal: 'jane', application: 'boto3'})).toEqual({
		file: 'team',
		line: 1,
	});
	expect(known.placeOf({principal: 'etl-nightly', application: ''})).toEqual({
		file: 'known-callers',
		line: 4,
	});
	expect(known.placeOf({principal: 'tom', application: ''})).toBeUndefined();
	expect(known.mistakes.map(({file, line}) => [file, line])).toEqual([
		['known-callers', 3],
		['team', 3],
	]);
});

test('tells the first mistakes by file and line, and how many more there are', () => {
	expect(mistakeSentences(new KnownCallers([own]).mistakes)).toEqual([
		expect.stringMatching(
			/^Known callers, known-callers line 3 makes nobody known: There is more .*\.$/,
		),
	]);
	const noList = new KnownCallers([{file: 'picture', text: '@\n'.repeat(1000)}]);
	const sentences = mistakeSentences(noList.mistakes);
	expect(sentences).toHaveLength(6);
	expect(sentences.at(-1)).toBe('Known callers: 995 more lines cannot be read.');
});

test('an empty list knows nobody', () => {
	expect(new KnownCallers([{file: 'a', text: ''}]).isKnown('', '')).toBe(false);
	expect(new KnownCallers([]).isKnown('jane', 'boto3')).toBe(false);
	expect(new KnownCallers([{file: 'a', text: '# nobody\n@\n'}]).isEmpty).toBe(true);
	expect(new KnownCallers([own]).isEmpty).toBe(false);
});

test('a caller is known exactly when some line makes it known', () => {
	const names = fc.constantFrom('jane', 'Jane', 'etl-nightly', 'etl-*', '*', '"*"', '', 'boto3');
	fc.assert(
		fc.property(
			fc.array(fc.tuple(names, names), {maxLength: 5}),
			names,
			names,
			(lines, principal, application) => {
				const text = lines.map(pair => pair.join(' @ ')).join('\n');
				const known = new KnownCallers([{file: '', text}]);
				expect(known.isKnown(principal, application)).toBe(
					known.placeOf({principal, application}) !== undefined,
				);
			},
		),
	);
});

test('a name with an asterisk, once written, is that name alone', () => {
	fc.assert(
		fc.property(anyName, anyName, (principal, application) => {
			const text = writeCallerLine({principal, application});
			const {isKnown} = new KnownCallers([{file: '', text}]);
			expect(isKnown(principal, application)).toBe(true);
			expect(isKnown(`${principal}x`, application)).toBe(false);
			expect(isKnown(principal, `x${application}`)).toBe(false);
		}),
	);
});
