import type {Clock} from '../../../source/sources/live-tail/clock.ts';

/** Patience that no timer of a `TestClock` ever uses up. */
export const endlessPatience = {credentials: 1e9, start: 1e9, update: 1e9};

/** A clock on which every wait is over at once, and moves time by as much; patience never ends. */
export class TestClock implements Clock {
	time = Date.UTC(2025, 0, 1);
	/** The waits so far, in ms. */
	readonly waits: number[] = [];

	now(): number {
		return this.time;
	}

	elapsed(): number {
		return this.time;
	}

	after(ms: number, callback: () => void): () => void {
		if (ms === endlessPatience.start) return () => {};
		this.waits.push(ms);
		this.time += ms;
		const immediate = setImmediate(callback);
		return () => clearImmediate(immediate);
	}
}
