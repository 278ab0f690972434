import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {isFolder, mutatedFolders} from './mutated-folders.ts';
import {type Fates, fatesIn, scoreTable} from './score.ts';

// Each folder, or those that are named, by its own tests; what an earlier run found is asked again only where the code or
// its tests have changed since.
const named = process.argv.slice(2);
const strange = named.find(word => !isFolder(word));
if (strange !== undefined) {
	console.error(`${strange} is no folder that is mutated: ${mutatedFolders.join(', ')}.`);
	process.exit(2);
}

const folders = named.length === 0 ? mutatedFolders : named.filter(isFolder);
const rows: (readonly [folder: string, fates: Fates])[] = [];
for (const folder of folders) {
	const {status} = spawnSync('npx', ['stryker', 'run', 'mutation/stryker.config.js'], {
		stdio: 'inherit',
		env: {...process.env, MUTATED_FOLDER: folder},
	});
	if (status !== 0) {
		process.exit(1);
	}

	const report = `mutation/report/${folder.replaceAll('/', '-')}.json`;
	rows.push([folder, fatesIn(JSON.parse(await readFile(report, 'utf8')))]);
}

console.log(`\n${scoreTable(rows)}`);
