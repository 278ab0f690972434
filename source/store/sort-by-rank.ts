const digitBits = 11;
const digits = 2 ** digitBits;

/**
Sorts numbers by a rank in place; those of the same rank keep their order. Ranks are whole numbers less than 2 ** 53
apart, such as times in ms. It goes by a digit of the rank at a time (radix sort): asking a comparison for a million of
them takes longer than anybody waits for a key.
*/
export function sortByRank(numbers: Float64Array, rank: (number: number) => number): void {
	if (isSorted(numbers, rank)) return;
	// Plain loops: `from` and `map` of a typed array take ten times as long.
	const ranks = new Float64Array(numbers.length);
	let least = Number.POSITIVE_INFINITY;
	let greatest = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < numbers.length; index++) {
		const own = rank(numbers[index] ?? 0);
		ranks[index] = own;
		least = Math.min(least, own);
		greatest = Math.max(greatest, own);
	}

	for (let index = 0; index < ranks.length; index++) ranks[index] = (ranks[index] ?? 0) - least;
	let from: Ranked = {numbers, ranks};
	let to: Ranked = {numbers: numbers.slice(), ranks: ranks.slice()};
	for (let unit = 1; unit <= greatest - least; unit *= digits) {
		sortByDigit(from, to, unit);
		[from, to] = [to, from];
	}

	if (from.numbers !== numbers) numbers.set(from.numbers);
}

function isSorted(numbers: Float64Array, rank: (number: number) => number): boolean {
	let greatest = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < numbers.length; index++) {
		const own = rank(numbers[index] ?? 0);
		if (own < greatest) return false;
		greatest = own;
	}

	return true;
}

type Ranked = {readonly numbers: Float64Array; readonly ranks: Float64Array};

function sortByDigit(from: Ranked, to: Ranked, unit: number): void {
	const places = new Uint32Array(digits);
	for (let index = 0; index < from.ranks.length; index++) {
		const digit = digitOf(from.ranks[index] ?? 0, unit);
		places[digit] = (places[digit] ?? 0) + 1;
	}

	let place = 0;
	for (let digit = 0; digit < digits; digit++) {
		const count = places[digit] ?? 0;
		places[digit] = place;
		place += count;
	}

	for (let index = 0; index < from.ranks.length; index++) {
		const rank = from.ranks[index] ?? 0;
		const digit = digitOf(rank, unit);
		const target = places[digit] ?? 0;
		places[digit] = target + 1;
		to.ranks[target] = rank;
		to.numbers[target] = from.numbers[index] ?? 0;
	}
}

function digitOf(rank: number, unit: number): number {
	return Math.floor(rank / unit) % digits;
}
