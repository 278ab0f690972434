import {randomUUID} from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';

/** A home that is no directory, as containers have it, holds no file either. */
const notThere: readonly unknown[] = ['ENOENT', 'ENOTDIR'];

/**
The text of a file to the byte; `undefined` where there is none. Throws what the system says, and where it is no UTF-8.
*/
export function readText(path: string): string | undefined {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(readFileSync(path));
	} catch (error) {
		if (error instanceof Error && 'code' in error && notThere.includes(error.code)) {
			return undefined;
		}

		throw error;
	}
}

/**
Changes the text of a file, `''` where there is none, at once or not at all; only its owner can read what is written.
When another program writes it meanwhile, the change is made anew to what that wrote. A link stays one: what it leads
to is changed.
*/
export function changeText(path: string, change: (text: string) => string): void {
	const target = existsSync(path) ? realpathSync(path) : path;
	let outcome: 'written' | 'overtaken' = 'overtaken';
	while (outcome === 'overtaken') {
		const before = readText(target);
		const after = change(before ?? '');
		if (after === (before ?? '')) {
			return;
		}

		outcome = replace(target, before, after);
	}
}

function replace(path: string, before: string | undefined, after: string): 'written' | 'overtaken' {
	const draft = `${path}.${randomUUID()}`;
	try {
		mkdirSync(dirname(path), {recursive: true, mode: 0o700});
		writeFileSync(draft, after, {mode: 0o600, flag: 'wx', flush: true});
		if (readText(path) !== before) {
			return 'overtaken';
		}

		renameSync(draft, path);
		return 'written';
	} finally {
		rmSync(draft, {force: true});
	}
}
