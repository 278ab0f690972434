import {sortByRank} from './sort-by-rank.ts';

const smallest = 1024;

/**
Sequence numbers in the order of a rank, then of the number itself. Nearly sorted input, as events arrive,
is inserted near the end and so moves little.
*/
export class SequenceList implements Iterable<number> {
	readonly #rank: (sequence: number) => number;
	#sequences = new Float64Array(smallest);
	#start = 0;
	#end = 0;

	/** @param rank what the list is ordered by, a whole number; it must not change while the number is in the list. */
	constructor(rank: (sequence: number) => number) {
		this.#rank = rank;
	}

	get length(): number {
		return this.#end - this.#start;
	}

	at(position: number): number | undefined {
		return position < 0 || position >= this.length
			? undefined
			: this.#sequences[this.#start + position];
	}

	[Symbol.iterator](): Iterator<number> {
		return this.#sequences.subarray(this.#start, this.#end).values();
	}

	/**
	Replaces the contents.
	@param marks a byte for each number from `first` on: 1 for those that the list is to hold, else 0
	*/
	fill(first: number, marks: Uint8Array): void {
		let count = 0;
		for (let place = 0; place < marks.length; place++) count += marks[place] ?? 0;
		const sequences = new Float64Array(Math.max(smallest, count));
		let end = 0;
		for (let place = 0; place < marks.length; place++) {
			if (marks[place] === 1) sequences[end++] = first + place;
		}

		this.#sequences = sequences;
		this.#start = 0;
		this.#end = end;
		sortByRank(sequences.subarray(0, end), this.#rank);
	}

	insert(sequence: number): void {
		this.#makeRoom();
		const place = this.#start + this.position(sequence);
		this.#sequences.copyWithin(place + 1, place, this.#end);
		this.#sequences[place] = sequence;
		this.#end++;
	}

	/**
	Puts in numbers of which most come before all others, such as the older rows of a store: only what stands before the
	last of them moves.
	*/
	insertEarlier(sequences: readonly number[]): void {
		const added = sequences
			.map(sequence => ({sequence, rank: this.#rank(sequence)}))
			.sort((a, b) => a.rank - b.rank || a.sequence - b.sequence);
		this.#makeRoomBefore(added.length);
		let from = this.#start;
		let to = this.#start - added.length;
		this.#start = to;
		for (const {sequence, rank} of added) {
			while (from < this.#end && this.#isBefore(this.#sequences[from] ?? 0, sequence, rank)) {
				this.#sequences[to++] = this.#sequences[from++] ?? 0;
			}

			this.#sequences[to++] = sequence;
		}
	}

	has(sequence: number): boolean {
		return this.at(this.position(sequence)) === sequence;
	}

	/** How many numbers of the list come before this one. */
	position(sequence: number): number {
		const rank = this.#rank(sequence);
		let low = this.#start;
		let high = this.#end;
		if (high > low && this.#isBefore(this.#sequences[high - 1] ?? 0, sequence, rank)) {
			return high - this.#start;
		}

		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#isBefore(this.#sequences[middle] ?? 0, sequence, rank)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		return low - this.#start;
	}

	/**
	Takes out the `count` numbers of the list that are below `first`. They are the oldest, so they stand near
	the front whatever the order: only what stands before the last of them moves.
	*/
	drop(first: number, count: number): void {
		let end = this.#start;
		for (let found = 0; found < count; end++) {
			if ((this.#sequences[end] ?? 0) < first) {
				found++;
			}
		}

		let kept = end;
		for (let place = end - 1; place >= this.#start; place--) {
			const sequence = this.#sequences[place] ?? 0;
			if (sequence >= first) {
				this.#sequences[--kept] = sequence;
			}
		}

		this.#start = kept;
	}

	#isBefore(other: number, sequence: number, rank: number): boolean {
		const otherRank = this.#rank(other);
		return otherRank < rank || (otherRank === rank && other < sequence);
	}

	/** Leaves as much room again on both sides, so that numbers may come in turns at either. */
	#makeRoomBefore(count: number): void {
		if (count <= this.#start) {
			return;
		}

		const {length} = this;
		const larger = new Float64Array(Math.max(smallest, 3 * (length + count)));
		const start = Math.floor((larger.length - length) / 2);
		larger.set(this.#sequences.subarray(this.#start, this.#end), start);
		this.#sequences = larger;
		this.#start = start;
		this.#end = start + length;
	}

	#makeRoom(): void {
		if (this.#end < this.#sequences.length) {
			return;
		}

		const target =
			this.length > this.#sequences.length / 2
				? new Float64Array(this.#sequences.length * 2)
				: this.#sequences;
		target.set(this.#sequences.subarray(this.#start, this.#end));
		this.#sequences = target;
		this.#end -= this.#start;
		this.#start = 0;
	}
}
