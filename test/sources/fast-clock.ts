import type {Clock} from '../../source/sources/live-tail/clock.ts';

/** A clock that runs so many times as fast: everything keeps its usual times and takes a part of them. */
export class FastClock implements Clock {
	readonly factor: number;
	readonly #begun = Date.now();

	constructor(factor: number) {
		this.factor = factor;
	}

	readonly now = (): number => Math.round(this.#begun + (Date.now() - this.#begun) * this.factor);

	readonly elapsed = (): number => Math.round(performance.now() * this.factor);

	after(ms: number, callback: () => void): () => void {
		const timer = setTimeout(callback, ms / this.factor);
		return () => clearTimeout(timer);
	}
}
