/** Time as the live tail sees it, so that tests own it. */
export type Clock = {
	/** ms since the epoch. */
	now(): number;
	/** ms since whenever: nobody sets this one, forth or back. */
	elapsed(): number;
	/** Calls back once after `ms`; the answer cancels it. */
	after(ms: number, callback: () => void): () => void;
};

/** The computer's time. */
export const systemClock: Clock = {
	now: () => Date.now(),
	elapsed: () => Math.round(performance.now()),
	after(ms, callback) {
		const timer = setTimeout(callback, ms);
		return () => clearTimeout(timer);
	},
};

/** Resolves after `ms`, or as soon as the signal is aborted. */
export async function wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	await new Promise<void>(resolve => {
		const finish = () => {
			cancel();
			signal.removeEventListener('abort', finish);
			resolve();
		};
		const cancel = clock.after(ms, finish);
		signal.addEventListener('abort', finish, {once: true});
	});
}
