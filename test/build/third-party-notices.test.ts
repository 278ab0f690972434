import {expect, test} from 'vitest';
import {type BundledPackage, noticesText, packageFolder} from '../../build/third-party-notices.ts';

test.each([
	['node_modules/ink/build/ink.js', 'node_modules/ink'],
	['node_modules/@aws-sdk/core/dist-es/index.js', 'node_modules/@aws-sdk/core'],
	['node_modules/ink/node_modules/chalk/index.js', 'node_modules/ink/node_modules/chalk'],
	['source/cli.ts', undefined],
])('%s is of %s', (file, folder) => {
	expect(packageFolder(file)).toBe(folder);
});

const bundled = (name: string, ...texts: readonly string[]): BundledPackage => ({
	name,
	version: '1.0.0',
	license: 'MIT',
	texts,
});

test('a text that several packages have stands once, below their names', () => {
	const text = noticesText([
		bundled('a', 'one'),
		bundled('b', 'two', 'notice'),
		bundled('c', 'one'),
		bundled('c', 'one'),
	]);
	const [, first, second, ...others] = text.split(/^-+\n\n/m);
	expect(first).toBe('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\none\n\n');
	expect(second).toBe('b 1.0.0 (MIT)\n\ntwo\n\nnotice\n');
	expect(others).toEqual([]);
});
