const base = 1_000;
const cap = 30_000;

/**
How long to wait before the next try, in ms: exponential with full jitter, so that many tails that lost
the same endpoint do not come back at once. `failures` counts the tries before that failed in a row.
*/
export function backOff(failures: number, random: () => number): number {
	return Math.floor(random() * Math.min(cap, base * 2 ** failures));
}
