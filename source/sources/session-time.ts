import type {SourceState} from './source.ts';
import {openSessions} from './together.ts';

/** How long tail sessions have been open, all of them added up: what AWS charges for. Times in ms. */
export class SessionTime {
	#open = 0;
	#since = 0;
	#total = 0;

	/** The source went into another state; `ended` closes what is open. */
	enter(state: SourceState, now: number): void {
		this.#total = this.total(now);
		this.#since = now;
		this.#open = openSessions(state);
	}

	/** Sessions that are open. */
	get open(): number {
		return this.#open;
	}

	total(now: number): number {
		return this.#total + this.#open * (now - this.#since);
	}
}
