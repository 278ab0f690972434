import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isJson} from '../../source/cloudtrail/json-tokens.ts';
import {type LogRecord, readLogFile} from '../../source/cloudtrail/log-file.ts';
import {LogFileError} from '../../source/cloudtrail/log-file-error.ts';
import {anyCharacter} from '../fixtures/any-character.ts';

type Reading = {readonly records: readonly LogRecord[]; readonly error: unknown};

async function* chunksOf(content: Uint8Array, cuts: readonly number[]) {
	const places = [...new Set(cuts.map(cut => cut % (content.length + 1)))].sort((a, b) => a - b);
	let start = 0;
	for (const place of [...places, content.length]) {
		// A chunk may be reused, so one that is kept must not be relied on.
		const chunk = content.slice(start, place);
		yield chunk;
		chunk.fill(0x21);
		start = place;
	}
}

async function read(content: Uint8Array | string, cuts: readonly number[] = []): Promise<Reading> {
	const records: LogRecord[] = [];
	try {
		for await (const batch of readLogFile(chunksOf(Buffer.from(content), cuts))) {
			expect(batch.length).toBeGreaterThan(0);
			records.push(...batch);
		}
	} catch (error) {
		return {records, error};
	}

	return {records, error: undefined};
}

async function textsOf(content: Uint8Array | string, cuts: readonly number[] = []) {
	const {records, error} = await read(content, cuts);
	expect(error).toBe(undefined);
	return records.map(record => record.text);
}

/** A JSON object as some program might have written it: its text without white space, and with. */
type Written = {readonly tokens: readonly string[]};

const reservedKeys = new Set(['Records', 'Events', 'CloudTrailEvent']);
const stringToken = fc
	.oneof(
		fc.string({unit: anyCharacter, maxLength: 12}),
		fc.string({maxLength: 12}),
		fc.constant('}\\"{"[,'),
	)
	.map(text => JSON.stringify(text));
const keyToken = stringToken.filter(token => !reservedKeys.has(JSON.parse(token)));
const numberToken = fc.oneof(
	fc.double({noNaN: true, noDefaultInfinity: true}).map(value => JSON.stringify(value)),
	fc.bigInt().map(String),
	fc.constantFrom('0', '-0', '1e400', '0.10', '-1.5E+3'),
);
const scalarToken = fc.oneof(stringToken, numberToken, fc.constantFrom('true', 'false', 'null'));
const {object} = fc.letrec<{value: string[]; object: string[]; array: string[]}>(tie => ({
	value: fc.oneof(
		{maxDepth: 4},
		scalarToken.map(token => [token]),
		tie('object'),
		tie('array'),
	),
	object: fc
		.array(fc.tuple(keyToken, tie('value')), {maxLength: 4})
		.map(members => ['{', ...separated(members.map(([key, value]) => [key, ':', ...value])), '}']),
	array: fc.array(tie('value'), {maxLength: 3}).map(values => ['[', ...separated(values), ']']),
}));
const written: fc.Arbitrary<Written> = object.map(tokens => ({tokens}));
const writtenList = fc.array(written, {maxLength: 8});

function separated(parts: readonly (readonly string[])[]): string[] {
	return parts.flatMap((part, index) => (index === 0 ? [...part] : [',', ...part]));
}

function minified({tokens}: Written): string {
	return tokens.join('');
}

const whiteSpace = fc.constantFrom('', '', ' ', '\n', '\r\n', '\t', '\n\n  ', '    ');
const inlineWhiteSpace = fc.constantFrom('', '', ' ', '\t', '  ');
const cuts = fc.array(fc.nat(), {maxLength: 12});
const compression = fc.constantFrom<'plain' | 'gzip'>('plain', 'gzip');

function spread(tokens: readonly string[], gaps: readonly string[]): string {
	return tokens.map((token, index) => token + (gaps[index % gaps.length] ?? '')).join('');
}

function stored(content: string | Uint8Array, form: 'plain' | 'gzip'): Uint8Array {
	return form === 'gzip' ? gzipSync(content) : Buffer.from(content);
}

type Envelope = (records: readonly Written[]) => readonly string[];
const comma = (records: readonly (readonly string[])[]) => separated(records);
const envelopes: readonly Envelope[] = [
	records => ['{', '"Records"', ':', '[', ...comma(records.map(({tokens}) => tokens)), ']', '}'],
	records => [
		...[
			'{',
			'"format"',
			':',
			'{',
			'"Records"',
			':',
			'[',
			'1',
			']',
			'}',
			',',
			'"Records"',
			':',
			'[',
		],
		...comma(records.map(({tokens}) => tokens)),
		...[']', ',', '"next"', ':', 'null', '}'],
	],
	records => ['[', ...comma(records.map(({tokens}) => tokens)), ']'],
	records => [
		...['{', '"Events"', ':', '['],
		...comma(
			records.map(record => {
				const event = JSON.stringify(minified(record));
				return ['{', '"EventId"', ':', '"1"', ',', '"CloudTrailEvent"', ':', event, '}'];
			}),
		),
		...[']', ',', '"NextToken"', ':', '"abc"', '}'],
	],
];

describe('envelopes', () => {
	it('give their records, whatever the white space, the chunks and the compression', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.constantFrom(...envelopes), writtenList), {maxLength: 4}),
				fc.array(whiteSpace, {minLength: 1, maxLength: 30}),
				cuts,
				compression,
				async (documents, gaps, cutPlaces, form) => {
					const tokens = documents.flatMap(([envelope, records]) => envelope(records));
					const texts = await textsOf(stored(spread(tokens, gaps), form), cutPlaces);
					expect(texts).toEqual(documents.flatMap(([, records]) => records.map(minified)));
				},
			),
			{numRuns: 400},
		);
	});

	it('may stand one per line', async () => {
		const lines =
			'{"Records":[{"a":1},{"a":2}]}\n{"Records":[]}\n{"Records":[{"a":3}]}\n[{"a":4}]\n';
		expect(await textsOf(lines)).toEqual(['{"a":1}', '{"a":2}', '{"a":3}', '{"a":4}']);
	});

	it('may stand among the lines of a line file', async () => {
		const lines =
			'{"a":1}\n{"Records":[{"a":2}]}\n{"a":3}\n{"x":1,"Events":[{"CloudTrailEvent":"{}"}]}\n';
		expect(await textsOf(lines)).toEqual(['{"a":1}', '{"a":2}', '{"a":3}', '{}']);
	});

	it('give elements that are no objects as they are', async () => {
		expect(await textsOf('{"Records":[1, "a b",{ "a": [1, 2] },null]}')).toEqual([
			'1',
			'"a b"',
			'{"a":[1,2]}',
			'null',
		]);
		expect(await textsOf('[1,{"a":1},"x"]')).toEqual(['1', '{"a":1}', '"x"']);
		expect(await textsOf('{"Events":[{"EventId":"1"},{"CloudTrailEvent":""},7]}')).toEqual([
			'{"EventId":"1"}',
			'{"CloudTrailEvent":""}',
			'7',
		]);
	});

	it('are told by an array under their key, on the first level', async () => {
		const lines = [
			'{"Records":"none"}',
			'{"detail":{"Records":[{"a":1}]}}',
			'{"x":"Records\\":["}',
		];
		expect(await textsOf(lines.join('\n'))).toEqual(lines);
	});

	it('are no arrays with ten thousand elements before the first object', async () => {
		const array = `[${'1,'.repeat(20_000)}{}]`;
		expect(await textsOf(array)).toEqual([array]);
	});

	it('keep the numbers and escapes of their records', async () => {
		const record = '{"big":123456789012345678901234567890,"e":1.0e+2,"s":"\\u00e9\\/ \\n"}';
		expect(await textsOf(`{"Records":[${record}]}`)).toEqual([record]);
	});

	it('put a record of several lines within CloudTrailEvent on one line', async () => {
		const event = JSON.stringify({CloudTrailEvent: '{\n  "a": "b c"\n}'});
		expect(await textsOf(`{"Events":[${event}]}`)).toEqual(['{"a":"b c"}']);
	});
});

describe('documents over several lines', () => {
	it('give each record without its white space', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					written.filter(({tokens}) => tokens.length > 2),
					{maxLength: 6},
				),
				fc.array(whiteSpace, {minLength: 1, maxLength: 30}),
				cuts,
				compression,
				async (records, gaps, cutPlaces, form) => {
					// A line break within makes it a document of several lines for sure.
					const documents = records.map(
						({tokens}) => `{\n${spread(tokens.slice(1), gaps).trimEnd()}\n`,
					);
					const texts = await textsOf(stored(documents.join(''), form), cutPlaces);
					expect(texts).toEqual(records.map(minified));
				},
			),
			{numRuns: 300},
		);
	});

	it('may begin with a comma on a line of their own', async () => {
		expect(await textsOf('{"a":{"b":1}\n,"c":2}\n{"d":{}\n\n}\n{"e":3}\n')).toEqual([
			'{"a":{"b":1},"c":2}',
			'{"d":{}}',
			'{"e":3}',
		]);
	});
});

describe('a document whose first line begins and ends with a brace', () => {
	it.each([
		['{"a":{"b":1}\n,"c":2}', '{"a":{"b":1},"c":2}'],
		['{"a":{"b":1} \t\r\n \n ,"c":2}', '{"a":{"b":1},"c":2}'],
		['{"a":{"b":1}\n}', '{"a":{"b":1}}'],
		['{"a":[{"b":1}\n]}', '{"a":[{"b":1}]}'],
		['{"a":[{"b":1}\n,{"c":2}\n]\n}', '{"a":[{"b":1},{"c":2}]}'],
	])('%j is one where it goes on', async (document, record) => {
		for (const around of ['', '{"x":1}\n']) {
			const content = `${around}${document}\n${around}`;
			const others = around === '' ? [] : ['{"x":1}'];
			for (let cut = 0; cut < content.length; cut++) {
				expect(await textsOf(content, [cut])).toEqual([...others, record, ...others]);
			}
		}
	});
});

describe('lines', () => {
	const garbage = fc
		.oneof(
			fc.string({minLength: 1}),
			fc.string({unit: anyCharacter, minLength: 1}),
			written.chain(record => fc.nat().map(cut => minified(record).slice(0, 1 + (cut % 40)))),
			fc.constantFrom(
				'{"a":',
				'{',
				'{"a":{"b":1}',
				'[1,2',
				'[',
				'[1,',
				'[INFO] started',
				'{}{}',
				'{} x',
			),
			fc.constantFrom('null', '}', ']', ',', '"', '{"a":"\\', '{"a" 1}', '[{"a":1', '[1]', '\\'),
		)
		.map(text => text.replaceAll('\n', ''))
		.filter(
			text => Buffer.from(text).toString() === text && text.replace('\uFEFF', '').trim() !== '',
		);

	it('come out byte for byte, good ones and garbage', async () => {
		const line = fc.tuple(
			fc.oneof(
				{
					weight: 2,
					arbitrary: fc
						.tuple(written, inlineWhiteSpace)
						.map(([{tokens}, gap]) => spread(tokens, [gap])),
				},
				{weight: 1, arbitrary: garbage},
			),
			fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\n \t\r\n'),
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(line, {maxLength: 12}).filter(lines => !isAmbiguous(lines.map(([text]) => text))),
				fc.constantFrom('', '\uFEFF'),
				cuts,
				compression,
				async (lines, mark, cutPlaces, form) => {
					const content = mark + lines.map(([text, end]) => text + end).join('');
					const texts = await textsOf(stored(content, form), cutPlaces);
					expect(texts).toEqual(
						lines.map(([text, end], index) => {
							const start = index === 0 ? mark : '';
							return start + text + (end === '\r\n' ? '\r' : '');
						}),
					);
				},
			),
			{numRuns: 600},
		);
	});

	it('hold what is no UTF-8 as it was received', async () => {
		const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff, 0xc3), Buffer.from('"}')]);
		const content = Buffer.concat([bytes, Buffer.from('\n{"b":"\uFFFD"}\n')]);
		const {records} = await read(content, [7, 8]);
		expect(records).toEqual([
			{text: '{"a":"\uFFFD\uFFFD"}', bytes: new Uint8Array(bytes)},
			{text: '{"b":"\uFFFD"}'},
		]);
	});

	it('need no line break at the end', async () => {
		expect(await textsOf('{"a":1}\n{"b":2}')).toEqual(['{"a":1}', '{"b":2}']);
		expect(await textsOf('{"a":1}\n{"b":')).toEqual(['{"a":1}', '{"b":']);
	});

	it('are given without waiting for more', async () => {
		let pulled = 0;
		async function* chunks() {
			for (;;) {
				pulled++;
				yield Buffer.from(`{"a":${pulled}}\n`);
			}
		}

		for await (const records of readLogFile(chunks())) {
			expect(records).toEqual([{text: `{"a":${pulled}}`}]);
			if (pulled === 3) break;
		}
	});

	it('are not read over and over when each could begin a document', async () => {
		const lines = Array.from({length: 50_000}, (_, index) => (index % 2 ? '{"a":' : '{"a":[{}'));
		const {records} = await read(
			lines.join('\n'),
			Array.from({length: 50}, (_, i) => i * 8000),
		);
		expect(records.map(record => record.text)).toEqual(lines);
	});
});

/** Whether some of the lines may rightly be read another way: as one document, or as an array that breaks off. */
function isAmbiguous(lines: readonly string[]): boolean {
	return lines.some((_, from) =>
		lines.slice(from).some((last, count) => {
			const before = lines.slice(from, from + count).join('\n');
			const isOpen = count === 0 || (/^\s*[{[]/.test(before) && !isJson(before));
			return isOpen && closings(`${before}\n`, last).some(text => count > 0 || isEnvelope(text));
		}),
	);
}

/** What is JSON of the texts that end within the last line, a comma read as the end of an array. */
function closings(before: string, last: string): readonly string[] {
	return Array.from(last, (_, index) => before + last.slice(0, index + 1))
		.filter(text => /[}\],]$/.test(text))
		.map(text => text.replace(/,$/, ']'))
		.filter(isJson);
}

function isEnvelope(json: string): boolean {
	return /^\s*\[(?:\s*\]|.*\{)/s.test(json);
}

describe('broken files', () => {
	const records = Array.from({length: 200}, (_, index) => `{"eventID":"${index}","a":[1,{}]}`);

	it('say where an envelope stops, after the records before it', async () => {
		const whole = `{"Records":[${records.join(',')}]}`;
		const cut = whole.slice(0, 1500);
		const {records: found, error} = await read(cut, [3, 700]);
		expect(found.map(record => record.text)).toEqual(records.slice(0, found.length));
		expect(found.length).toBeGreaterThan(40);
		expect(error).toBeInstanceOf(LogFileError);
		expect(error).toMatchObject({
			message: 'stops in the middle of a record at byte 1,500',
			reason: 'stops in the middle of a record',
			line: 1,
			byte: 1500,
		});
	});

	it('say on which line an envelope is broken', async () => {
		const {records: found, error} = await read('{"Records":[\n{"a":1},\n{"a" 2},\n{"a":3}]}');
		expect(found).toEqual([{text: '{"a":1}'}]);
		expect(error).toMatchObject({message: 'has broken JSON at line 3, byte 27', line: 3, byte: 27});
	});

	it('give all that half a gzip file holds', async () => {
		// The last line has no end: only that nothing follows tells that it is whole.
		const content = gzipSync(records.join('\n'));
		for (const end of [2, 10, 12, 100, 300, content.length - 8, content.length - 1]) {
			const {records: found, error} = await read(content.subarray(0, end), [5, 50]);
			expect(found.map(record => record.text)).toEqual(records.slice(0, found.length));
			expect(error).toBeInstanceOf(LogFileError);
			expect(error).toMatchObject({reason: 'stops in the middle of its gzip data'});
			if (end >= content.length - 8) expect(found.length).toBe(records.length);
		}
	});

	it('give what is before damaged gzip data and say so', async () => {
		const first = gzipSync(`${records.join('\n')}\n`);
		const second = gzipSync(`${records.join('\n')}\n`);
		second.fill(0xff, 60, 100);
		const {records: found, error} = await read(Buffer.concat([first, second]), [first.length]);
		expect(found.slice(0, 200).map(record => record.text)).toEqual(records);
		expect(error).toMatchObject({reason: 'has damaged gzip data'});
		expect(String(error)).toMatch(/at line 2\d\d, byte [\d,]+ \(uncompressed\)$/);
	});

	it('never throw anything else, and what they hold does not depend on the chunks', async () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"',
				'\\',
				'\n',
				' ',
				'1',
				'-',
				'e',
				'true',
				'nul',
			),
			fc.constantFrom(
				'"Records"',
				'{"Records":[',
				'{"Events":[',
				']}',
				'{"a":1}',
				'\uFEFF',
				'é',
				'😀',
			),
			fc.string({maxLength: 3}),
		);
		const content = fc.oneof(
			fc.array(piece, {maxLength: 40}).map(pieces => Buffer.from(pieces.join(''))),
			fc.uint8Array({maxLength: 60}).map(bytes => Buffer.from(bytes)),
		);
		await fc.assert(
			fc.asyncProperty(content, cuts, compression, fc.nat(), async (bytes, places, form, end) => {
				const compressed = stored(bytes, form);
				const cut =
					form === 'gzip' ? compressed.subarray(0, 1 + (end % compressed.length)) : compressed;
				const whole = await read(cut);
				const chunked = await read(cut, places);
				expect(chunked).toEqual(whole);
				if (whole.error !== undefined) expect(whole.error).toBeInstanceOf(LogFileError);
			}),
			{numRuns: 1500},
		);
	});
});

describe('gzip', () => {
	it('may have several members, cut anywhere', async () => {
		const members = ['{"Records":[{"a":1}]}', '{"Records":[{"a":2}]}\n', '{"a":3}\n', '{"a":4}'];
		const content = Buffer.concat(members.map(member => gzipSync(member)));
		for (let cut = 0; cut < content.length; cut++) {
			expect(await textsOf(content, [cut])).toEqual(['{"a":1}', '{"a":2}', '{"a":3}', '{"a":4}']);
		}
	});

	it('may be padded with zeros', async () => {
		const content = Buffer.concat([gzipSync('{"a":1}\n'), Buffer.alloc(100)]);
		expect(await textsOf(content)).toEqual(['{"a":1}']);
	});
});

describe('what is told of a file that cannot be read on', () => {
	const failureOf = async (content: string, cuts: readonly number[] = []) =>
		(await read(content, cuts)).error;

	it.each([
		['{"Records":[{"a":1},', 'stops in the middle of a list of records at byte 20'],
		['{"Records":[{"a":1},{"b"', 'stops in the middle of a record at byte 24'],
		['{"Records":[{"a":1}', 'stops in the middle of a list of records at byte 19'],
		['{"Records":[{"a":1}x]}', 'has broken JSON at byte 19'],
		['{"Records":[{"a":1]]}', 'has broken JSON at byte 18'],
		['{"Records":[[1}]}', 'has broken JSON at byte 14'],
		['{"Records":[{]]}', 'has broken JSON at byte 13'],
		['{"Records":[{"a"]]}', 'has broken JSON at byte 16'],
		['{"Records":[[1,]]}', 'has broken JSON at byte 15'],
		['{"a":1}\n{"Records":[{"a":1}x]}', 'has broken JSON at line 2, byte 27'],
		['{\n"a":\n1}\n\n{"Records":[{"a":1}x]}', 'has broken JSON at line 5, byte 30'],
		['{"Records":[\n{"a":\n1}]}\n{"Records":[{"a":1}\nx]}', 'has broken JSON at line 5, byte 44'],
		['[{"a":1},\n{"a":', 'stops in the middle of a record at line 2, byte 15'],
	])('%j: %s', async (content, message) => {
		for (const cut of [0, 5, 13, 18, 20]) {
			expect(await failureOf(content, [cut])).toMatchObject({message, name: 'LogFileError'});
		}
	});

	it('is where the uncompressed content stops', async () => {
		const {error} = await read(gzipSync('{"a":1}\n{"Records":['), []);
		expect(error).toMatchObject({
			message: 'stops in the middle of a list of records at line 2, byte 20 (uncompressed)',
		});
	});
});

describe('elements', () => {
	it('of Records come out as they are, though they hold what LookupEvents has', async () => {
		const element = '{"CloudTrailEvent":"{}"}';
		expect(await textsOf(`{"Records":[${element}]}`)).toEqual([element]);
		expect(await textsOf(`[${element}]`)).toEqual([element]);
		expect(await textsOf(`{"Events":[${element}]}`)).toEqual(['{}']);
	});

	it('may be nested deeper than any that CloudTrail writes', async () => {
		const deep = `{"a":${'[{"b":'.repeat(300)}1${'}]'.repeat(300)}}`;
		expect(await textsOf(`{"Records":[${deep},{"c":1}]}`)).toEqual([deep, '{"c":1}']);
		const {error} = await read(`{"Records":[${deep.replace('}]}', ']}}')}]}`);
		expect(error).toMatchObject({reason: 'has broken JSON'});
	});
});
