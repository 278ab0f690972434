/** What `work` gives, unless the signal is aborted first: then it rejects at once and the work's result is dropped. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		// The listener goes with the work: thousands of updates share one signal.
		const done = () => signal.removeEventListener('abort', abort);
		signal.addEventListener('abort', abort, {once: true});
		work.finally(done).then(resolve, reject);
		if (signal.aborted) abort();
	});
}
