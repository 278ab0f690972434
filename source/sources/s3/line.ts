import {Changes} from './changes.ts';

/** Items on their way from those who find them to those who work on them: never more than so many. */
export class Line<T> {
	readonly #capacity: number;
	readonly #items: T[] = [];
	readonly #changes = new Changes();
	#state: 'open' | 'closed' = 'open';

	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** Waits while the line is full; rejects when the signal is aborted meanwhile. */
	async put(item: T, signal: AbortSignal): Promise<void> {
		while (this.#items.length >= this.#capacity) await this.#changes.next(signal);
		this.#items.push(item);
		this.#changes.tell();
	}

	/** Waits for an item; undefined when the line is closed and empty. Rejects when the signal is aborted meanwhile. */
	async take(signal: AbortSignal): Promise<T | undefined> {
		while (this.#items.length === 0 && this.#state === 'open') await this.#changes.next(signal);
		const item = this.#items.shift();
		this.#changes.tell();
		return item;
	}

	/** There will be no more items. */
	close(): void {
		this.#state = 'closed';
		this.#changes.tell();
	}
}
