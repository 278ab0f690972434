import type {ReadingProgress, Update} from '../source.ts';
import type {ListedObject} from './list-folder.ts';

const tellEvery = 200;

/** How far reading an archive has come, told a few times a second. */
export class Progress {
	readonly #name: string;
	readonly #now: () => number;
	#progress: ReadingProgress = {
		files: {read: 0, found: 0},
		bytes: {read: 0, found: 0},
		search: 'going on',
	};
	#toldAt = Number.NEGATIVE_INFINITY;

	/** `now` in ms. */
	constructor(name: string, now: () => number) {
		this.#name = name;
		this.#now = now;
	}

	found(file: ListedObject): void {
		this.#count('found', file);
	}

	/** To its end, or as far as it could be. */
	read(file: ListedObject): void {
		this.#count('read', file);
	}

	foundAll(): void {
		this.#progress = {...this.#progress, search: 'finished'};
	}

	/** The state, unless it was told just now. */
	*tell(): Iterable<Update> {
		if (this.#now() < this.#toldAt + tellEvery) return;
		this.#toldAt = this.#now();
		yield this.state;
	}

	get state(): Update {
		const state = {kind: 'reading', name: this.#name, progress: this.#progress} as const;
		return {kind: 'state', state};
	}

	#count(what: 'found' | 'read', {size}: ListedObject): void {
		const {files, bytes} = this.#progress;
		this.#progress = {
			...this.#progress,
			files: {...files, [what]: files[what] + 1},
			bytes: {...bytes, [what]: bytes[what] + size},
		};
	}
}
