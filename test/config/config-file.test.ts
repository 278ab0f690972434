import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type ConfigFile, readConfigFile} from '../../source/config/config-file.ts';

function read(text: string): Extract<ConfigFile, {kind: 'entries'}> {
	const file = readConfigFile(text, ['filters', 'keys']);
	if (file.kind === 'mistake') {
		throw new Error(file.sentence);
	}

	return file;
}

const text = `# mine
region = "eu-west-1"
known = [
	"team", # all of us
	"shop",
]

filters.all = '"two words" \\*'
[keys]

find = "F"
`;

test('keys come in their order, those of tables with the table before', () => {
	expect(read(text).entries).toEqual([
		{path: ['region'], value: 'eu-west-1'},
		{path: ['known'], value: ['team', 'shop']},
		{path: ['filters', 'all'], value: '"two words" \\*'},
		{path: ['keys', 'find'], value: 'F'},
	]);
});

test('each has the line it begins in', () => {
	const {entries, lineOf} = read(text);
	expect(entries.map(({path}) => lineOf(path))).toEqual([2, 3, 8, 11]);
});

test('lines that say nothing set nothing', () => {
	expect(read('').entries).toEqual([]);
	expect(read('\uFEFF# a comment\r\n\r\n').entries).toEqual([]);
	expect(read('\uFEFFkeep = 5\r\n').entries).toEqual([{path: ['keep'], value: 5}]);
});

test('what stands in the place of a table is a key', () => {
	expect(read('filters = "x"').entries).toEqual([{path: ['filters'], value: 'x'}]);
	expect(read('other.key = 1').entries).toEqual([{path: ['other'], value: {key: 1}}]);
});

test.each([
	['keep = 5\nregion = eu-west-1\n', 2],
	['keep = 5\n\n\nkeep = 6', 4],
	['[keys', 1],
])('%j is not TOML', (wrong, line) => {
	const file = readConfigFile(wrong, []);
	expect(file).toMatchObject({kind: 'mistake', line});
	expect(file.kind === 'mistake' && file.sentence).toMatch(/^this is not TOML \([^\n]+\); .*\.$/);
});

test('a key is found in its line whatever stands around it', () => {
	const statement = fc.constantFrom('"x"', '5', '[1,\n2]', '"""\na\n\n"""', '{a = 1}');
	const filler = fc.constantFrom('', '\n', '# words = 5\n', '\n\n  # x\n');
	fc.assert(
		fc.property(fc.array(fc.tuple(filler, statement), {maxLength: 6}), statements => {
			let written = '';
			const lines: number[] = [];
			for (const [place, [before, value]] of statements.entries()) {
				written += before;
				lines.push(written.split('\n').length);
				written += `k${place} = ${value}\n`;
			}

			const {lineOf} = read(written);
			expect(lines.map((_, place) => lineOf([`k${place}`]))).toEqual(lines);
		}),
	);
});
