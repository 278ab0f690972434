import xterm from '@xterm/headless';
import {Chalk} from 'chalk';
import fc from 'fast-check';
import {expect, onTestFinished, test} from 'vitest';
import Output from '../../node_modules/ink/build/output.js';
import {startOf} from '../../source/terminal/cell.ts';
import {toTerminalText} from '../../source/terminal/terminal-text.ts';
import {wholeFrame} from '../../source/ui/whole-frame.ts';
import {hostileText} from '../fixtures/hostile.ts';
import {RenderedApp} from './render-app.tsx';
import {TestFeed} from './test-feed.ts';

const width = 40;
const paint = new Chalk({level: 3});
const paints = [
	(text: string) => text,
	paint.bold,
	paint.dim,
	paint.inverse,
	paint.red,
	paint.hex('#ffaa00'),
	paint.bgBlue,
];

/** Lines as the screen makes them: text made safe, parts of it painted, none too long. */
const arbitraryLine = fc
	.array(
		fc.tuple(
			fc.oneof(
				fc.string({maxLength: 8}),
				fc.string({unit: 'grapheme', maxLength: 4}),
				fc.constantFrom('│ ', '▇▇▏', '● live', '注文', 'é', '👩‍💻', ' ', '…', '✖ '),
				hostileText,
			),
			fc.constantFrom(...paints),
		),
		{maxLength: 4},
	)
	.map(parts => {
		let room = width;
		return parts
			.map(([text, painted]) => {
				const fitting = startOf(toTerminalText(text), Math.floor(room / 2));
				room -= Math.floor(room / 2);
				return painted(fitting);
			})
			.join('');
	});

function outputOf(lines: readonly string[]): Output {
	const output = new Output({width, height: lines.length});
	const placeholder = lines.map(() => '.'.repeat(width)).join('\n');
	output.write(0, 0, placeholder, {transformers: [(_, row) => lines[row] ?? '']});
	return output;
}

/** Each cell of a terminal after a frame: what stands in it and how it looks. */
async function cells(frame: string, rows: number): Promise<readonly string[]> {
	const terminal = new xterm.Terminal({
		cols: width,
		rows,
		allowProposedApi: true,
		convertEol: true,
	});
	await new Promise<void>(resolve => terminal.write(frame, resolve));
	const {active} = terminal.buffer;
	const seen = Array.from({length: rows * width}, (_, place) => {
		const cell = active.getLine(Math.floor(place / width))?.getCell(place % width);
		const text = cell?.getChars() === '' ? ' ' : cell?.getChars();
		const look = [cell?.isBold(), cell?.isDim(), cell?.isInverse(), cell?.getBgColor()];
		return JSON.stringify([text, cell?.getWidth(), ...look, cell?.getFgColor()]);
	});
	terminal.dispose();
	return seen;
}

test('a frame looks as the one that Ink makes of it', async () => {
	let whole = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(arbitraryLine, {minLength: 1, maxLength: 6}), async lines => {
			const frame = wholeFrame(outputOf(lines));
			if (frame === undefined) return;
			whole++;
			const ofInk = outputOf(lines).get();
			expect(frame.height).toBe(ofInk.height);
			expect(await cells(frame.output, lines.length)).toEqual(
				await cells(ofInk.output, lines.length),
			);
		}),
		{numRuns: 300},
	);
	expect(whole).toBeGreaterThan(50);
});

test('what Ink leaves out, and everything else, is left to Ink', () => {
	expect(wholeFrame(outputOf(['a', 'b']))).toEqual({output: 'a\nb', height: 2});
	expect(wholeFrame(outputOf(['a\u3164']))).toBeUndefined();
	expect(wholeFrame(outputOf(['\u0300']))).toBeUndefined();
	const besides = outputOf(['a', 'b']);
	besides.write(3, 1, 'c', {transformers: []});
	expect(wholeFrame(besides)).toBeUndefined();
	const shifted = new Output({width, height: 1});
	shifted.write(1, 0, 'a', {transformers: []});
	expect(wholeFrame(shifted)).toBeUndefined();
	const shorter = new Output({width, height: 2});
	shorter.write(0, 0, 'a', {transformers: []});
	expect(wholeFrame(shorter)).toBeUndefined();
	const clipped = new Output({width, height: 1});
	clipped.clip({x1: 0, x2: 1, y1: undefined, y2: undefined});
	clipped.write(0, 0, 'abc', {transformers: []});
	clipped.unclip();
	expect(wholeFrame(clipped)).toBeUndefined();
});

test('all that the program draws is taken whole', async () => {
	const own: unknown = Reflect.get(Output.prototype, 'applyWriteOperation');
	let apart = 0;
	Reflect.set(Output.prototype, 'applyWriteOperation', () => {
		apart++;
	});
	onTestFinished(() => {
		Reflect.set(Output.prototype, 'applyWriteOperation', own);
	});
	expect(own).toBeInstanceOf(Function);
	const source = new TestFeed();
	const app = new RenderedApp(source);
	onTestFinished(() => app.close());
	source.deliver(3);
	await app.untilShown('3 events');
	app.press('?');
	await app.untilShown('In the list');
	expect(apart).toBe(0);
});
