import type {ServerFilter} from '../filter/pattern/server-filter.ts';
import type {Sessions} from '../filter/pattern/split.ts';

/** How log groups are read. */
export type Reading = {
	/** Tail sessions that each ten log groups are spread over. */
	readonly sessions: Sessions;
	/** What CloudWatch applies of the user's filter; what that leaves out never arrives. */
	readonly filter: ServerFilter | undefined;
	/** Whether what was there before the run is read, where that was asked for. */
	readonly history: 'read' | 'skipped';
};

/** One session, and everything. */
export const plainReading: Reading = {sessions: 1, filter: undefined, history: 'read'};

/** Whether two readings take the same tail sessions. */
export function isSameTail(one: Reading, other: Reading): boolean {
	return one.sessions === other.sessions && one.filter?.pattern === other.filter?.pattern;
}

/** How the user wants the log groups read; whoever reads them follows it. */
export class WantedReading {
	readonly #listeners = new Set<() => void>();
	#current: Reading;

	constructor(first: Reading = plainReading) {
		this.#current = first;
	}

	get current(): Reading {
		return this.#current;
	}

	/** Asks for another reading, or for the same once more. */
	want(change: Partial<Reading>): void {
		this.settle(change);
		for (const listener of this.#listeners) listener();
	}

	/** Takes back what could not be had; nobody has to follow. */
	settle(change: Partial<Reading>): void {
		this.#current = {...this.#current, ...change};
	}

	/** Calls the listener on every change until the returned function is called. */
	follow(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	}
}
