import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type JsonLine, jsonLines} from '../../../source/ui/record/json-lines.ts';

function joined(lines: readonly JsonLine[]): string {
	return lines.map(({key, value}) => key + value).join('');
}

/** How JSON.stringify lays it out: the same lines, but that it opens empty objects and arrays in one as well. */
function indented(lines: readonly JsonLine[]): string {
	return lines.map(({depth, key, value}) => ' '.repeat(2 * depth) + key + value).join('\n');
}

test('is laid out as JSON.stringify does', () => {
	fc.assert(
		fc.property(fc.jsonValue(), value => {
			expect(indented(jsonLines(JSON.stringify(value)))).toBe(JSON.stringify(value, null, 2));
		}),
		{numRuns: 1000},
	);
});

test('means the same once joined, however the text was laid out', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t', ' \r\n'), (value, space) => {
			const text = JSON.stringify(value, null, space);
			expect(JSON.parse(joined(jsonLines(text)))).toEqual(JSON.parse(text));
		}),
		{numRuns: 1000},
	);
});

describe('keeps as it was written', () => {
	test.each([
		'12345678901234567890',
		'1.10',
		'1E400',
		'-0',
		'1e-7',
		'"\\u0041\\/\\ud83d"',
		'"a, b: {c} [d] \\"e\\" \\\\"',
		'""',
		'true',
		'null',
	])('%s', text => {
		expect(jsonLines(text)).toEqual([{depth: 0, key: '', value: text}]);
		expect(jsonLines(`{"a":${text},"b":[${text}]}`)).toEqual([
			{depth: 0, key: '', value: '{'},
			{depth: 1, key: '"a": ', value: `${text},`},
			{depth: 1, key: '"b": ', value: '['},
			{depth: 2, key: '', value: text},
			{depth: 1, key: '', value: ']'},
			{depth: 0, key: '', value: '}'},
		]);
	});

	test('keys that are there twice', () => {
		expect(jsonLines('{"a":1,"a":2}').map(({key, value}) => key + value)).toEqual([
			'{',
			'"a": 1,',
			'"a": 2',
			'}',
		]);
	});
});

test.each([
	['{}', ['{}']],
	['[ ]', ['[]']],
	['{"a":{},"b":[]}', ['{', '"a": {},', '"b": []', '}']],
	['[[]]', ['[', '[]', ']']],
	['[[[1]]]', ['[', '[', '[', '1', ']', ']', ']']],
	['[{"a":[{}]}]', ['[', '{', '"a": [', '{}', ']', '}', ']']],
])('%s', (text, lines) => {
	expect(jsonLines(text).map(({key, value}) => key + value)).toEqual(lines);
});

test('costs no more than its length: deep, broad, and with a long string', () => {
	const startedAt = performance.now();
	const depth = 100_000;
	expect(jsonLines('['.repeat(depth) + ']'.repeat(depth))).toHaveLength(2 * depth - 1);
	expect(jsonLines(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).toHaveLength(2 * depth + 1);
	expect(jsonLines(`[${'0,'.repeat(depth)}0]`)).toHaveLength(depth + 3);
	expect(jsonLines(`["${'x'.repeat(8_000_000)}"]`)).toHaveLength(3);
	expect(jsonLines(`["${'\\n'.repeat(4_000_000)}"]`)).toHaveLength(3);
	expect(performance.now() - startedAt).toBeLessThan(5000);
});
