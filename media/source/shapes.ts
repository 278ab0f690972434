/** A rectangle within a cell, in shares of the cell's width and height. */
export type Shape = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

/** Thickness of a line, as a share of the cell's width and of its height. */
const thick = {width: 0.12, height: 0.055} as const;

/** Bars join along their row; a little air keeps those of two rows apart. */
const air = 0.14;

const leftBlocks = '▏▎▍▌▋▊▉█';

/** Which ways the lines of a character go: left, right, up, down. */
const lines: ReadonlyMap<string, string> = new Map([
	['─', 'lr'],
	['│', 'ud'],
	['┌', 'rd'],
	['┐', 'ld'],
	['└', 'ru'],
	['┘', 'lu'],
	['├', 'rud'],
	['┤', 'lud'],
	['┬', 'lrd'],
	['┴', 'lru'],
	['┼', 'lrud'],
]);

/**
The rectangles of a character that must join its neighbours, which no font promises at every line height:
bars that fill cells from the left, and light lines. `undefined` for all other characters.
*/
export function shapesOf(character: string): readonly Shape[] | undefined {
	const eighths = leftBlocks.indexOf(character) + 1;
	if (eighths > 0) {
		return [{x: 0, y: air, width: eighths / 8, height: 1 - 2 * air}];
	}

	const ways = lines.get(character);
	return ways === undefined ? undefined : [...ways].map(way => arm(way));
}

function arm(way: string): Shape {
	const left = (1 - thick.width) / 2;
	const top = (1 - thick.height) / 2;
	switch (way) {
		case 'l':
			return {x: 0, y: top, width: left + thick.width, height: thick.height};
		case 'r':
			return {x: left, y: top, width: 1 - left, height: thick.height};
		case 'u':
			return {x: left, y: 0, width: thick.width, height: top + thick.height};
		default:
			return {x: left, y: top, width: thick.width, height: 1 - top};
	}
}
