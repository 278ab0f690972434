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
	#nextAt = Number.NEGATIVE_INFINITY;

	constructor(callsPerSecond: number, random: () => number) {
		this.#interval = 1000 / callsPerSecond;
		this.#random = random;
		this.#current = this.#interval;
	}

	/** ms until a call may be made. */
	delay(now: number): number {
		return Math.max(0, this.#nextAt - now);
	}

	called(now: number): void {
		this.#nextAt = now + this.#current;
	}

	answered(): void {
		this.#current = Math.max(this.#interval, this.#current * recovery);
	}

	/** Half of the pause is drawn, so that several programs do not come back at once. */
	throttled(now: number): void {
		this.#current = Math.min(slowest, Math.max(firstPause, this.#current * 2));
		this.#nextAt = now + this.#current * (0.5 + this.#random() / 2);
	}
}
