/** How many records have each combination of values. */
export type Counts = ReadonlyMap<string, number>;

/** Counts out of lines; `read` gives the values and the count of one, or nothing for a line that holds none. */
export function countsOf(
	text: string,
	read: (line: string) => readonly [values: string, count: number] | undefined,
): Counts {
	const counts = new Map<string, number>();
	for (const line of text.split('\n')) {
		const counted = read(line.replace(/\r$/, ''));
		if (counted === undefined) continue;
		const [values, count] = counted;
		counts.set(values, (counts.get(values) ?? 0) + count);
	}

	return counts;
}

/** The first thing in which two results differ, in words; nothing when they are the same. */
export function differenceOf(expected: Counts, actual: Counts): string | undefined {
	for (const values of new Set([...expected.keys(), ...actual.keys()])) {
		const [one = 0, other = 0] = [expected.get(values), actual.get(values)];
		if (one !== other) {
			return `${values}: ${one} against ${other}`;
		}
	}

	return undefined;
}
