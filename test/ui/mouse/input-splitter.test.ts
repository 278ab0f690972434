import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {InputSplitter} from '../../../source/ui/mouse/input-splitter.ts';

const click = '\u001B[<0;12;5M';
const wheel = '\u001B[<64;1;200m';

/** All keys and all reports in what came in chunks, nothing following the last. */
function split(chunks: readonly string[]) {
	const splitter = new InputSplitter();
	const pieces = chunks.flatMap(chunk => splitter.push(chunk));
	const textOf = (kind: 'keys' | 'mouse') =>
		pieces.filter(piece => piece.kind === kind).map(({text}) => text);
	return {keys: textOf('keys').join('') + splitter.release(), mouse: textOf('mouse')};
}

/** A text cut at places given as shares of its length. */
function cut(text: string, shares: readonly number[]): readonly string[] {
	const places = [0, ...shares.map(share => Math.floor(share * text.length)), text.length].sort(
		(a, b) => a - b,
	);
	return places.slice(1).map((end, place) => text.slice(places[place], end));
}

const typed = fc.constantFrom(
	'j',
	'/',
	'é',
	'😀',
	'\r',
	'\u001B[A',
	'\u001B[5~',
	'\u001BOP',
	'[<1',
	'0;1M',
);
const report = fc
	.tuple(fc.constantFrom(0, 2, 35, 64, 65), fc.nat(9999), fc.nat(9999), fc.constantFrom('M', 'm'))
	.map(([button, column, row, final]) => `\u001B[<${button};${column};${row}${final}`);
const pasted = fc
	.array(fc.oneof(fc.string(), report, typed))
	.map(parts => `\u001B[200~${parts.join('')}\u001B[201~`);
const shares = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 8});

test('keys, pastes and reports come apart, wherever the chunks are cut', () => {
	const part = fc.oneof(
		fc.oneof(typed, pasted).map(text => ({kind: 'keys', text})),
		report.map(text => ({kind: 'mouse', text})),
	);
	fc.assert(
		fc.property(fc.array(part), shares, (parts, places) => {
			const textOf = (kind: string) => parts.filter(one => one.kind === kind).map(({text}) => text);
			const sent = parts.map(({text}) => text).join('');
			expect(split(cut(sent, places))).toEqual({
				keys: textOf('keys').join(''),
				mouse: textOf('mouse'),
			});
		}),
	);
});

test('what tells nothing of the mouse passes as it is', () => {
	const unit = fc.constantFrom(
		'\u001B',
		'[',
		'<',
		'0',
		';',
		'M',
		'2',
		'~',
		'a',
		'é',
		'\u0000',
		'😀',
	);
	const text = fc.string({unit}).filter(one => !one.includes('\u001B[<'));
	fc.assert(
		fc.property(text, shares, (sent, places) => {
			expect(split(cut(sent, places))).toEqual({keys: sent, mouse: []});
		}),
	);
});

describe('Esc', () => {
	test('is a key when nothing follows', () => {
		const splitter = new InputSplitter();
		expect(splitter.push('\u001B')).toEqual([]);
		expect(splitter.isHolding).toBe(true);
		expect(splitter.release()).toBe('\u001B');
		expect(splitter.isHolding).toBe(false);
		expect(splitter.release()).toBe('');
	});

	test.each(['\u001B', '\u001B['])('a report that comes late behind %j types nothing', begun => {
		const splitter = new InputSplitter();
		splitter.push(begun);
		splitter.release();
		expect(splitter.push(`${click.slice(begun.length)}j`)).toEqual([
			{kind: 'mouse', text: click},
			{kind: 'keys', text: 'j'},
		]);
	});

	test('then [ and < are keys, typed one after another', () => {
		const splitter = new InputSplitter();
		const keys = ['\u001B', '[', '<', '1'].map(key => {
			const [piece] = splitter.push(key);
			return (piece?.text ?? '') + splitter.release();
		});
		expect(keys).toEqual(['\u001B', '[', '<', '1']);
	});
});

test('the beginning of a report is never given away as keys', () => {
	for (let length = 3; length < click.length; length++) {
		const splitter = new InputSplitter();
		expect(splitter.push(click.slice(0, length))).toEqual([]);
		expect(splitter.isHolding).toBe(false);
		expect(splitter.push(click.slice(length))).toEqual([{kind: 'mouse', text: click}]);
	}
});

test('a report that is broken off is dropped, what follows is not', () => {
	expect(split(['\u001B[<0;1', '\u001B[A', click])).toEqual({keys: '\u001B[A', mouse: [click]});
});

test('what is pasted is text, though it looks like a report', () => {
	const paste = `\u001B[200~${click}\u001B[201~`;
	expect(split([`${wheel}${paste}${wheel}`])).toEqual({keys: paste, mouse: [wheel, wheel]});
});
