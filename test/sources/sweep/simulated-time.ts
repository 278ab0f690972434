import type {Clock} from '../../../source/sources/live-tail/clock.ts';

type Timer = {readonly at: number; readonly callback: () => void};

const mostTurns = 100_000;

/** A clock that goes on to the next timer, whenever all that runs by it waits for one. */
export class SimulatedTime implements Clock {
	time: number;
	#timers: readonly Timer[] = [];

	constructor(time: number) {
		this.time = time;
	}

	now(): number {
		return this.time;
	}

	elapsed(): number {
		return this.time;
	}

	after(ms: number, callback: () => void): () => void {
		const timer = {at: this.time + Math.max(0, ms), callback};
		this.#timers = [...this.#timers, timer].sort((a, b) => a.at - b.at);
		return () => {
			this.#timers = this.#timers.filter(other => other !== timer);
		};
	}

	/** Resolves when as many timers are waited for. */
	async untilWaiting(count: number): Promise<void> {
		for (let turn = 0; this.#timers.length < count; turn++) {
			if (turn > mostTurns) throw new Error('Somebody waits for no timer');
			await new Promise(resolve => setImmediate(resolve));
		}
	}

	/** Goes on to the next timer, but not beyond a time; says whether there was one. */
	next(atMost: number): 'timer' | 'no timer' {
		const [timer, ...others] = this.#timers;
		if (timer === undefined || timer.at > atMost) {
			this.time = Math.max(this.time, Math.min(atMost, timer?.at ?? this.time));
			return 'no timer';
		}

		this.#timers = others;
		this.time = Math.max(this.time, timer.at);
		timer.callback();
		return 'timer';
	}
}
