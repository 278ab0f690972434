const slowest = 30_000;
const firstPause = 1000;
/** Each answer brings the interval between calls so much nearer to what it should be. */
const recovery = 0.8;

/**
When the next call may be made, so that the account's other users of FilterLogEvents keep most of its quota
(5 to 25 calls a second: CloudWatch Logs quotas). Throttling doubles the interval, each answer shortens it.
Times are ms of any clock.
*/
export class Pace {
	readonly #interval: number;
	readonly #random: () => number;
	#current: number;
	#calledAt = Number.NEGATIVE_INFINITY;
	#pause = 0;

	constructor(callsPerSecond: number, random: () => number) {
		this.#interval = 1000 / callsPerSecond;
		this.#random = random;
		this.#current = this.#interval;
	}

	/** ms until a call may be made; never more than the pause, even when the clock was set back meanwhile. */
	delay(now: number): number {
		return Math.min(this.#pause, Math.max(0, this.#calledAt + this.#pause - now));
	}

	called(now: number): void {
		this.#wait(now, this.#current);
	}

	answered(): void {
		this.#current = Math.max(this.#interval, this.#current * recovery);
	}

	/** Half of the pause is drawn, so that several programs do not come back at once. */
	throttled(now: number): void {
		this.#current = Math.min(slowest, Math.max(firstPause, this.#current * 2));
		this.#wait(now, this.#current * (0.5 + this.#random() / 2));
	}

	#wait(now: number, pause: number): void {
		this.#calledAt = now;
		this.#pause = pause;
	}
}
