import fc from 'fast-check';
import {expect, test, vi} from 'vitest';
import {WantedPaths} from '../../source/cloudtrail/wanted-paths.ts';
import {createStory} from '../../source/demo/story/story.ts';
import {damaged, jsonText} from '../fixtures/json-text.ts';

type Path = readonly (string | number)[];

const keys = ['a', 'b', 'ab', 'a.*', '漢', '__proto__', 'constructor', '0'];
const paths: fc.Arbitrary<readonly Path[]> = fc.array(
	fc
		.tuple(
			fc.constantFrom(...keys),
			fc.array(fc.oneof(fc.constantFrom(...keys), fc.nat({max: 2})), {maxLength: 3}),
		)
		.map(([first, rest]) => [first, ...rest]),
	{minLength: 1, maxLength: 4},
);

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(inner, step) =>
			typeof inner === 'object' &&
			inner !== null &&
			Array.isArray(inner) === (typeof step === 'number') &&
			Object.hasOwn(inner, step)
				? Reflect.get(inner, step)
				: undefined,
		value,
	);
}

/** What JSON.parse and the paths say of each other: the values, or the error. */
function results(read: (text: string) => unknown, text: string, wanted: readonly Path[]): unknown {
	try {
		const value = read(text);
		return wanted.map(path => [valueAt(value, path)]);
	} catch (error) {
		return String(error);
	}
}

test('gives what JSON.parse gives at every path, and its errors', () => {
	const text = jsonText(keys);
	const texts = fc.oneof(text, damaged(text));
	fc.assert(
		fc.property(texts, paths, (some, wanted) => {
			const reader = new WantedPaths(wanted);
			const first = results(JSON.parse, some, wanted);
			expect(results(json => reader.read(json), some, wanted)).toEqual(first);
			// What one text left behind does not reach the next.
			expect(results(json => reader.read(json), some, wanted)).toEqual(first);
		}),
		{numRuns: 1000},
	);
});

test.each([
	['{"a":1,"a":2}', 2],
	['{"a":{"b":1},"a":{}}', {}],
	['{"a":"x","a":null}', null],
	[' {\r\n"a" :\t[ 1 , {"a":2} ] } ', [1, {a: 2}]],
	['{"b":"\\"a\\":1","a":"\\u00e9\\n"}', 'é\n'],
	['{"\\u0061":"escaped"}', 'escaped'],
	['{"b":{"a":1}}', undefined],
	['{"b":[{"a":1},{"a":2}],"ab":0,"a":-1.5e3}', -1500],
	['["a"]', undefined],
	['"a"', undefined],
])('the a of %s is %j', (text, value) => {
	expect(valueAt(new WantedPaths([['a']]).read(text), ['a'])).toEqual(value);
});

test.each([
	'{"a":1,}',
	'{,"a":1}',
	'{"a":1 "b":2}',
	'{"a":1}}',
	'{"a":1}{',
	'{"b":[1,],"a":1}',
	'{"b":{"c":1,},"a":1}',
	'{"b":01,"a":1}',
	'{"b":1.,"a":1}',
	'{"b":"\t","a":1}',
	'{"b":"\\x","a":1}',
	'{"b":"\\u12","a":1}',
	'{"b":tru,"a":1}',
	'{"b":[1}],"a":1}',
	'{"a":1',
	'',
])('%j is no JSON', text => {
	expect(() => new WantedPaths([['a']]).read(text)).toThrow(SyntaxError);
});

test.each<[readonly (readonly (string | number)[])[], string, unknown]>([
	[[['a.*']], '{"a":1,"aXX":2,"a.*":3}', {'a.*': 3}],
	[[['a|b']], '{"a":1,"b":2,"a|b":3}', {'a|b': 3}],
	[
		[
			['a', 0],
			['a', 'b'],
		],
		'{"a":{"b":1,"c":2},"d":3}',
		{a: {b: 1, c: 2}},
	],
	[[['a', 'b']], '{"a":{"b":1,"c":2},"d":3}', {a: {b: 1}}],
	[[['a', 'b']], '{"a":["b"],"d":3}', {a: ['b']}],
	[[['a', 'b']], '{"a":"b","d":3}', {a: 'b'}],
])('of %j in %s it reads no more than %j', (paths, text, value) => {
	expect(new WantedPaths(paths).read(text)).toEqual(value);
});

test('a prototype that a record names is a member like any other', () => {
	const text = '{"__proto__":{"a":1},"b":{"__proto__":"x"}}';
	for (const paths of [[['__proto__']], [['b', '__proto__']], [['__proto__', 'a']]]) {
		const read = new WantedPaths(paths).read(text);
		expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
		expect(read).toEqual(JSON.parse(text));
	}
});

test('no record of the story is parsed whole', () => {
	const records = createStory({seed: 1}).recordsDelivered(0, 20_000);
	const wanted = [['eventName'], ['userIdentity', 'type'], ['eventID']];
	const reader = new WantedPaths(wanted);
	const parsed = records.map(({message}) => JSON.parse(message));
	const parse = vi.spyOn(JSON, 'parse');
	try {
		for (const [place, {message}] of records.entries()) {
			const values = wanted.map(path => valueAt(parsed[place], path));
			expect(wanted.map(path => valueAt(reader.read(message), path))).toEqual(values);
		}

		expect(records.length).toBeGreaterThan(100);
		expect(parse).not.toHaveBeenCalled();
	} finally {
		parse.mockRestore();
	}
});

test.each([
	['members', `{${'"b":0,'.repeat(30_000)}"a":1}`],
	['elements', `{"b":[${'0,'.repeat(100_000)}0],"a":1}`],
	['escapes', `{"b":"${'\\\\'.repeat(100_000)}","a":1}`],
	['lists in lists', `{"b":${'['.repeat(50_000)}${']'.repeat(50_000)},"a":1}`],
	['objects in objects', `{"b":${'{"b":'.repeat(20_000)}1${'}'.repeat(20_000)},"a":1}`],
	['a text beyond any record', `{"b":"${'x'.repeat(1_000_000)}","a":1}`],
])('%s without end are read', (_, text) => {
	const reader = new WantedPaths([['a'], ['b', 'b', 'a']]);
	expect(valueAt(reader.read(text), ['a'])).toBe(1);
	expect(() => reader.read(text.slice(0, -1))).toThrow(SyntaxError);
});
