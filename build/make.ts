import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {manPage} from '../source/command-line/manual/man-page.ts';
import {bundle} from './bundle.ts';
import {bundledPackages, noticesText} from './third-party-notices.ts';

// All that is made: the program, its manual page, and the licences of what it contains.
await rm('dist', {recursive: true, force: true});
const {version}: {readonly version: string} = JSON.parse(await readFile('package.json', 'utf8'));
const packages = await bundledPackages(await bundle('dist'));
await chmod('dist/cli.js', 0o755);
await writeFile('dist/third-party-notices.txt', noticesText(packages));
await mkdir('dist/man');
await writeFile('dist/man/trailtail.1', manPage(version));
