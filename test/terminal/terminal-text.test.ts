import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {escapeControls, toTerminalText} from '../../source/terminal/terminal-text.ts';
import {anyCharacter} from '../fixtures/any-character.ts';

const unsafeCharacter = fc.constantFrom(
	...['\u001b', '\u0000', '\u0007', '\u007f', '\u009b', '\u00ad', '\u200b', '\u202e', '\u2066'],
	...['\u2028', '\ufeff', '\ud800', '\udc00', '\u{e0001}', '\u{e0041}', '\t', '\r', '\n'],
);
const hostileText = fc
	.array(fc.oneof(unsafeCharacter, fc.string(), fc.string({unit: anyCharacter})))
	.map(parts => parts.join(''));

function range(first: number, last: number): readonly number[] {
	return Array.from({length: last - first + 1}, (_, place) => first + place);
}

describe('toTerminalText', () => {
	it('leaves no control or format character and no lone surrogate', () => {
		fc.assert(
			fc.property(hostileText, text => {
				expect(toTerminalText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			}),
		);
	});

	it('does nothing twice', () => {
		fc.assert(
			fc.property(hostileText, text => {
				const safe = toTerminalText(text);
				expect(toTerminalText(safe)).toBe(safe);
			}),
		);
	});

	it('leaves names that are written from right to left, and writes out what would turn others round', () => {
		for (const name of ['שָׁלוֹם', 'محمد', 'ब्रह्मा', 'தமிழ்']) {
			expect(toTerminalText(name)).toBe(name);
		}

		for (const code of [
			0x061c,
			0x200e,
			0x200f,
			...range(0x202a, 0x202e),
			...range(0x2066, 0x2069),
		]) {
			const shown = `\\u${code.toString(16).padStart(4, '0')}`;
			expect(toTerminalText(`محمد${String.fromCodePoint(code)}admin`)).toBe(`محمد${shown}admin`);
		}
	});

	it('shows what it replaces and leaves the rest', () => {
		expect(toTerminalText('\u001b[31mred\u202e\u{e0001}\t\r\n\ud83d')).toBe(
			'\\u001b[31mred\\u202e\\udb40\\udc01\\t\\r\\n\\ud83d',
		);
		expect(toTerminalText('jane ~ müller · 表 😀 e\u0301 \\u202e')).toBe(
			'jane ~ müller · 表 😀 e\u0301 \\u202e',
		);
	});
});

describe('escapeControls', () => {
	it('keeps the meaning of JSON text', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.jsonValue({stringUnit: 'binary'}), fc.dictionary(hostileText, hostileText)),
				fc.constantFrom(undefined, '\t', 2),
				(value, space) => {
					const text = JSON.stringify(value, undefined, space);
					const safe = escapeControls(text);
					expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
					expect(JSON.parse(safe)).toEqual(JSON.parse(text));
				},
			),
		);
	});

	it('leaves no such character in what is no JSON either', () => {
		fc.assert(
			fc.property(hostileText, text => {
				expect(escapeControls(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			}),
		);
	});

	it('writes characters beyond the first plane as two escapes', () => {
		expect(escapeControls('{"a":"x\u{e0001}\u009b\u202e😀"}\r')).toBe(
			'{"a":"x\\udb40\\udc01\\u009b\\u202e😀"} ',
		);
	});
});
