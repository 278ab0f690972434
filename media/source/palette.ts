type Rgb = readonly [red: number, green: number, blue: number];

export const background = '#161922';
export const foreground = '#d3d9e8';

/** The window around the screen: its edge, its buttons and its name. */
export const frame = {edge: '#2d3342', button: '#3b4256', name: '#8f98ae'} as const;

/**
The sixteen colours a program asks for by number: black, red, green, yellow, blue, magenta, cyan, white, then
these again, brighter. All but black can be read on the background, and dim as well but for the grey.
*/
const colors: readonly string[] = [
	'#222733',
	'#ff929f',
	'#9fd877',
	'#ecc06c',
	'#8ab4ff',
	'#d3a4f9',
	'#67d4e8',
	'#c3cade',
	'#8f98ae',
	'#ffa3ae',
	'#bdeba0',
	'#f7d896',
	'#adcbff',
	'#e3c3ff',
	'#98e7f5',
	'#f2f5fc',
];

/** How much of a dim text's colour stays. */
const dimmed = 0.7;

/** @param color the number in the palette, −1 for the colour that text has by itself */
export function colorOf(color: number): string {
	const found = color === -1 ? foreground : colors[color];
	if (found === undefined) {
		throw new RangeError(`The screen keeps to the sixteen colours, and ${color} is none of them.`);
	}

	return found;
}

/** A colour on its way into the background. */
export function dim(color: string): string {
	const [red, green, blue] = rgbOf(background);
	const [ownRed, ownGreen, ownBlue] = rgbOf(color);
	return hexOf([mixed(ownRed, red), mixed(ownGreen, green), mixed(ownBlue, blue)]);
}

function mixed(own: number, behind: number): number {
	return Math.round(own * dimmed + behind * (1 - dimmed));
}

function rgbOf(color: string): Rgb {
	const value = Number.parseInt(color.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

function hexOf([red, green, blue]: Rgb): string {
	return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
}
