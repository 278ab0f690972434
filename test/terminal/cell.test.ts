import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {cell as toCell, widthOf} from '../../source/terminal/cell.ts';

const text = fc
	.array(
		fc.oneof(
			fc.string({maxLength: 4}),
			fc.string({unit: 'grapheme', maxLength: 4}),
			fc.constantFrom(
				'表',
				'ｱ',
				'e\u0301',
				'👩‍👩‍👧',
				'🇨🇭',
				'❤️',
				'😀',
				'한',
				'ب',
				'שָׁלוֹם',
				'محمد',
				'क्षि',
				'ശ്രീ',
				'ก็',
				'❤️\u200D🔥',
				'…',
			),
		),
		{maxLength: 8},
	)
	.map(parts => parts.join(''));

describe('cell', () => {
	it('gives exactly the width asked for', () => {
		fc.assert(
			fc.property(text, fc.nat(12), (value, width) => {
				expect(stringWidth(toCell(value, width))).toBe(width);
			}),
			{numRuns: 1000},
		);
	});

	it('keeps what fits and cuts the rest with an ellipsis', () => {
		fc.assert(
			fc.property(text, fc.integer({min: 1, max: 12}), (value, width) => {
				const cell = toCell(value, width);
				if (stringWidth(value) <= width) {
					expect(cell.trimEnd()).toBe(value.trimEnd());
					return;
				}

				const cut = cell.trimEnd();
				expect(cut.endsWith('…')).toBe(true);
				expect(value.startsWith(cut.slice(0, -1))).toBe(true);
			}),
		);
	});

	it('pads and cuts', () => {
		expect(toCell('orders', 8)).toBe('orders  ');
		expect(toCell('orders', 6)).toBe('orders');
		expect(toCell('orders', 4)).toBe('ord…');
		expect(toCell('orders', 1)).toBe('…');
		expect(toCell('orders', 0)).toBe('');
		expect(toCell('表表表', 6)).toBe('表表表');
		expect(toCell('表表表', 5)).toBe('表表…');
		expect(toCell('表表表', 4)).toBe('表… ');
		expect(toCell('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
	});
});

describe('widthOf', () => {
	const characters = Array.from({length: 0x3000 - 0x20}, (_, place) =>
		String.fromCharCode(0x20 + place),
	).filter(character => !/[\p{Cc}\p{Cf}]/u.test(character));

	it('is what string-width says, of every character and beside every other kind', () => {
		const neighbours = ['a', '…', '\u0301', '\uFE0F', '\u20E3', '注', '👩'];
		const wrong = characters.filter(character =>
			['', ...neighbours].some(
				other =>
					widthOf(character + other) !== stringWidth(character + other) ||
					widthOf(other + character) !== stringWidth(other + character),
			),
		);
		expect(wrong).toEqual([]);
	});
});
