const second = 1000;

/**
What is costly to make, or would be unrest if it changed with each frame: made anew for another key at once, for
another version of the same after a second.
*/
export class OnceASecond<Value> {
	readonly #clock: () => number;
	#made:
		| {
				readonly key: readonly unknown[];
				readonly version: unknown;
				readonly at: number;
				readonly value: Value;
		  }
		| undefined;

	/** @param clock ms, from any beginning */
	constructor(clock: () => number = () => performance.now()) {
		this.#clock = clock;
	}

	/** The value of a key, made by `make` unless there is one that is right or young enough. */
	of(key: readonly unknown[], version: unknown, make: () => Value): Value {
		const made = this.#made;
		const now = this.#clock();
		if (made !== undefined && isSame(made.key, key)) {
			if (made.version === version || now - made.at < second) {
				return made.value;
			}
		}

		const value = make();
		this.#made = {key, version, at: now, value};
		return value;
	}
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((part, place) => Object.is(part, b[place]));
}
