import {mkdtemp, readdir, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rows} from './rows.ts';
import {topFunctions} from './top-functions.ts';

// Runs a row once, with every process of trailtail under the profiler, and tells where the time went.
const [name] = process.argv.slice(2);
const row = rows.find(other => other.name === name);
if (row === undefined) {
	console.error(`Name a row: ${rows.map(other => other.name).join(', ')}.`);
	process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'trailtail-profile-'));
await row.measure({
	node: [process.execPath, '--cpu-prof', `--cpu-prof-dir=${folder}`],
	runs: 1,
	rivals: 'left out',
	hours: 2,
	files: [],
	tell: line => console.error(`  ${line}`),
});
for (const file of (await readdir(folder)).sort()) {
	const path = join(folder, file);
	console.log(`\n${path}`);
	for (const {share, title} of topFunctions(await readFile(path, 'utf8'))) {
		console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${title}`);
	}
}

console.log(
	'\nOpen a profile in the performance panel of Chrome, or in an editor that reads .cpuprofile.',
);
