/** The middle of some numbers, the mean of the middle two where there are two. */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return (numberAt(sorted, Math.floor(middle)) + numberAt(sorted, Math.ceil(middle))) / 2;
}

/** The least of the numbers that so great a share of them does not exceed: 0.95 gives the 95th percentile. */
export function percentile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return numberAt(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1));
}

function numberAt(sorted: readonly number[], place: number): number {
	const number = sorted[place];
	if (number === undefined) {
		throw new RangeError('There are no numbers to take one of');
	}

	return number;
}
