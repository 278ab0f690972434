import {type Arrival, longestLag} from './delivery.ts';
import {recordOf} from './record.ts';
import {callsOccurring, type ScheduledCall} from './schedule.ts';

/** A record of the story, as one log event holds it. Times are ms since the epoch. */
export type StoryRecord = {
	readonly eventTime: number;
	/** When CloudTrail delivers it: 40 s to 610 s after `eventTime`. */
	readonly deliveredAt: number;
	readonly logStreamName: string;
	readonly message: string;
};

/** What happens in the shop, at any time: about 40 calls a second, always the same for the same seed. */
export type Story = {
	/** All records with this `eventTime`, in whole seconds since the epoch. A record delivered twice stands here twice. */
	recordsOccurring(second: number): readonly StoryRecord[];
	/** All records delivered at `fromMs` or later and before `toMs`, in the order of their delivery. */
	recordsDelivered(fromMs: number, toMs: number): readonly StoryRecord[];
};

/** Seconds whose schedule is kept: as long as records take to arrive, and some more for looking back. */
const secondsKept = longestLag / 1000 + 300;

export function createStory({seed}: {readonly seed: number}): Story {
	const schedules = new Map<number, readonly ScheduledCall[]>();

	function scheduleOf(second: number): readonly ScheduledCall[] {
		const known = schedules.get(second);
		if (known) {
			return known;
		}
		const calls = callsOccurring(seed, second);
		schedules.set(second, calls);
		if (schedules.size > secondsKept) {
			const [oldest = second] = schedules.keys();
			schedules.delete(oldest);
		}
		return calls;
	}

	function told({call}: ScheduledCall, arrival: Arrival, message: string): StoryRecord {
		return {eventTime: call.moment.second * 1000, ...arrival, message};
	}

	return {
		recordsOccurring(second) {
			return scheduleOf(second).flatMap(scheduled => {
				const message = recordOf(scheduled.call);
				return scheduled.arrivals.map(arrival => told(scheduled, arrival, message));
			});
		},
		recordsDelivered(fromMs, toMs) {
			const records: StoryRecord[] = [];
			const first = Math.floor((fromMs - longestLag) / 1000);
			for (let second = first; second * 1000 < toMs; second++) {
				for (const scheduled of scheduleOf(second)) {
					for (const arrival of scheduled.arrivals) {
						if (arrival.deliveredAt >= fromMs && arrival.deliveredAt < toMs) {
							records.push(told(scheduled, arrival, recordOf(scheduled.call)));
						}
					}
				}
			}
			return records.sort((a, b) => a.deliveredAt - b.deliveredAt);
		},
	};
}
