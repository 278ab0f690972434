import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isJson} from '../../../source/cloudtrail/json-tokens.ts';
import {isScalar} from '../../../source/cloudtrail/log-file/scalar.ts';

function isWhole(text: string, before = '', after = ''): boolean {
	const bytes = Buffer.from(before + text + after);
	return isScalar(bytes, before.length, before.length + text.length);
}

const nearlyScalar = fc.oneof(
	fc.string({unit: fc.constantFrom(...'0123456789+-.eE'), minLength: 1, maxLength: 8}),
	fc.double().map(String),
	fc
		.tuple(fc.constantFrom('true', 'false', 'null'), fc.nat(5), fc.constantFrom('', 'e', 'x', '1'))
		.map(([word, place, put]) => word.slice(0, place) + put + word.slice(place + 1)),
);

test('is one where JSON.parse says so, whatever stands around it', () => {
	fc.assert(
		fc.property(nearlyScalar, fc.constantFrom('', '1', ',', 't'), (text, around) => {
			if (text === '') return;
			expect(isWhole(text, around, around)).toBe(isJson(text));
		}),
		{numRuns: 2000},
	);
});

test.each([...['0', '-0', '10', '-1.5', '1e5', '1E+05', '1.0e-0', 'true', 'false', 'null']])(
	'%s is one',
	text => {
		expect(isWhole(text)).toBe(true);
	},
);

test.each([
	...['-', '01', '-01', '00', '.5', '1.', '1.e5', '1e', '1e+', '1e-', '1e5.', '1e1e1', '1.1.1'],
	...['+1', '1-1', '--1', 'tru', 'truth', 'trues', 'fals', 'nul', 'nulls', 'TRUE', 'x', '1x'],
])('%s is none', text => {
	expect(isWhole(text)).toBe(false);
	expect(isWhole(text, '', '0')).toBe(false);
	expect(isWhole(text, '', 'e')).toBe(false);
});
