import type {Cell} from '../../test/e2e/terminal.ts';
import {background, frame} from './palette.ts';
import {type Run, runsOf} from './runs.ts';
import {shapesOf} from './shapes.ts';
import {type StyledCharacter, styledRow} from './styled-row.ts';

/** Sizes in pixels. */
const cellWidth = 9;
const cellHeight = 21;
const fontSize = 15;
/** From the top of a cell to the line its letters stand on. */
const baseline = 15.5;
const padding = 26;
const barHeight = 46;
const corner = 12;
const button = {radius: 6, distance: 20, x: 26} as const;

const fonts =
	"ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

/**
A screen as a picture of a terminal window. Letters keep to their columns in whatever font there is.
@param name what the window is called, and what is read out instead of the picture
*/
export function screenToSvg(screen: ReadonlyArray<readonly Cell[]>, name: string): string {
	const columns = Math.max(0, ...screen.map(cells => cells.length));
	const width = columns * cellWidth + 2 * padding;
	const height = barHeight + screen.length * cellHeight + padding;
	const rows = screen.map(cells => styledRow(cells));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
		`<title>${escaped(name)}</title>`,
		`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="${corner}" fill="${background}" stroke="${frame.edge}"/>`,
		...[0, 1, 2].map(
			place =>
				`<circle cx="${button.x + button.radius + place * button.distance}" cy="${barHeight / 2}" r="${button.radius}" fill="${frame.button}"/>`,
		),
		`<g font-family="${fonts}" font-size="${fontSize}">`,
		`<text x="${width / 2}" y="${barHeight / 2 + 5}" text-anchor="middle" font-size="13" fill="${frame.name}">${escaped(name)}</text>`,
		`<g transform="translate(${padding} ${barHeight})">`,
		'<g shape-rendering="crispEdges">',
		...rows.flatMap((row, place) => blocks(row, place)),
		'</g>',
		...rows.flatMap((row, place) => texts(row, place)),
		'</g>',
		'</g>',
		'</svg>',
		'',
	].join('\n');
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

const markup: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

/** Text as XML 1.0 allows it, which has no place at all for control characters and half a surrogate pair. */
function escaped(text: string): string {
	return text
		.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
		.replaceAll(/[&<>"]/g, character => markup.get(character) ?? character);
}
