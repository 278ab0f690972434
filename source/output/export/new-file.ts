import {randomUUID} from 'node:crypto';
import {type FileHandle, open, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createGzip} from 'node:zlib';
import {Failure} from '../../failure.ts';
import {unwritableSentence} from './unwritable-sentence.ts';

export type NewFile = {
	readonly path: string;
	/** What stands there already is kept, which gives `exists`, or replaced at once when the new file is whole. */
	readonly existing: 'keep' | 'replace';
	readonly compression: 'none' | 'gzip';
	/** What they throw is thrown on, and leaves no file behind. */
	readonly chunks: () => AsyncIterable<string>;
};

/** Writes a file that its owner alone may read. Throws a `Failure` where it cannot; half a file never stays. */
export async function writeNewFile(newFile: NewFile): Promise<'written' | 'exists'> {
	const {path, existing} = newFile;
	if (existing === 'replace') {
		await refuseOther(path);
	}

	const written = existing === 'keep' ? path : temporaryPath(path);
	const file = await create(written, path);
	if (file === undefined) {
		return 'exists';
	}

	try {
		await fill(file, newFile);
		if (written !== path) {
			await rename(written, path);
		}

		return 'written';
	} catch (error) {
		await rm(written, {force: true});
		throw failureOf(path, error);
	}
}

/** Renaming would put a file in the place of a device as well. */
async function refuseOther(path: string): Promise<void> {
	const standing = await stat(path).catch(() => undefined);
	if (standing?.isFile() === false) {
		throw new Failure(2, `${path} is no file that could be replaced; choose another name.`);
	}
}

/** In the same folder: only within a file system is a file put in the place of another at once. */
function temporaryPath(path: string): string {
	return join(dirname(path), `.trailtail-${randomUUID()}`);
}

/** Undefined if there is such a file. @param path what the user calls it */
async function create(written: string, path: string): Promise<FileHandle | undefined> {
	try {
		return await open(written, 'wx', 0o600);
	} catch (error) {
		if (isSystemError(error) && error.code === 'EEXIST') {
			return undefined;
		}

		throw failureOf(path, error);
	}
}

async function fill(file: FileHandle, {chunks, compression}: NewFile): Promise<void> {
	try {
		if (compression === 'gzip') {
			await pipeline(chunks, createGzip(), compressed => writeFile(file, compressed));
		} else {
			await writeFile(file, chunks());
		}
	} finally {
		await file.close();
	}
}

function failureOf(path: string, error: unknown): unknown {
	return isSystemError(error)
		? new Failure(2, unwritableSentence(path, error), {cause: error})
		: error;
}

function isSystemError(error: unknown): error is Error & {readonly code: string} {
	return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
