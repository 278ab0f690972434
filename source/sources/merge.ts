import {setMaxListeners} from 'node:events';
import {Arrivals} from './arrivals.ts';

/**
What all of these yield, in the order it comes. The first error ends them, as does leaving the loop: the signal
they are made with is aborted, and their ends are waited for.
*/
export async function* merge<T>(
	make: readonly ((signal: AbortSignal) => AsyncIterable<T>)[],
	signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
	const controller = new AbortController();
	// Each of them may listen, and Node takes more than ten for a leak.
	setMaxListeners(0, controller.signal);
	const abort = () => controller.abort(signal.reason);
	signal.addEventListener('abort', abort, {once: true});
	if (signal.aborted) abort();

	const arrivals = new Arrivals<T>();
	const iterators = make.map(start => start(controller.signal)[Symbol.asyncIterator]());
	let running = iterators.length;
	try {
		for (const iterator of iterators) arrivals.pull(iterator);
		while (running > 0) {
			const arrival = await arrivals.take();
			if (arrival?.kind === 'error') throw arrival.error;
			if (arrival?.kind === 'end') running--;
			if (arrival?.kind === 'value') {
				yield arrival.value;
				arrivals.pull(arrival.from);
			}
		}
	} finally {
		signal.removeEventListener('abort', abort);
		controller.abort();
		await Promise.allSettled(iterators.map(iterator => iterator.return?.()));
	}
}
