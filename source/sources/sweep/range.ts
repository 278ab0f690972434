/** A stretch of CloudWatch timestamps in ms, both ends included, as FilterLogEvents takes them. */
export type Range = {readonly from: number; readonly to: number};

/** The ranges, sorted and apart from each other, with one more in them. */
export function withRange(ranges: readonly Range[], range: Range): readonly Range[] {
	if (range.to < range.from) return ranges;
	let {from, to} = range;
	const before: Range[] = [];
	const after: Range[] = [];
	for (const other of ranges) {
		if (other.to + 1 < from) before.push(other);
		else if (to + 1 < other.from) after.push(other);
		else {
			from = Math.min(from, other.from);
			to = Math.max(to, other.to);
		}
	}
	return [...before, {from, to}, ...after];
}

/** What is left of the ranges from a timestamp on. */
export function rangesSince(ranges: readonly Range[], from: number): readonly Range[] {
	return ranges.flatMap(range =>
		range.to < from ? [] : [{from: Math.max(range.from, from), to: range.to}],
	);
}
