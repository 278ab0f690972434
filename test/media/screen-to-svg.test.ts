import {Resvg} from '@resvg/resvg-js';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {background, colorOf, dim, foreground} from '../../media/source/palette.ts';
import {screenToSvg} from '../../media/source/screen-to-svg.ts';
import type {Cell} from '../e2e/terminal.ts';
import {anyCharacter} from '../fixtures/any-character.ts';

const plain: Cell = {character: ' ', color: -1, bold: false, dim: false, inverse: false};
const red = 1;
const cyan = 6;

/** A row as the terminal gives it, a cell for each character. */
function cells(text: string, look: Partial<Cell> = {}): readonly Cell[] {
	return [...text].map(character => ({...plain, ...look, character}));
}

type Element = {readonly attributes: ReadonlyMap<string, string>; readonly text: string};

/** The elements of that name on the screen itself, without the window around it. */
function elements(svg: string, name: string): readonly Element[] {
	const screen = svg.slice(svg.indexOf('shape-rendering'));
	const pattern = new RegExp(`<${name} ([^>]*?)(?:/>|>([^<]*)</${name}>)`, 'g');
	return [...screen.matchAll(pattern)].map(([, attributes = '', text = '']) => ({
		attributes: new Map(
			[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
				key,
				value,
			]),
		),
		text,
	}));
}

function texts(...rows: ReadonlyArray<readonly Cell[]>): readonly Element[] {
	return elements(screenToSvg(rows, 'test'), 'text');
}

function blocks(...rows: ReadonlyArray<readonly Cell[]>): readonly Element[] {
	return elements(screenToSvg(rows, 'test'), 'rect');
}

function number({attributes}: Element, name: string): number {
	return Number(attributes.get(name));
}

/** What a strict XML parser makes of it: it throws unless the text is well-formed. */
function parsed(svg: string): Resvg {
	return new Resvg(svg, {font: {loadSystemFonts: false}});
}

test('a run of one style is one text as wide as its cells', () => {
	const [run, ...others] = texts(cells('Query orders'));
	expect(others).toEqual([]);
	expect(run?.text).toBe('Query orders');
	expect(run?.attributes.get('textLength')).toBe('108');
	expect(run?.attributes.get('fill')).toBe(foreground);
});

test('a run ends where the style does', () => {
	const row = [
		...cells('ab', {color: red}),
		...cells('cd', {color: red, bold: true}),
		...cells('e'),
	];
	const runs = texts(row);
	expect(runs.map(({text}) => text)).toEqual(['ab', 'cd', 'e']);
	expect(runs.map(run => number(run, 'x'))).toEqual([0, 18, 36]);
	expect(runs.map(run => run.attributes.get('fill'))).toEqual([
		colorOf(red),
		colorOf(red),
		foreground,
	]);
	expect(runs.map(run => run.attributes.get('font-weight'))).toEqual([
		undefined,
		'bold',
		undefined,
	]);
});

test('columns of a table are texts of their own, so that each begins in its place', () => {
	const runs = texts(cells('  TIME    WHO'));
	expect(runs.map(({text}) => text)).toEqual(['TIME', 'WHO']);
	expect(runs.map(run => number(run, 'x'))).toEqual([18, 90]);
});

test('a character that a font may lack is held in its cell', () => {
	const runs = texts(cells('a▸b'));
	expect(runs.map(({text}) => text)).toEqual(['a', '▸', 'b']);
	expect(runs.map(run => number(run, 'x'))).toEqual([0, 9, 18]);
	expect(runs.map(run => run.attributes.get('lengthAdjust'))).toEqual([
		undefined,
		'spacingAndGlyphs',
		undefined,
	]);
});

test('a wide character takes two columns', () => {
	const runs = texts([...cells('漢'), plain, ...cells('b')]);
	expect(runs.map(({text}) => text)).toEqual(['漢', 'b']);
	expect(runs.map(run => number(run, 'x'))).toEqual([0, 18]);
	expect(runs.map(run => number(run, 'textLength'))).toEqual([18, 9]);
});

test('rows stand below each other', () => {
	const [first, second] = texts(cells('a'), cells('b'));
	expect(first && second && number(second, 'y') - number(first, 'y')).toBe(21);
});

test('dim text is dim', () => {
	expect(texts(cells('a', {color: cyan, dim: true}))[0]?.attributes.get('fill')).toBe(
		dim(colorOf(cyan)),
	);
});

test('inverse cells, blank ones as well, are one block behind the text', () => {
	const row = [...cells('a'), ...cells('b c ', {inverse: true}), ...cells('d')];
	const [block, ...others] = blocks(row);
	expect(others).toEqual([]);
	expect(block && ['x', 'y', 'width', 'height'].map(name => number(block, name))).toEqual([
		9, 0, 36, 21,
	]);
	expect(block?.attributes.get('fill')).toBe(foreground);
	expect(texts(row).map(({attributes, text}) => [text, attributes.get('fill')])).toEqual([
		['a', foreground],
		['b c', background],
		['d', foreground],
	]);
});

test('the blocks of a bar join to one, eighths included', () => {
	const row = cells('██▌', {color: cyan});
	const [bar, ...others] = blocks(row);
	expect(others).toEqual([]);
	expect(bar && [number(bar, 'x'), number(bar, 'width')]).toEqual([0, 22.5]);
	expect(bar?.attributes.get('fill')).toBe(colorOf(cyan));
	expect(texts(row)).toEqual([]);
});

test('blocks that do not touch stay apart', () => {
	expect(blocks(cells('▌▌')).map(block => number(block, 'x'))).toEqual([0, 9]);
	expect(blocks([...cells('█', {color: red}), ...cells('█')])).toHaveLength(2);
});

test('lines join from row to row', () => {
	const lines = blocks(cells('│'), cells('┼'));
	const vertical = lines
		.filter(line => number(line, 'height') > number(line, 'width'))
		.map(line => [number(line, 'y'), number(line, 'y') + number(line, 'height')])
		.toSorted(([a = 0], [b = 0]) => a - b);
	expect(vertical[0]?.[0]).toBe(0);
	expect(vertical.at(-1)?.[1]).toBe(42);
	for (const [place, [start = 0]] of vertical.entries()) {
		expect(start).toBeLessThanOrEqual(vertical[place - 1]?.[1] ?? 0);
	}
});

test('the picture has room for every cell', () => {
	const svg = screenToSvg(
		Array.from({length: 24}, () => cells(' '.repeat(80))),
		'test',
	);
	const {width, height} = parsed(svg);
	expect(width).toBe(80 * 9 + 2 * 26);
	expect(height).toBe(46 + 24 * 21 + 26);
});

test('a busy screen is a small file', () => {
	const row = [
		...cells('orders ▸ by-email  ', {color: cyan}),
		...cells('boto3 · EC2  ✖ ', {dim: true}),
	];
	const screen = Array.from({length: 32}, () => [...row, ...row, ...row, ...row]);
	expect(screenToSvg(screen, 'test').length).toBeLessThan(100_000);
});

test('markup in a name stays text', () => {
	const svg = screenToSvg([cells('</text><script>&"\'')], '</title><script>');
	expect(svg).not.toContain('<script');
	expect(elements(svg, 'text')[0]?.text).toBe("&lt;/text&gt;&lt;script&gt;&amp;&quot;'");
	parsed(svg);
});

test('what XML has no place for is replaced', () => {
	for (const character of ['\u0000', '\u001B', '\u009B', '\uD800', '\uFFFE']) {
		const svg = screenToSvg([cells(`a${character}b`)], character);
		expect(svg).not.toContain(character);
		parsed(svg);
	}
});

test('an empty screen is an empty window', () => {
	parsed(screenToSvg([], 'test'));
});

test('whatever stands on the screen, the picture is well-formed', () => {
	const cell = fc.record({
		character: fc.string({unit: anyCharacter, minLength: 1, maxLength: 2}),
		color: fc.integer({min: -1, max: 15}),
		bold: fc.boolean(),
		dim: fc.boolean(),
		inverse: fc.boolean(),
	});
	fc.assert(
		fc.property(
			fc.array(fc.array(cell, {maxLength: 20}), {maxLength: 4}),
			fc.string(),
			(screen, name) => {
				parsed(screenToSvg(screen, name));
			},
		),
	);
});
