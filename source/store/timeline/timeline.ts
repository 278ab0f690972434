import type {EventStore} from '../event-store.ts';
import {bucketCount, bucketWidth} from './bucket-width.ts';

/** What was called in a stretch of time. A call is in one of the numbers: one that failed is an error and nothing else. */
export type Bucket = {
	/** When it begins, ms since the epoch. */
	readonly at: number;
	readonly reads: number;
	readonly writes: number;
	readonly errors: number;
	/** Calls of which the record cannot tell whether they read or write. */
	readonly unknown: number;
};

/** A stretch of time, ms since the epoch, both ends included. */
export type Period = {readonly from: number; readonly to: number};

export type Timeline = {
	/** How long a bucket is, ms. */
	readonly width: number;
	/** One after the other without a gap, from the earliest `eventTime` to the latest, or over the period asked for. */
	readonly buckets: readonly Bucket[];
	/** How many matches have no `eventTime` and so are in no bucket. */
	readonly untimed: number;
};

type Kind = Exclude<keyof Bucket, 'at'>;

/**
Some rows over the time they happened in, in whatever order they come. Made anew from all of them when something
changed: one late event can change every bucket's width.
@param rows sequence numbers, all of them held
@param most how many buckets there may be, two at least
@param period what happened before or after is left out, and `untimed` tells nothing of it
*/
export function timeline(
	store: EventStore,
	rows: Iterable<number>,
	most: number,
	period?: Period,
): Timeline {
	const timed: number[] = [];
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	let untimed = 0;
	for (const sequence of rows) {
		const time = store.time(sequence);
		if (time === undefined) {
			untimed++;
		} else if (period === undefined || (time >= period.from && time <= period.to)) {
			timed.push(sequence);
			from = Math.min(from, time);
			to = Math.max(to, time);
		}
	}

	if (period !== undefined) {
		({from, to} = period);
	} else if (timed.length === 0) {
		return {width: bucketWidth(0, 0, most), buckets: [], untimed};
	}

	const width = bucketWidth(from, to, most);
	const first = Math.floor(from / width);
	const buckets = Array.from({length: bucketCount(from, to, width)}, (_, place) => ({
		at: (first + place) * width,
		reads: 0,
		writes: 0,
		errors: 0,
		unknown: 0,
	}));
	for (const sequence of timed) {
		const bucket = buckets[Math.floor((store.time(sequence) ?? from) / width) - first];
		if (bucket !== undefined) {
			bucket[kindOf(store, sequence)]++;
		}
	}

	return {width, buckets, untimed};
}

function kindOf(store: EventStore, sequence: number): Kind {
	if (store.value(sequence, 'error') !== '') {
		return 'errors';
	}

	switch (store.value(sequence, 'access')) {
		case 'read':
			return 'reads';
		case 'write':
			return 'writes';
		default:
			return 'unknown';
	}
}
