import type {Activity} from '../../../source/ui/timeline/activity.ts';

export const sixOClock: number = Date.UTC(2026, 2, 1, 6, 0, 0);

/** An hour of minutes in which the calls grow and one in ten minutes has an error. */
export const hour: Activity = {
	width: 60_000,
	buckets: Array.from({length: 60}, (_, minute) => ({
		at: sixOClock + minute * 60_000,
		reads: minute,
		writes: (minute % 5) * 2,
		errors: minute % 10 === 3 ? 1 : 0,
		unknown: 0,
	})),
	untimed: 0,
	whole: {from: sixOClock + 5000, to: sixOClock + 59 * 60_000 + 5000},
	farOff: 0,
};

export const nothing: Activity = {
	width: 1000,
	buckets: [],
	untimed: 0,
	whole: undefined,
	farOff: 0,
};
