import {cast} from './cast.ts';
import {type Arrival, drawArrivals} from './delivery.ts';
import {Random} from './random.ts';
import type {Call} from './record.ts';
import {momentOf} from './rhythm.ts';

/** A call and where and when its record arrives. */
export type ScheduledCall = {
	readonly call: Call;
	readonly arrivals: readonly Arrival[];
};

/** Who calls in a second, and when that becomes known. Much cheaper than the records themselves. */
export function callsOccurring(seed: number, second: number): readonly ScheduledCall[] {
	const moment = momentOf(seed, second);
	const random = new Random(seed, second);
	const calls: ScheduledCall[] = [];
	for (const application of cast) {
		for (const habit of application.habits) {
			for (let left = random.times(habit.rhythm(moment)); left > 0; left--) {
				calls.push({
					call: {application, habit, moment, ordinal: calls.length},
					arrivals: drawArrivals(random, application.region, second * 1000),
				});
			}
		}
	}
	return calls;
}
