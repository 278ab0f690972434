import type {SourceState} from './source.ts';

/** How long tail sessions have been open, all of them added up: what AWS charges for. Times in ms. */
export class SessionTime {
	#open = 0;
	#since = 0;
	#total = 0;

	/** The source went into another state; `ended` closes what is open. */
	enter(state: SourceState, now: number): void {
		this.#total = this.total(now);
		this.#since = now;
		this.#open = state.sessions ?? (state.kind === 'live' ? 1 : 0);
	}

	total(now: number): number {
		return this.#total + this.#open * (now - this.#since);
	}
}
