import {type Clock, wait} from '../live-tail/clock.ts';

/** A wait that ends early when there is news. News that come while nobody waits end the next wait. */
export class Bell {
	#waiting: AbortController | undefined;
	#rung = false;

	ring(): void {
		this.#rung = true;
		this.#waiting?.abort();
	}

	/** Resolves after `ms`, when it rings, or as soon as the signal is aborted. */
	async wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
		const waiting = new AbortController();
		const stop = () => waiting.abort();
		this.#waiting = waiting;
		signal.addEventListener('abort', stop, {once: true});
		if (signal.aborted || this.#rung) stop();
		await wait(clock, ms, waiting.signal);
		signal.removeEventListener('abort', stop);
		this.#waiting = undefined;
		this.#rung = false;
	}
}
