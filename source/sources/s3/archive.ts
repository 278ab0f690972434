import {merge} from '../merge.ts';
import type {Update} from '../source.ts';
import {isLogFile} from './file-name.ts';
import {type Folder, Folders} from './folders.ts';
import {Line} from './line.ts';
import {listFolder} from './list-folder.ts';
import type {Chance} from './object-bytes.ts';
import {listingFailure} from './opened-bucket.ts';
import {Outcomes} from './outcomes.ts';
import {placeOf} from './place.ts';
import type {Progress} from './progress.ts';
import {type ArchiveFile, readFile} from './read-file.ts';
import {type Wanted, wantedFolders, wantsFile} from './wanted.ts';

const listersAtOnce = 4;
const readersAtOnce = 8;
/** How far the search for files may be ahead of reading them. */
const mostWaitingFiles = 5000;

/** Reads the log files in some folders, several at once, while it still looks for more of them. */
export class Archive {
	readonly #folders: Folders;
	readonly #wanted: Wanted;
	readonly #progress: Progress;
	readonly #chance: Chance;
	readonly #files = new Line<ArchiveFile>(mostWaitingFiles);
	readonly #outcomes = new Outcomes();
	#layout: 'not found' | 'found' = 'not found';

	constructor(start: readonly Folder[], wanted: Wanted, progress: Progress, chance: Chance) {
		this.#folders = new Folders(start);
		this.#wanted = wanted;
		this.#progress = progress;
		this.#chance = chance;
	}

	/** Whether anything of CloudTrail was found, wanted or not. */
	get layout(): 'not found' | 'found' {
		return this.#layout;
	}

	/** Rejects when the signal is aborted, and with a `Failure` when it cannot go on. */
	async *updates(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		const listers = Array.from({length: listersAtOnce}, () => this.#list.bind(this));
		const readers = Array.from({length: readersAtOnce}, () => this.#read.bind(this));
		yield* merge([...listers, ...readers], signal);
		yield* this.#outcomes.summary();
	}

	async *#list(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		for (;;) {
			const folder = await this.#folders.take(signal);
			if (folder === undefined) break;
			try {
				yield* this.#listFolder(folder, signal);
			} catch (error) {
				throw signal.aborted ? error : listingFailure(folder.bucket, error);
			}
			this.#folders.finish();
		}
		this.#progress.foundAll();
		this.#files.close();
	}

	async *#listFolder(folder: Folder, signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		const {bucket, prefix} = folder;
		for await (const {folders, objects} of listFolder(folder, signal)) {
			if (folders.some(isOfCloudTrail) || objects.some(({key}) => isLogFile(key))) {
				this.#layout = 'found';
			}
			const wanted = wantedFolders(this.#wanted, prefix, folders);
			this.#folders.add(wanted.map(found => ({bucket, prefix: found})));
			for (const object of objects) {
				if (!wantsFile(this.#wanted, object.key)) continue;
				this.#progress.found(object);
				await this.#files.put({...object, bucket}, signal);
			}
			yield* this.#progress.tell();
		}
	}

	async *#read(signal: AbortSignal): AsyncGenerator<Update, void, undefined> {
		for (;;) {
			const file = await this.#files.take(signal);
			if (file === undefined) return;
			yield* readFile(file, this.#wanted, this.#outcomes, this.#chance, signal);
			this.#progress.read(file);
			yield* this.#progress.tell();
		}
	}
}

function isOfCloudTrail(folder: string): boolean {
	const {kind} = placeOf(folder);
	return kind !== 'outside' && kind !== 'else';
}
