import {escaped} from './escaped.ts';
import {background, frame} from './palette.ts';

/** Sizes in pixels. */
const fontSize = 15;
const padding = 26;
const barHeight = 46;
const corner = 12;
const button = {radius: 6, distance: 20, x: 26} as const;

const fonts =
	"ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

type Content = {
	/** Pixels that the screen takes. */
	readonly width: number;
	readonly height: number;
	/** What is read out instead of the picture. */
	readonly title: string;
	/** Elements before everything else, such as a style. */
	readonly definitions?: readonly string[];
	readonly elements: readonly string[];
};

/** An SVG of a terminal window; the elements have their origin where the screen begins. */
export function windowAround({width, height, title, definitions = [], elements}: Content): string {
	const outer = {width: width + 2 * padding, height: barHeight + height + padding};
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${outer.width}" height="${outer.height}" viewBox="0 0 ${outer.width} ${outer.height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		...definitions,
		`<rect x="0.5" y="0.5" width="${outer.width - 1}" height="${outer.height - 1}" rx="${corner}" fill="${background}" stroke="${frame.edge}"/>`,
		...[0, 1, 2].map(
			place =>
				`<circle cx="${button.x + button.radius + place * button.distance}" cy="${barHeight / 2}" r="${button.radius}" fill="${frame.button}"/>`,
		),
		`<g font-family="${fonts}" font-size="${fontSize}">`,
		`<g transform="translate(${padding} ${barHeight})">`,
		...elements,
		'</g>',
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/** What the bar of a window says, above a screen of so many pixels. */
export function windowName(name: string, width: number): string {
	return `<text x="${width / 2}" y="${5 - barHeight / 2}" text-anchor="middle" font-size="13" fill="${frame.name}">${escaped(name)}</text>`;
}
