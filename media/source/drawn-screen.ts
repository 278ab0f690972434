import type {Cell} from '../../test/e2e/terminal.ts';
import {escaped} from './escaped.ts';
import {type Run, runsOf} from './runs.ts';
import {shapesOf} from './shapes.ts';
import {type StyledCharacter, styledRow} from './styled-row.ts';

export type Screen = ReadonlyArray<readonly Cell[]>;

/** Sizes in pixels. */
const cellWidth = 9;
const cellHeight = 21;
/** From the top of a cell to the line its letters stand on. */
const baseline = 15.5;

/** Pixels that a screen takes. */
export function sizeOf(screen: Screen): {readonly width: number; readonly height: number} {
	const columns = Math.max(0, ...screen.map(cells => cells.length));
	return {width: columns * cellWidth, height: screen.length * cellHeight};
}

/** The elements of SVG that a screen is drawn with. Letters keep to their columns in whatever font there is. */
export function drawn(screen: Screen): readonly string[] {
	const rows = screen.map(cells => styledRow(cells));
	return [
		'<g shape-rendering="crispEdges">',
		...rows.flatMap((row, place) => blocks(row, place)),
		'</g>',
		...rows.flatMap((row, place) => texts(row, place)),
	];
}

type Block = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly fill: string;
};

/** Backgrounds, then what is drawn over them. Neighbours become one, so that no seam shows between them. */
function blocks(row: readonly StyledCharacter[], place: number): readonly string[] {
	const top = place * cellHeight;
	const behind = row.flatMap(({behind: fill, column, width}) =>
		fill === undefined
			? []
			: [{x: column * cellWidth, y: top, width: width * cellWidth, height: cellHeight, fill}],
	);
	const shapes = row.flatMap(({character, color: fill, column}) =>
		(shapesOf(character) ?? []).map(({x, y, width, height}) => ({
			x: (column + x) * cellWidth,
			y: top + y * cellHeight,
			width: width * cellWidth,
			height: height * cellHeight,
			fill,
		})),
	);
	return [...joined(behind), ...joined(shapes)].map(
		({x, y, width, height, fill}) =>
			`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`,
	);
}

function joined(all: readonly Block[]): readonly Block[] {
	const result: Block[] = [];
	for (const block of all) {
		const last = result.at(-1);
		if (
			last !== undefined &&
			last.fill === block.fill &&
			last.y === block.y &&
			last.height === block.height &&
			last.x + last.width === block.x
		) {
			result[result.length - 1] = {...last, width: last.width + block.width};
		} else {
			result.push(block);
		}
	}

	return result;
}

function texts(row: readonly StyledCharacter[], place: number): readonly string[] {
	const written = row.filter(({character}) => shapesOf(character) === undefined);
	const y = short(place * cellHeight + baseline);
	return runsOf(written).map(run => textElement(run, y));
}

function textElement({text, column, width, color, weight, kind}: Run, y: string): string {
	const bold = weight === 'bold' ? ' font-weight="bold"' : '';
	const fitted = kind === 'symbol' ? ' lengthAdjust="spacingAndGlyphs"' : '';
	return `<text x="${column * cellWidth}" y="${y}" textLength="${width * cellWidth}"${fitted} fill="${color}"${bold}>${escaped(text)}</text>`;
}

function short(pixels: number): string {
	return Number(pixels.toFixed(2)).toString();
}
