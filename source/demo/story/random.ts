const rounds = 12;

/** MurmurHash3's finaliser: every bit of the input reaches every bit of the result. */
function scramble(word: number): number {
	let mixed = word;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return mixed ^ (mixed >>> 16);
}

function fold(seeds: readonly number[], start: number): number {
	let word = start;
	for (const seed of seeds) {
		word = scramble(Math.imul(word ^ seed, 0x9e3779b1) + seed);
	}
	return word;
}

/** FNV-1a of a name, so that names can be seeds. */
export function seedOf(name: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < name.length; index++) {
		hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
	}
	return hash;
}

/** Random numbers that are the same for the same seeds: sfc32 (Chris Doty-Humphrey, PractRand). Seeds count modulo 2³². */
export class Random {
	#a: number;
	#b: number;
	#c: number;
	#counter = 1;

	constructor(...seeds: readonly number[]) {
		this.#a = fold(seeds, 0x243f6a88);
		this.#b = fold(seeds, 0x85a308d3);
		this.#c = fold(seeds, 0x13198a2e);
		for (let round = 0; round < rounds; round++) {
			this.word();
		}
	}

	/** 0 … 2³² − 1. */
	word(): number {
		const result = (this.#a + this.#b + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
		return result >>> 0;
	}

	/** At least 0, less than 1. */
	fraction(): number {
		return this.word() / 0x1_0000_0000;
	}

	/** A whole number, at least 0, less than `limit`. */
	below(limit: number): number {
		return Math.floor(this.fraction() * limit);
	}

	/** Like `below`, but small numbers come far more often, as favourites do. */
	favourite(limit: number): number {
		return Math.floor(this.fraction() ** 3 * limit);
	}

	pick<Item>(items: readonly [Item, ...Item[]]): Item {
		return items[this.below(items.length)] ?? items[0];
	}

	text(alphabet: string, length: number): string {
		let text = '';
		for (let index = 0; index < length; index++) {
			text += alphabet.charAt(this.below(alphabet.length));
		}
		return text;
	}

	/** How often something happens that happens `mean` times on average (Poisson, Knuth's method: for small means). */
	times(mean: number): number {
		const limit = Math.exp(-mean);
		let count = 0;
		for (let product = this.fraction(); product > limit; product *= this.fraction()) {
			count++;
		}
		return count;
	}
}
