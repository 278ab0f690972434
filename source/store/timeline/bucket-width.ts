const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Widths that people count time in. */
const niceWidths: readonly number[] = [
	...[1, 2, 5, 10, 30].map(count => count * second),
	...[1, 2, 5, 10, 30].map(count => count * minute),
	...[1, 2, 6, 12].map(count => count * hour),
	day,
];

/**
The narrowest width (ms) of buckets of which at most `most` hold the time from `from` to `to`, ends included. Buckets
begin at multiples of their width, so two can be needed however wide they are: `most` counts as 2 at least.
*/
export function bucketWidth(from: number, to: number, most: number): number {
	const fits = (width: number) => bucketCount(from, to, width) <= Math.max(2, most);
	const nice = niceWidths.find(fits);
	if (nice !== undefined) {
		return nice;
	}

	let width = 2 * day;
	while (!fits(width)) {
		width *= 2;
	}

	return width;
}

/** How many buckets hold the time from `from` to `to`, ends included. */
export function bucketCount(from: number, to: number, width: number): number {
	return Math.floor(to / width) - Math.floor(from / width) + 1;
}
