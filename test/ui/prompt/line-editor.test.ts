import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {edited, type Line, type LineEdit, lineOf} from '../../../source/ui/prompt/line-editor.ts';

const edits: readonly LineEdit[] = [
	...(['before', 'after', 'word', 'to start', 'to end'] as const).map(
		(what): LineEdit => ({kind: 'delete', what}),
	),
	...(['left', 'right', 'start', 'end'] as const).map((to): LineEdit => ({kind: 'cursor', to})),
];
const pieces = [
	'a',
	'B',
	' ',
	'  ',
	'two words',
	'e\u0301',
	'🇩🇪',
	'👩‍💻',
	'👍🏽',
	'漢',
	'각',
	'नि',
	'-',
];
const edit: fc.Arbitrary<LineEdit> = fc.oneof(
	fc.constantFrom(...edits),
	fc.constantFrom(...pieces).map((text): LineEdit => ({kind: 'insert', text})),
);

type Halves = {readonly before: string; readonly after: string};

function graphemes(text: string): readonly string[] {
	return [...new Intl.Segmenter().segment(text)].map(({segment}) => segment);
}

function joined(parts: readonly string[]): string {
	return parts.join('');
}

/** The text on both sides of the cursor, cut into what a person calls a character. */
function naively({before, after}: Halves, next: LineEdit): Halves {
	const left = graphemes(before);
	const right = graphemes(after);
	if (next.kind === 'insert') {
		return {before: before + next.text, after};
	}

	switch (next.kind === 'cursor' ? next.to : next.what) {
		case 'left':
			return {before: joined(left.slice(0, -1)), after: joined(left.slice(-1)) + after};
		case 'right':
			return {before: before + joined(right.slice(0, 1)), after: joined(right.slice(1))};
		case 'start':
			return {before: '', after: before + after};
		case 'end':
			return {before: before + after, after: ''};
		case 'before':
			return {before: joined(left.slice(0, -1)), after};
		case 'after':
			return {before, after: joined(right.slice(1))};
		case 'to start':
			return {before: '', after};
		case 'to end':
			return {before, after: ''};
		case 'word': {
			const words = before.trimEnd().split(' ');
			return {before: joined(words.slice(0, -1).map(word => `${word} `)), after};
		}
	}
}

test('edits as two halves of a text do', () => {
	fc.assert(
		fc.property(fc.array(edit, {maxLength: 30}), steps => {
			let line = lineOf('');
			let halves: Halves = {before: '', after: ''};
			for (const step of steps) {
				line = edited(line, step);
				halves = naively(halves, step);
				expect({
					before: line.text.slice(0, line.cursor),
					after: line.text.slice(line.cursor),
				}).toEqual(halves);
			}
		}),
		{numRuns: 1000},
	);
});

describe('one edit', () => {
	const at = (marked: string): Line => ({
		text: marked.replace('^', ''),
		cursor: marked.indexOf('^'),
	});

	test.each<[string, LineEdit, string]>([
		['ab^', {kind: 'insert', text: 'c'}, 'abc^'],
		['^ab', {kind: 'insert', text: 'c '}, 'c ^ab'],
		['a👩‍💻^b', {kind: 'delete', what: 'before'}, 'a^b'],
		['a^🇩🇪b', {kind: 'delete', what: 'after'}, 'a^b'],
		['ae\u0301^', {kind: 'cursor', to: 'left'}, 'a^e\u0301'],
		['^a', {kind: 'delete', what: 'before'}, '^a'],
		['a^', {kind: 'delete', what: 'after'}, 'a^'],
		['table:orders event:Query  ^x', {kind: 'delete', what: 'word'}, 'table:orders ^x'],
		['orders^', {kind: 'delete', what: 'word'}, '^'],
		['^orders', {kind: 'delete', what: 'word'}, '^orders'],
		['or^ders', {kind: 'delete', what: 'to start'}, '^ders'],
		['or^ders', {kind: 'delete', what: 'to end'}, 'or^'],
	])('%s', (before, next, after) => {
		expect(edited(at(before), next)).toEqual(at(after));
	});
});
