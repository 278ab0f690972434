import type {Clock} from './clock.ts';

/** Calls back when what it watches takes too long. It runs only while something is waited for. */
export class Watchdog {
	readonly #clock: Clock;
	readonly #bark: () => void;
	#cancel: (() => void) | undefined;

	constructor(clock: Clock, bark: () => void) {
		this.#clock = clock;
		this.#bark = bark;
	}

	/** Starts over with `ms` from now. */
	arm(ms: number): void {
		this.disarm();
		this.#cancel = this.#clock.after(ms, this.#bark);
	}

	disarm(): void {
		this.#cancel?.();
		this.#cancel = undefined;
	}
}
