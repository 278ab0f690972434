import type {EventStore} from '../../store/event-store.ts';
import type {RowTest} from '../../store/row-test.ts';
import {type Period, type Timeline, timeline} from '../../store/timeline/timeline.ts';

const farAway = 31 * 24 * 60 * 60_000;

/** What matches and is held over time, but for a few whose time is absurd: they would squeeze all others. */
export type Activity = Timeline & {
	/** From the earliest to the latest of the matches; `undefined` while none has a time. */
	readonly whole: Period | undefined;
	/** How many matches are too far from the rest to be in it. */
	readonly farOff: number;
};

/**
@param most how many buckets there may be, two at least
@param shown a part of the time; all of it unless given
*/
export function activityOf(
	store: EventStore,
	matches: RowTest,
	most: number,
	shown: Period | undefined,
): Activity {
	const {whole, farOff} = wholePeriod(store, matches);
	return {...timeline(store, matches, most, shown ?? whole), whole, farOff};
}

/** Far off is what is more than 31 days from the median, and twice as far as nine of ten lie apart. */
function wholePeriod(store: EventStore, matches: RowTest): Pick<Activity, 'whole' | 'farOff'> {
	let count = 0;
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	eachTime(store, matches, time => {
		count++;
		from = Math.min(from, time);
		to = Math.max(to, time);
	});
	if (count === 0) {
		return {whole: undefined, farOff: 0};
	}

	if (to - from <= farAway) {
		return {whole: {from, to}, farOff: 0};
	}

	const times = new Float64Array(count);
	let place = 0;
	eachTime(store, matches, time => {
		times[place++] = time;
	});
	times.sort();
	const at = (share: number) => times[Math.floor((count - 1) * share)] ?? from;
	const median = at(0.5);
	const limit = Math.max(farAway, 2 * (at(0.95) - at(0.05)));
	const near = times.filter(time => Math.abs(time - median) <= limit);
	return {
		whole: {from: near[0] ?? median, to: near.at(-1) ?? median},
		farOff: count - near.length,
	};
}

function eachTime(store: EventStore, matches: RowTest, take: (time: number) => void): void {
	for (let sequence = store.first; sequence < store.next; sequence++) {
		const time = store.time(sequence);
		if (time !== undefined && matches(sequence)) {
			take(time);
		}
	}
}
