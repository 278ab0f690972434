import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {type JsonLine, visibleLines} from '../../../source/ui/record/json-lines.ts';
import {pathOf} from '../../../source/ui/record/record-document.ts';
import {processorTime} from '../../fixtures/processor-time.ts';
import {documentOf, jsonText} from './documents.ts';

function lines(text: string, ...folded: readonly string[]): readonly JsonLine[] {
	return visibleLines(documentOf(text), new Set(folded));
}

function texts(text: string, ...folded: readonly string[]): readonly string[] {
	return lines(text, ...folded).map(({depth, key, value}) => ' '.repeat(2 * depth) + key + value);
}

test('is laid out as JSON.stringify does', () => {
	fc.assert(
		fc.property(fc.jsonValue(), value => {
			expect(texts(JSON.stringify(value)).join('\n')).toBe(JSON.stringify(value, null, 2));
		}),
		{numRuns: 1000},
	);
});

test('means the same once joined, however the text was laid out', () => {
	fc.assert(
		fc.property(jsonText, text => {
			expect(JSON.parse(texts(text).join(''))).toEqual(JSON.parse(text));
		}),
		{numRuns: 1000},
	);
});

test.each([
	'12345678901234567890',
	'1.10',
	'1E400',
	'-0',
	'"\\u0041\\/\\ud83d"',
	'"a, b: {c} [d] \\"e\\" \\\\"',
	'""',
	'true',
	'null',
	'{}',
	'[]',
])('%s stays as it was written', text => {
	expect(texts(text)).toEqual([text]);
	expect(texts(`{"a":${text},"a":[${text}]}`)).toEqual([
		'{',
		`  "a": ${text},`,
		'  "a": [',
		`    ${text}`,
		'  ]',
		'}',
	]);
});

describe('a folded value', () => {
	const text = '{"a":{"b":[1,{"c":2}],"d":{}},"e":3}';

	test('is one line that says how much it holds', () => {
		expect(texts(text, 'a')).toEqual(['{', '  "a": {…} 2', '  "e": 3', '}']);
		expect(texts(text, 'a.b[1]').slice(2, 6)).toEqual([
			'    "b": [',
			'      1,',
			'      {…} 1',
			'    ],',
		]);
		expect(texts(text, '')).toEqual(['{…} 2']);
	});

	test('has nothing but itself to hide', () => {
		expect(texts(text, 'e', 'a.d', 'b', 'a[0]', 'nowhere')).toEqual(texts(text));
		expect(texts(text, 'a', 'a.b')).toEqual(texts(text, 'a'));
	});

	test('hides what is inside and nothing else, in any record', () => {
		fc.assert(
			fc.property(jsonText, fc.nat(), (json, choice) => {
				const document = documentOf(json);
				const all = visibleLines(document, nothingFolded);
				const opening = all.filter(({part}) => part === 'open');
				const chosen = opening[choice % Math.max(1, opening.length)];
				fc.pre(chosen !== undefined);
				const path = pathOf(document, chosen.node);
				// Of keys that are there twice only JSON text knows; these values have none.
				const left = visibleLines(document, new Set([path])).map(({node}) => node);
				const node = document.nodes[chosen.node];
				const inside = (place: number) => place > chosen.node && place < (node?.next ?? 0);
				expect(new Set(left)).toEqual(
					new Set([...document.nodes.keys()].filter(place => !inside(place))),
				);
			}),
		);
	});
});

test('costs no more than its length: deep, broad, and with a long string', () => {
	const spent = processorTime();
	const count = 100_000;
	expect(lines('['.repeat(count) + ']'.repeat(count))).toHaveLength(201);
	expect(lines(`[${'0,'.repeat(count)}0]`)).toHaveLength(count + 3);
	expect(lines(`["${'x'.repeat(8_000_000)}"]`)).toHaveLength(3);
	expect(lines(`["${'\\n'.repeat(4_000_000)}"]`)).toHaveLength(3);
	const key = 'k'.repeat(count);
	expect(lines(`{"${key}":[${'[0],'.repeat(count)}0]}`, `${key}[7]`)).toHaveLength(3 * count + 3);
	expect(spent()).toBeLessThan(5000);
});
