import {expect, test} from 'vitest';
import {
	allToggled,
	foldedNodes,
	nothingFolded,
	revealed,
	toggled,
} from '../../../source/ui/record/folding.ts';
import {pathOf} from '../../../source/ui/record/record-document.ts';
import {documentOf} from './documents.ts';

const document = documentOf('{"a":{"b":{"c":1}},"d":[{"e":2}],"f":{},"x y":{"z":[3]}}');

function foldedPaths(...paths: readonly string[]): readonly string[] {
	return [...foldedNodes(document, new Set(paths))].map(place => pathOf(document, place));
}

test('folds and unfolds one value', () => {
	const once = toggled(nothingFolded, 'a.b');
	expect(once).toEqual(new Set(['a.b']));
	expect(toggled(once, 'a.b')).toEqual(new Set());
	expect(nothingFolded.size).toBe(0);
});

test('finds the values that paths mean', () => {
	expect(foldedPaths('a.b', 'd[0]', '["x y"].z')).toEqual(['a.b', 'd[0]', '["x y"].z']);
	expect(foldedPaths('')).toEqual(['']);
	expect(foldedPaths('b', 'a.b.c', 'f', '.a', 'd.0', 'x y')).toEqual([]);
});

test('folds all that the record holds, then nothing', () => {
	const all = allToggled(document, new Set(['a']));
	expect(all).toEqual(new Set(['a', 'd', '["x y"]']));
	expect(allToggled(document, all)).toEqual(new Set());
});

test('unfolds what a value is in', () => {
	const place = [...document.nodes.keys()].find(node => pathOf(document, node) === 'a.b.c') ?? 0;
	expect(revealed(document, new Set(['', 'a', 'a.b', 'd']), place)).toEqual(new Set(['d']));
	expect(revealed(document, nothingFolded, place)).toEqual(nothingFolded);
});
