import {expect, test} from 'vitest';
import {background, colorOf, dim, foreground, frame} from '../../media/source/palette.ts';

const black = 0;
const readable = 4.5;
const colors = Array.from({length: 16}, (_, color) => color).filter(color => color !== black);

test('contrast is counted as WCAG counts it', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
	expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test.each([-1, ...colors])('colour %i is readable, and the other way round', color => {
	expect(contrast(colorOf(color), background)).toBeGreaterThanOrEqual(readable);
});

test.each([-1, ...colors.filter(color => color !== 8)])(
	'colour %i is readable when dim, and seen to be dim',
	color => {
		expect(contrast(dim(colorOf(color)), background)).toBeGreaterThanOrEqual(readable);
		expect(contrast(dim(colorOf(color)), colorOf(color))).toBeGreaterThan(1.7);
	},
);

test('the name of the window is readable', () => {
	expect(contrast(frame.name, background)).toBeGreaterThanOrEqual(readable);
});

test('colours are told apart', () => {
	expect(new Set([foreground, ...colors.map(color => colorOf(color))]).size).toBe(16);
});

test('a colour outside the palette is refused', () => {
	expect(() => colorOf(16)).toThrow(RangeError);
});

/** How well one colour is read on the other: 1 not at all, 21 black on white (WCAG 2.2, contrast ratio). */
function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(place =>
		linear(Number.parseInt(color.slice(place, place + 2), 16) / 255),
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
