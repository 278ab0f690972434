import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	pathOf,
	recordDocument,
	sayingOf,
	textOf,
} from '../../../source/ui/record/record-document.ts';
import {documentOf, jsonText} from './documents.ts';

function paths(text: string): readonly string[] {
	const document = documentOf(text);
	return document.nodes.map(
		(node, place) => `${pathOf(document, place)} = ${sayingOf(document, node)}`,
	);
}

test('every value has its path and its text', () => {
	expect(paths('{"a": [1.10, {"b c": "x\\n"}], "d.e": null, "": {}}')).toEqual([
		' = {"a": [1.10, {"b c": "x\\n"}], "d.e": null, "": {}}',
		'a = [1.10, {"b c": "x\\n"}]',
		'a[0] = 1.10',
		'a[1] = {"b c": "x\\n"}',
		'a[1]["b c"] = x\n',
		'["d.e"] = null',
		'[""] = {}',
	]);
	expect(paths('"x"')).toEqual([' = x']);
});

test('keeps keys that are there twice, and what looks like a prototype', () => {
	expect(paths('{"a":1,"a":2,"__proto__":{"b":3}}').slice(1)).toEqual([
		'a = 1',
		'a = 2',
		'__proto__ = {"b":3}',
		'__proto__.b = 3',
	]);
});

test('what is no JSON is no document', () => {
	for (const text of ['', 'hello', '{"a":1', '{"a":1}{']) {
		expect(recordDocument(text)).toBeUndefined();
	}
});

/** The values of a JSON text in the order in which they begin, as JSON.parse reads them. */
function values(value: unknown): readonly unknown[] {
	const inner: readonly unknown[] =
		typeof value === 'object' && value !== null ? Object.values(value) : [];
	return [value, ...inner.flatMap(values)];
}

test('holds the values that JSON.parse reads, in the order of the text', () => {
	fc.assert(
		fc.property(jsonText, text => {
			const document = documentOf(text);
			const read = document.nodes.map((node): unknown => JSON.parse(textOf(document, node)));
			// JSON.parse puts keys that are numbers first.
			const sorted = (list: readonly unknown[]) => list.map(one => JSON.stringify(one)).sort();
			expect(sorted(read)).toEqual(sorted(values(JSON.parse(text))));
			for (const [place, {next, parent, depth, size}] of document.nodes.entries()) {
				expect(document.nodes.filter(node => node.parent === place)).toHaveLength(size);
				expect(document.nodes[next]?.depth ?? 0).toBeLessThanOrEqual(depth);
				expect(document.nodes[parent]?.depth ?? -1).toBe(depth - 1);
			}
		}),
	);
});

test('what is nested beyond reason is a value, and all of it is there', () => {
	const depth = 100_000;
	for (const text of [
		'['.repeat(depth) + ']'.repeat(depth),
		`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
		`[${'['.repeat(depth)}${']'.repeat(depth)},2]`,
	]) {
		const document = documentOf(text);
		expect(document.nodes.length).toBeLessThan(110);
		const deep = document.nodes.find(({kind}) => kind === 'deep');
		expect(deep === undefined ? 0 : textOf(document, deep).length).toBeGreaterThan(depth);
	}
});
