import {setTimeout} from 'node:timers/promises';
import type {WatchedScreen} from './watched-screen.ts';

/** What the screen says it has, and what it writes when asked. */
export type Known = {
	/** Events ever received, and calls in the ledger, as its report says. */
	readonly received: number;
	readonly calls: number;
	/** As the line of the filter says. */
	readonly held: number;
	/** Events in a file of all that is shown, and how many of them are there again. */
	readonly written: number;
	readonly repeated: number;
};

/** ms between two looks, for a file to be written, and until it is given up: a sweep reads what is half a minute old, and works off a backlog. */
const times = {between: 2000, saving: 60_000, patience: 600_000};

/** Waits until the screen has as many events as were served, or no longer; gives what it has then. */
export async function caughtUp(
	screen: WatchedScreen,
	served: () => number,
	random: () => number,
): Promise<Known> {
	const end = performance.now() + times.patience;
	while (true) {
		const report = (await screen.save('.md', random, times.saving)) ?? '';
		const received = numberIn(report, /of ([\d,]+) events that were received had left/);
		const calls = numberIn(report, /made ([\d,]+) calls\./);
		if (performance.now() < end && (received !== served() || calls !== received)) {
			await setTimeout(times.between);
			continue;
		}

		const records = (await screen.save('.ndjson', random, times.saving)) ?? '';
		const ids = [...records.matchAll(/"eventID":"([^"]+)"/g)];
		const distinct = new Set(ids.map(([, id]) => id));
		const held = numberIn(screen.text, /([\d,]+) events/);
		return {received, calls, held, written: ids.length, repeated: ids.length - distinct.size};
	}
}

/** Not a number where there is none. */
function numberIn(text: string, pattern: RegExp): number {
	return Number(pattern.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}
