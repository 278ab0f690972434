import {hash} from 'node:crypto';

const wordsPerId = 4;
const smallest = 1024;

/**
Remembers the last ids it was shown, to find duplicates: 24 bytes an id at the most, whatever its length.
An id is known by 128 bits of its SHA-1, kept in order of arrival in a ring with a hash table of ring
places (open addressing, at most half full) beside it.
*/
export class RecentIds {
	readonly #limit: number;
	/** What the id in question is known by. */
	readonly #words = new Uint32Array(wordsPerId);
	#ring: Uint32Array;
	#table: Uint32Array;
	#capacity: number;
	#next = 0;
	#size = 0;

	/** @param limit how many ids are remembered; the oldest is forgotten first. */
	constructor(limit: number) {
		this.#limit = limit;
		this.#capacity = Math.min(limit, smallest);
		this.#ring = new Uint32Array(this.#capacity * wordsPerId);
		this.#table = new Uint32Array(tableLength(this.#capacity));
	}

	get size(): number {
		return this.#size;
	}

	/** Bytes held. */
	get bytes(): number {
		return this.#ring.byteLength + this.#table.byteLength;
	}

	/** Remembers an id and says whether it was among the remembered ones. */
	seen(id: string): boolean {
		// As a string of bytes: to make a buffer takes longer than the digest of a record.
		const digest = hash('sha1', id, 'binary');
		for (let word = 0; word < wordsPerId; word++) {
			this.#words[word] = wordAt(digest, word * 4);
		}

		if (this.#find()) {
			return true;
		}

		if (this.#size === this.#capacity) {
			if (this.#capacity < this.#limit) {
				this.#grow();
			} else {
				this.#forget(this.#next);
			}
		}

		this.#ring.set(this.#words, this.#next * wordsPerId);
		this.#insert(this.#next);
		this.#next = (this.#next + 1) % this.#capacity;
		this.#size++;
		return false;
	}

	/** Whether the id of `#words` is remembered. */
	#find(): boolean {
		const words = this.#words;
		const first = words[0] ?? 0;
		const mask = this.#table.length - 1;
		for (let slot = first & mask; ; slot = (slot + 1) & mask) {
			const place = this.#table[slot] ?? 0;
			if (place === 0) {
				return false;
			}

			const start = (place - 1) * wordsPerId;
			if (
				this.#ring[start] === first &&
				this.#ring[start + 1] === words[1] &&
				this.#ring[start + 2] === words[2] &&
				this.#ring[start + 3] === words[3]
			) {
				return true;
			}
		}
	}

	/** Table entries are ring places plus one; 0 is an empty slot. */
	#insert(place: number): void {
		const mask = this.#table.length - 1;
		let slot = this.#home(place);
		while (this.#table[slot] !== 0) {
			slot = (slot + 1) & mask;
		}

		this.#table[slot] = place + 1;
	}

	#home(place: number): number {
		return (this.#ring[place * wordsPerId] ?? 0) & (this.#table.length - 1);
	}

	/** Deletes by shifting back, so that no tombstones gather over the days. */
	#forget(place: number): void {
		const mask = this.#table.length - 1;
		let hole = this.#home(place);
		while (this.#table[hole] !== place + 1) {
			hole = (hole + 1) & mask;
		}

		for (let slot = (hole + 1) & mask; this.#table[slot] !== 0; slot = (slot + 1) & mask) {
			const entry = this.#table[slot] ?? 0;
			const distanceFromHome = (slot - this.#home(entry - 1)) & mask;
			const distanceFromHole = (slot - hole) & mask;
			if (distanceFromHome >= distanceFromHole) {
				this.#table[hole] = entry;
				hole = slot;
			}
		}

		this.#table[hole] = 0;
		this.#size--;
	}

	/** Only before the ring has turned: until then the oldest id is at place 0. */
	#grow(): void {
		const ring = this.#ring;
		const capacity = this.#capacity;
		this.#capacity = Math.min(this.#limit, capacity * 2);
		this.#ring = new Uint32Array(this.#capacity * wordsPerId);
		this.#ring.set(ring);
		this.#table = new Uint32Array(tableLength(this.#capacity));
		for (let place = 0; place < capacity; place++) {
			this.#insert(place);
		}

		this.#next = capacity;
	}
}

function wordAt(bytes: string, place: number): number {
	return (
		bytes.charCodeAt(place) |
		(bytes.charCodeAt(place + 1) << 8) |
		(bytes.charCodeAt(place + 2) << 16) |
		(bytes.charCodeAt(place + 3) << 24)
	);
}

function tableLength(capacity: number): number {
	return 2 ** Math.ceil(Math.log2(capacity * 2));
}
