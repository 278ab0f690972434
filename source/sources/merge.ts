type Arrival<T> =
	| {readonly from: AsyncIterator<T>; readonly result: IteratorResult<T, unknown>}
	| {readonly error: unknown};

/**
What all of these yield, in the order it comes. None is asked for more before its last one was taken, so that
a slow reader slows them all down. The first error ends them, as does leaving the loop: the signal
they are made with is aborted, and their ends are waited for.
*/
export async function* merge<T>(
	make: readonly ((signal: AbortSignal) => AsyncIterable<T>)[],
	signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
	const controller = new AbortController();
	const abort = () => controller.abort(signal.reason);
	signal.addEventListener('abort', abort, {once: true});
	if (signal.aborted) abort();
	const arrived: Arrival<T>[] = [];
	let ring = () => {};
	const arrive = (arrival: Arrival<T>) => {
		arrived.push(arrival);
		ring();
	};
	const pull = (from: AsyncIterator<T>) =>
		from.next().then(
			result => arrive({from, result}),
			(error: unknown) => arrive({error}),
		);

	const iterators = make.map(start => start(controller.signal)[Symbol.asyncIterator]());
	let running = iterators.length;
	try {
		for (const iterator of iterators) pull(iterator);
		while (running > 0) {
			const arrival = arrived.shift();
			if (arrival === undefined) {
				await new Promise<void>(resolve => {
					ring = resolve;
				});
			} else if ('error' in arrival) {
				throw arrival.error;
			} else if (arrival.result.done === true) {
				running--;
			} else {
				yield arrival.result.value;
				pull(arrival.from);
			}
		}
	} finally {
		signal.removeEventListener('abort', abort);
		controller.abort();
		await Promise.allSettled(iterators.map(iterator => iterator.return?.()));
	}
}
