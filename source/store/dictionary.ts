import {enlarged} from './enlarged.ts';

/**
Holds each distinct value once and gives it a small code. A value lives as long as something refers to it;
then its code goes to the next new value, so that a dictionary never outgrows what is held at one time.
*/
export class Dictionary<Value> {
	readonly #keyOf: (value: Value) => string;
	readonly #codes = new Map<string, number>();
	readonly #entries: Array<{value: Value; references: number} | undefined> = [];
	readonly #free: number[] = [];
	#assignments = new Uint32Array(64);
	#assigned = 0;

	constructor(keyOf: (value: Value) => string) {
		this.#keyOf = keyOf;
	}

	/** How many distinct values are held. */
	get size(): number {
		return this.#codes.size;
	}

	/** One more than the largest code in use now or before. */
	get codeLimit(): number {
		return this.#entries.length;
	}

	/**
	Which number in the row of all assignments gave this code its present value. What was remembered about
	a code is out of date once its assignment differs.
	*/
	assignment(code: number): number {
		return this.#assignments[code] ?? 0;
	}

	/** The code of a value, with one more reference to it. */
	retain(value: Value): number {
		const key = this.#keyOf(value);
		const known = this.#codes.get(key);
		if (known !== undefined) {
			this.#entry(known).references++;
			return known;
		}

		const code = this.#free.pop() ?? this.#entries.length;
		this.#codes.set(key, code);
		this.#entries[code] = {value, references: 1};
		if (code >= this.#assignments.length) {
			this.#assignments = enlarged(
				this.#assignments,
				new Uint32Array(this.#assignments.length * 2),
			);
		}

		this.#assignments[code] = ++this.#assigned;
		return code;
	}

	/** Gives back one reference. */
	release(code: number): void {
		const entry = this.#entry(code);
		entry.references--;
		if (entry.references === 0) {
			this.#codes.delete(this.#keyOf(entry.value));
			this.#entries[code] = undefined;
			this.#free.push(code);
		}
	}

	value(code: number): Value {
		return this.#entry(code).value;
	}

	references(code: number): number {
		return this.#entries[code]?.references ?? 0;
	}

	/** The values held and how many references each has. */
	*held(): Generator<readonly [Value, number]> {
		for (const entry of this.#entries) {
			if (entry !== undefined) {
				yield [entry.value, entry.references];
			}
		}
	}

	#entry(code: number): {value: Value; references: number} {
		const entry = this.#entries[code];
		if (entry === undefined) {
			throw new RangeError(`No value has the code ${code}`);
		}

		return entry;
	}
}
