import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect} from 'vitest';
import {Saver} from '../../source/ui/save/saver.ts';
import {testHostile} from '../fixtures/fuzzing.ts';
import {csvRows} from '../output/csv-rows.ts';
import {readPage} from '../output/export/html-elements.ts';
import {TestFeed} from '../ui/test-feed.ts';
import {expectOnlyText, formulaStart} from './harmless.ts';
import {textsOf} from './texts.ts';

let folder = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'trailtail-hostile-'));
});

afterAll(() => rm(folder, {recursive: true}));

/** What the screen saves of all these records under a name. */
async function saved(texts: readonly string[], name: string): Promise<Buffer> {
	// None is to leave before its turn.
	const test = new TestFeed({keep: 100_000});
	test.deliverTexts(texts);
	const saver = new Saver(
		test.feed,
		test.callers,
		() => test.now,
		() => {},
	);
	const path = join(folder, name);
	const rows = texts.map((_, place) => place);
	await new Promise<void>((resolve, reject) => {
		const request = {name: path, rows, filter: '', existing: 'replace'} as const;
		saver.carryOut(request, (_request, outcome) =>
			outcome.kind === 'written' ? resolve() : reject(new Error(JSON.stringify(outcome))),
		);
	});
	return readFile(path);
}

testHostile('a saved CSV is text, and no cell is a formula', 12, async input => {
	const csv = (await saved(await textsOf(input), 'a.csv')).toString();
	expectOnlyText(csv.replaceAll('\r\n', '\n'));
	const [heading = [], ...rows] = csvRows(csv);
	for (const row of rows) {
		expect(row).toHaveLength(heading.length);
		for (const cell of row) expect(cell).not.toMatch(formulaStart);
	}
});

testHostile('a saved page has no element but its own', 12, async input => {
	const html = (await saved(await textsOf(input), 'a.html')).toString();
	expectOnlyText(html.replace(/<style>[^<]*<\/style>/, ''));
	const {tags} = readPage(html);
	for (const {name, attributes} of tags) {
		expect(ownElements).toContain(name.replace('/', ''));
		expect([...attributes.keys()].filter(key => /^(on|src|href)/.test(key))).toEqual([]);
	}
});

testHostile('a saved Markdown report is text, without HTML', 12, async input => {
	const markdown = (await saved(await textsOf(input), 'a.md')).toString();
	expectOnlyText(markdown);
	expect(markdown).not.toMatch(/<[a-z!/]/i);
});

testHostile('saved records read back as the same', 12, async input => {
	// What comes twice is held once.
	const texts = [...new Set(await textsOf(input))];
	const whole = texts.filter(isObject);
	expect(await textsOf(await saved(texts, 'a.ndjson'))).toEqual(whole);
	const reread = await textsOf(await saved(texts, 'a.json.gz'));
	expect(reread.map(meaning)).toEqual(whole.map(meaning));
});

const ownElements: readonly string[] = [
	...[
		'html',
		'head',
		'meta',
		'title',
		'style',
		'body',
		'main',
		'header',
		'footer',
		'h1',
		'h2',
		'p',
		'br',
	],
	...[
		'dl',
		'dt',
		'dd',
		'table',
		'thead',
		'tbody',
		'tr',
		'th',
		'td',
		'div',
		'span',
		'small',
		'strong',
	],
	...['figure', 'figcaption', 'svg', 'desc', 'g', 'line', 'rect', 'text'],
];

function isObject(text: string): boolean {
	const value = parsed(text);
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As text: it may be nested too deep for a comparison. */
function meaning(text: string): string {
	return JSON.stringify(parsed(text));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
