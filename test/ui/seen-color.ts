export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour that a style asks for, as a terminal of 256 or all colours shows it; undefined where it names none exactly. */
export function colorIn(painted: string): Rgb | undefined {
	const [, red, green, blue] = /38;2;(\d+);(\d+);(\d+)m/.exec(painted) ?? [];
	if (red !== undefined && green !== undefined && blue !== undefined) {
		return [Number(red), Number(green), Number(blue)];
	}

	const number = Number(/38;5;(\d+)m/.exec(painted)?.[1]);
	return number >= 16 ? indexed(number) : undefined;
}

/** The cube and the greys that xterm's 256 colours end with. */
function indexed(number: number): Rgb {
	if (number >= 232) {
		const grey = 8 + 10 * (number - 232);
		return [grey, grey, grey];
	}

	const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
	const place = number - 16;
	return [level(Math.floor(place / 36)), level(Math.floor(place / 6) % 6), level(place % 6)];
}

export function rgb(hex: string): Rgb {
	const value = Number.parseInt(hex.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

/** How much two colours differ in brightness, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
	const [dark = 0, light = 0] = [luminance(linear(one)), luminance(linear(other))].sort(
		(a, b) => a - b,
	);
	return (light + 0.05) / (dark + 0.05);
}

/**
How far apart two colours are for eyes without one kind of cones; around 2 is just seen side by side (CIE 1976).
The matrices are those of Machado, Oliveira and Fernandes, 2009, at full severity.
*/
export function distanceWithout(kind: keyof typeof blindness, one: Rgb, other: Rgb): number {
	const [a, b] = [one, other].map(color => lab(multiplied(blindness[kind], linear(color))));
	return Math.hypot(...(a ?? []).map((value, place) => value - (b?.[place] ?? 0)));
}

const blindness = {
	'red cones': [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	'green cones': [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	'blue cones': [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
} as const;

function linear(color: Rgb): Rgb {
	const [red, green, blue] = color;
	return [linearPart(red), linearPart(green), linearPart(blue)];
}

function linearPart(part: number): number {
	const share = part / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Rgb): number {
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function multiplied(matrix: ReadonlyArray<readonly [number, number, number]>, color: Rgb): Rgb {
	const [red = 0, green = 0, blue = 0] = matrix.map(row =>
		row.reduce((sum, factor, place) => sum + factor * (color[place] ?? 0), 0),
	);
	return [Math.max(0, red), Math.max(0, green), Math.max(0, blue)];
}

/** CIE L*a*b* of linear sRGB under D65. */
function lab([red, green, blue]: Rgb): readonly [number, number, number] {
	const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
	const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
	const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
	return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
