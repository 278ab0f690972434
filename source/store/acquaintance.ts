import {Ledger} from './ledger.ts';

/** ms in which callers are met that were there all the time. */
const longEnough = 15 * 60_000;

/**
Who came when, and from when on a caller that comes for the first time is new: once the history is read, else after a
while. The ledger is fed with each event before the event is matched.
*/
export class Acquaintance {
	readonly ledger = new Ledger();
	#history: 'none' | 'being read' | 'read' = 'none';
	#newSince: number;

	/**
	@param begun files are read whole, and nobody in them was there before
	@param now ms since the epoch
	*/
	constructor(begun: 'tailing' | 'reading files', now: number) {
		this.#newSince = begun === 'tailing' ? now + longEnough : Number.POSITIVE_INFINITY;
	}

	/** ms since the epoch. */
	get newSince(): number {
		return this.#newSince;
	}

	/** @param history how much of what was there before the run has been read, 0 to 1; `undefined` without any */
	followHistory(history: {readonly done: number} | undefined, now: number): void {
		if (history !== undefined && history.done < 1) {
			this.#history = 'being read';
			this.#newSince = Number.POSITIVE_INFINITY;
		} else if (this.#history === 'being read') {
			this.#history = 'read';
			this.#newSince = now;
		}
	}
}
