import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Removal} from './removal.ts';

/** The files of the repository as they are now, in a folder where they may be spoilt. The packages are those of the repository. */
export class RepositoryCopy {
	readonly folder = mkdtempSync(join(tmpdir(), 'trailtail-removals-'));

	constructor() {
		const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
		const files = execFileSync('git', listing, {encoding: 'utf8'}).split('\0').filter(Boolean);
		for (const file of files) cpSync(file, join(this.folder, file));
		symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
	}

	/** Takes the code away; the answer puts it back. Throws where it is not there. */
	without({file, text, without}: Removal): () => void {
		const path = join(this.folder, file);
		const whole = readFileSync(path, 'utf8');
		if (!whole.includes(text)) throw new Error(`${file} has no ${text}`);
		writeFileSync(
			path,
			whole.replace(text, () => without),
		);
		return () => writeFileSync(path, whole);
	}

	delete(): void {
		rmSync(this.folder, {recursive: true, force: true});
	}
}
