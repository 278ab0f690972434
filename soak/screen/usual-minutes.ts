import type {ScreenOptions} from './run-screen.ts';

/** Seconds until the ring of ids has its last size, at 3,000 events a second. */
const fullAfter = 420;

/** So many minutes at so many events a second, with as many events held as usual. */
export function usualMinutes(
	minutes: number,
	eventsPerSecond: number,
	seed: number,
): Omit<ScreenOptions, 'tell'> {
	const seconds = minutes * 60;
	return {
		seconds,
		eventsPerSecond,
		keep: 200_000,
		faults: 'of every kind',
		sampleEvery: seconds < 600 ? 6 : 20,
		settled: fullAfter,
		seed,
	};
}
