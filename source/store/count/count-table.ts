/** How often each combination of values came, the values in the order of the fields. A missing value is `''`. */
export type CountTable = {
	readonly fields: readonly string[];
	readonly rows: readonly CountRow[];
};

export type CountRow = {readonly values: readonly string[]; readonly count: number};

/** Orders rows by their counts, largest first; equal ones by their values. */
export function largestFirst(one: CountRow, other: CountRow): number {
	return other.count - one.count || compareValues(one.values, other.values);
}

/** By code units: the same on every machine. */
function compareValues(one: readonly string[], other: readonly string[]): number {
	for (const [place, value] of one.entries()) {
		const otherValue = other[place] ?? '';
		if (value !== otherValue) {
			return value < otherValue ? -1 : 1;
		}
	}

	return 0;
}
