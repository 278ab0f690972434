import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readPromises} from '../removals/promises.ts';
import {removals} from '../removals/removals.ts';

const promises = readPromises();
const names = promises.map(promise => promise.test.name);

/** The strings of a test file, as they are written there: names of tests are among them. */
function stringsOf(path: string): ReadonlySet<string> {
	const text = readFileSync(path, 'utf8');
	return new Set([...text.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, string = '']) => string));
}

test('promises are many, and each has a test of its own', () => {
	expect(promises.length).toBeGreaterThan(40);
	expect(new Set(names).size).toBe(names.length);
});

test.each(promises)('$row: its test is there', promise => {
	expect(stringsOf(promise.test.file)).toContain(promise.test.name);
});

test.each(promises)('$row: what keeps it can be removed', promise => {
	expect(removals.filter(({test: name}) => name === promise.test.name)).not.toEqual([]);
});

test.each(removals)('$test: what keeps it stands once in $file', removal => {
	expect(names).toContain(removal.test);
	expect(readFileSync(removal.file, 'utf8').split(removal.text)).toHaveLength(2);
	expect(removal.text).not.toBe(removal.without);
});
