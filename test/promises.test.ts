import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const rows = readFileSync('promises.md', 'utf8')
	.split('\n')
	.filter(line => /^\| (?!-)/.test(line) && !/^\|.*\| test \|$/.test(line));

/** The strings of a test file, as they are written there: names of tests are among them. */
function stringsOf(path: string): ReadonlySet<string> {
	const text = readFileSync(path, 'utf8');
	return new Set([...text.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, string = '']) => string));
}

test('promises are rows of a fault, what happens and a test', () => {
	expect(rows.length).toBeGreaterThan(40);
	for (const row of rows) {
		expect(row).toMatch(/^\| [^|]+ \| [^|]+ \| \[[^\]]+\]\(test\/[\w/.-]+\.test\.tsx?\) \|$/);
	}
});

test.each(rows)('%s: its test is there', row => {
	const [, name = '', path = ''] = /\[(.+)\]\((.+)\)/.exec(row) ?? [];
	expect(stringsOf(path)).toContain(name);
});
