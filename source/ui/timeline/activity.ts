import type {EventStore} from '../../store/event-store.ts';
import {type Period, type Timeline, timeline} from '../../store/timeline/timeline.ts';

const farAway = 31 * 24 * 60 * 60_000;
const sampleSize = 2000;

/** What matches and is held over time, but for a few whose time is absurd: they would squeeze all others. */
export type Activity = Timeline & {
	/** From the earliest to the latest of the matches; `undefined` while none has a time. */
	readonly whole: Period | undefined;
	/** How many matches are too far from the rest to be in it. */
	readonly farOff: number;
};

/**
@param rows sequence numbers of what matches and is held
@param most how many buckets there may be, two at least
@param shown a part of the time; all of it unless given
*/
export function activityOf(
	store: EventStore,
	rows: Iterable<number>,
	most: number,
	shown: Period | undefined,
): Activity {
	const {whole, farOff} = wholePeriod(store, rows);
	return {...timeline(store, rows, most, shown ?? whole), whole, farOff};
}

/** Far off is what is more than 31 days from the median, and twice as far as nine of ten lie apart. */
function wholePeriod(
	store: EventStore,
	rows: Iterable<number>,
): Pick<Activity, 'whole' | 'farOff'> {
	const times = timesOf(store, rows);
	const count = times.length;
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	for (const time of times) {
		from = Math.min(from, time);
		to = Math.max(to, time);
	}

	if (count === 0 || to - from <= farAway) {
		return {whole: count === 0 ? undefined : {from, to}, farOff: 0};
	}

	const sample = sampleOf(times).sort();
	const at = (share: number) => sample[Math.floor((sample.length - 1) * share)] ?? from;
	const median = at(0.5);
	const limit = Math.max(farAway, 2 * (at(0.95) - at(0.05)));
	const near = {from: median, to: median};
	let farOff = 0;
	for (const time of times) {
		if (Math.abs(time - median) > limit) {
			farOff++;
		} else {
			near.from = Math.min(near.from, time);
			near.to = Math.max(near.to, time);
		}
	}

	return {whole: near, farOff};
}

/** Times taken evenly out of all: sorting every one of them would take longer than all the rest. */
function sampleOf(times: Float64Array): Float64Array {
	const length = Math.min(times.length, sampleSize);
	const step = times.length / length;
	return Float64Array.from({length}, (_, place) => times[Math.floor(place * step)] ?? 0);
}

function timesOf(store: EventStore, rows: Iterable<number>): Float64Array {
	const times = new Float64Array(store.size);
	let count = 0;
	for (const sequence of rows) {
		const time = store.time(sequence);
		if (time !== undefined) {
			times[count++] = time;
		}
	}

	return times.subarray(0, count);
}
