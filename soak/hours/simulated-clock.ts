import {setImmediate} from 'node:timers/promises';
import type {Clock} from '../../source/sources/live-tail/clock.ts';

type Timer = {readonly at: number; readonly callback: () => void};

/** So often what is under way gets its turn before time goes on; what takes more turns only seems to take time. */
const turns = 4;

/** A clock that stands still until it is moved; nothing waits for real time. */
export class SimulatedClock implements Clock {
	readonly #timers = new Set<Timer>();
	#time: number;

	/** @param begin ms since the epoch */
	constructor(begin: number) {
		this.#time = begin;
	}

	/** Timers that somebody waits for. */
	get pending(): number {
		return this.#timers.size;
	}

	readonly now = (): number => this.#time;

	readonly elapsed = (): number => this.#time;

	after(ms: number, callback: () => void): () => void {
		// Times are whole ms, as those of the computer's clock are.
		const timer = {at: this.#time + Math.ceil(ms), callback};
		this.#timers.add(timer);
		return () => {
			this.#timers.delete(timer);
		};
	}

	/** Moves time by so many ms, from timer to timer, with all that follows from each. */
	async pass(ms: number): Promise<void> {
		const end = this.#time + ms;
		await settled();
		for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
			this.#timers.delete(next);
			this.#time = Math.max(this.#time, next.at);
			next.callback();
			await settled();
		}

		this.#time = end;
	}

	#next(end: number): Timer | undefined {
		let next: Timer | undefined;
		for (const timer of this.#timers) {
			if (timer.at <= end && timer.at < (next?.at ?? Number.POSITIVE_INFINITY)) next = timer;
		}

		return next;
	}
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < turns; turn++) await setImmediate();
}
