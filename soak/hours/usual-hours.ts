import type {HoursOptions} from './run-hours.ts';

/** Seconds until the ring of events and that of ids are full. */
const fullAfter = 2400;

/** So many hours at 1,000 events a second, with as many events held as usual. */
export function usualHours(hours: number, seed: number): Omit<HoursOptions, 'tell'> {
	const seconds = Math.round(hours * 3600);
	return {
		seconds,
		eventsPerSecond: 1000,
		keep: 200_000,
		checkEvery: 3600,
		sampleEvery: Math.min(300, Math.ceil(seconds / 40)),
		// A short run has to do with less.
		settled: Math.min(fullAfter, seconds * 0.4),
		seed,
	};
}
