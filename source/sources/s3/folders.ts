import {Changes} from './changes.ts';
import type {OpenedBucket} from './opened-bucket.ts';

export type Folder = {readonly bucket: OpenedBucket; readonly prefix: string};

/**
Folders that are still to be listed, for several who list and find more. The one found last comes first, so that
there are never many. Each comes once, also where one to begin with is inside another.
*/
export class Folders {
	readonly #start: ReadonlyMap<string, Folder>;
	readonly #waiting: Folder[] = [];
	readonly #changes = new Changes();
	#unfinished = 0;

	/** In the order they are wanted in. */
	constructor(start: readonly Folder[]) {
		this.#start = new Map(start.map(folder => [nameOf(folder), folder]));
		this.#push([...this.#start.values()]);
	}

	/** Adds what is directly in a folder that was taken, in the order it is wanted in. */
	add(found: readonly Folder[]): void {
		this.#push(found.filter(folder => !this.#start.has(nameOf(folder))));
		this.#changes.tell();
	}

	/** Waits for a folder; undefined when all are listed. Rejects when the signal is aborted meanwhile. */
	async take(signal: AbortSignal): Promise<Folder | undefined> {
		while (this.#waiting.length === 0 && this.#unfinished > 0) await this.#changes.next(signal);
		return this.#waiting.pop();
	}

	/** One that was taken is listed to its end, and what is in it was added. */
	finish(): void {
		this.#unfinished--;
		this.#changes.tell();
	}

	#push(folders: readonly Folder[]): void {
		this.#waiting.push(...folders.toReversed());
		this.#unfinished += folders.length;
	}
}

function nameOf({bucket, prefix}: Folder): string {
	return `${bucket.name}/${prefix}`;
}
