/** What an iteration came to next. */
export type Arrival<T> = {readonly from: AsyncIterator<T>} & (
	| {readonly kind: 'value'; readonly value: T}
	| {readonly kind: 'end'}
	| {readonly kind: 'error'; readonly error: unknown}
);

/**
What several iterations yield, in the order it comes. None is asked for more before its last one was taken,
so that a slow reader slows them all down.
*/
export class Arrivals<T> {
	readonly #arrived: Arrival<T>[] = [];
	#wake = () => {};
	#rung = false;

	/** Asks an iteration for one more. */
	pull(from: AsyncIterator<T>): void {
		from.next().then(
			({done, value}) =>
				this.#arrive(done === true ? {from, kind: 'end'} : {from, kind: 'value', value}),
			(error: unknown) => this.#arrive({from, kind: 'error', error}),
		);
	}

	/** Ends the wait for an arrival, or the next one: there is something else to look at. */
	ring(): void {
		this.#rung = true;
		this.#wake();
	}

	/** The next arrival; undefined when it was rung. */
	async take(): Promise<Arrival<T> | undefined> {
		while (this.#arrived.length === 0 && !this.#rung) {
			await new Promise<void>(resolve => {
				this.#wake = resolve;
			});
		}
		if (this.#rung) {
			this.#rung = false;
			return undefined;
		}
		return this.#arrived.shift();
	}

	#arrive(arrival: Arrival<T>): void {
		this.#arrived.push(arrival);
		this.#wake();
	}
}
