import fc from 'fast-check';
import {expect, test} from 'vitest';
import {widthOf} from '../../source/terminal/cell.ts';
import {graphemePieces, graphemes} from '../../source/terminal/grapheme-pieces.ts';
import {hostilePieces} from '../fixtures/hostile.ts';
import {processorTime} from '../fixtures/processor-time.ts';

const segmentsOf = (text: string) => [...graphemes.segment(text)].map(({segment}) => segment);

test('pieces are short, and their graphemes those of the whole text', () => {
	const joining = [
		'👩‍💻',
		'👍🏽',
		'🇩',
		'\u0301',
		'\u200D',
		'\uFE0F',
		'각',
		'ᄀ',
		'ᅡ',
		'\u0600',
		'\uD83D',
	];
	const text = fc
		.array(fc.constantFrom(...joining, ...hostilePieces), {maxLength: 400})
		.map(pieces => pieces.join('').slice(0, 2000));
	fc.assert(
		fc.property(text, whole => {
			const pieces = [...graphemePieces(whole)];
			expect(pieces.join('')).toBe(whole);
			expect(pieces.flatMap(segmentsOf)).toEqual(segmentsOf(whole));
		}),
	);
});

test('a grapheme longer than a piece stays whole', () => {
	const long = `e${'\u0301'.repeat(1000)}`;
	expect([...graphemePieces(`${long}x`)].flatMap(segmentsOf)).toEqual([long, 'x']);
});

test.each(['漢', '👩‍💻', '\u0301', '🇩', 'x漢'])(
	'the width of very much of %j is soon known',
	piece => {
		const text = piece.repeat(250_000 / piece.length);
		const spent = processorTime();
		widthOf(text);
		expect(spent()).toBeLessThan(5000);
	},
);
