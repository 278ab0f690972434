const leastWorthShortening = 64;

/**
The smallest of numbers that come with growing sequence numbers and leave with them, oldest first. A number is
forgotten as soon as a later one is no larger: it can never be the smallest again.
*/
export class SlidingMinimum {
	readonly #sequences: number[] = [];
	readonly #numbers: number[] = [];
	#start = 0;

	/** `undefined` while there is none. */
	get value(): number | undefined {
		return this.#numbers[this.#start];
	}

	add(sequence: number, number: number): void {
		while (
			this.#numbers.length > this.#start &&
			(this.#numbers[this.#numbers.length - 1] ?? number) >= number
		) {
			this.#numbers.pop();
			this.#sequences.pop();
		}

		this.#numbers.push(number);
		this.#sequences.push(sequence);
	}

	/** Takes out what came with a sequence number below `first`. */
	dropBefore(first: number): void {
		while ((this.#sequences[this.#start] ?? first) < first) {
			this.#start++;
		}

		if (this.#start > leastWorthShortening && this.#start * 2 > this.#numbers.length) {
			this.#numbers.splice(0, this.#start);
			this.#sequences.splice(0, this.#start);
			this.#start = 0;
		}
	}
}
