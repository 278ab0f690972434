import type {EventStore} from '../event-store.ts';
import {isTargetField, targetValues} from '../field.ts';
import type {RowTest} from '../row-test.ts';
import type {Facet} from '../view.ts';

/** A stretch of time cut into buckets of one width. */
export type Span = {
	/** When the first bucket begins, ms since the epoch. */
	readonly from: number;
	/** How long a bucket is, ms. */
	readonly width: number;
	/** How many buckets there are. */
	readonly length: number;
};

/**
For each of some values of a facet, how many events that match and are held have it in each bucket of `eventTime`.
Looks once at every row, whatever the number of values.
*/
export function sparklines(
	store: EventStore,
	matches: RowTest,
	facet: Facet,
	values: readonly string[],
	{from, width, length}: Span,
): ReadonlyMap<string, readonly number[]> {
	const lines = new Map(values.map(value => [value, new Array<number>(length).fill(0)]));
	const linesOf = rowLines(store, facet, lines);
	for (let sequence = store.first; sequence < store.next; sequence++) {
		const time = store.time(sequence);
		const bucket = time === undefined ? -1 : Math.floor((time - from) / width);
		if (bucket >= 0 && bucket < length && matches(sequence)) {
			for (const line of linesOf(sequence)) {
				line[bucket] = (line[bucket] ?? 0) + 1;
			}
		}
	}

	return lines;
}

/** Gives the lines a row counts for. */
function rowLines(
	store: EventStore,
	facet: Facet,
	lines: ReadonlyMap<string, number[]>,
): (sequence: number) => readonly number[][] {
	const linesOf = (values: readonly string[]) =>
		values.map(value => lines.get(value)).filter(line => line !== undefined);
	if (isTargetField(facet)) {
		const ofCode = once(code => linesOf(targetValues(store.targets.value(code), facet)));
		return sequence => ofCode(store.targetsCode(sequence));
	}

	const dictionary = store.dictionary(facet);
	const ofCode = once(code => linesOf([dictionary.value(code)]));
	return sequence => ofCode(store.code(sequence, facet));
}

/** Finds what belongs to a code the first time it is asked for. */
function once<Found>(find: (code: number) => Found): (code: number) => Found {
	const known = new Map<number, Found>();
	return code => {
		let found = known.get(code);
		if (found === undefined) {
			found = find(code);
			known.set(code, found);
		}

		return found;
	};
}
