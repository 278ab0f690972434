import {readFile} from 'node:fs/promises';
import {expect, test} from 'vitest';

/** Licences that let a package be bundled, and ask for no more than a notice. */
const allowed: ReadonlySet<string> = new Set([
	'MIT',
	'Apache-2.0',
	'ISC',
	'0BSD',
	'BSD-2-Clause',
	'BSD-3-Clause',
]);

test('all that is bundled may be', async () => {
	const notices = await readFile('dist/third-party-notices.txt', 'utf8');
	const packages = [...notices.matchAll(/^(@?[\w./-]+ \d+\.\d+\.\S+) \((.+)\)$/gm)];
	expect(packages.length).toBeGreaterThan(20);
	expect(packages.filter(([, , license = '']) => !allowed.has(license))).toEqual([]);
});
