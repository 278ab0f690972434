import type {Feed} from './feed.ts';
import type {Status} from './title-line.ts';

/** Rates are means over this long, ms: Live Tail delivers once a second, so less would flicker. */
export const rateWindow = 10_000;
const lagSample = 300;

/** What the title line tells of a feed now. */
export function statusOf(feed: Feed, alerts: Status['alerts'], now: number): Status {
	const {source, store, reading} = feed;
	const only = reading?.filter?.text;
	return {
		name: only === undefined ? source.name : `${source.name}, only ${only}`,
		region: source.region,
		state: feed.state,
		stateSince: feed.stateSince,
		now,
		rate:
			source.minutePrice === undefined
				? undefined
				: newEvents(feed, now - rateWindow) / rateSeconds(feed, now),
		lag: lagsOf(feed).half,
		completeness: feed.completeness,
		sampled: feed.sampled,
		gaps: openGaps(feed),
		problems: feed.unreadable + feed.alertProblems,
		alerts,
		tailed: feed.tailed(now),
		sessions: feed.sessions,
		minutePrice: source.minutePrice,
		received: store.next,
		lines: store.lines,
	};
}

/** Seconds that a rate is a mean over: the window, or less when there has not been as much. */
export function rateSeconds({firstReceivedAt}: Feed, now: number): number {
	const elapsed = firstReceivedAt === undefined ? 0 : now - firstReceivedAt;
	return Math.min(rateWindow, Math.max(1000, elapsed)) / 1000;
}

/** Stretches of which nothing is here: what a sweep has read is no gap any more. */
function openGaps({gaps, completeness}: Feed): number {
	return completeness === undefined
		? gaps
		: completeness.stretches.filter(({state}) => state === 'gap').length;
}

/** Events received since a time that are new, not read from the past. */
function newEvents({store}: Feed, since: number): number {
	let count = 0;
	for (
		let sequence = store.next - 1;
		sequence >= store.first && store.receivedAt(sequence) >= since;
		sequence--
	) {
		count += store.origin(sequence) === 'history' ? 0 : 1;
	}

	return count;
}

/** How long after their `eventTime` the last live events were received, ms: half of them at most, 95 of 100 at most. */
export function lagsOf({store}: Feed): {
	readonly half: number | undefined;
	readonly most: number | undefined;
} {
	const lags: number[] = [];
	const oldest = Math.max(store.first, store.next - lagSample);
	for (let sequence = store.next - 1; sequence >= oldest; sequence--) {
		const time = store.time(sequence);
		if (time !== undefined && store.origin(sequence) === 'live') {
			lags.push(Math.max(0, store.receivedAt(sequence) - time));
		}
	}

	lags.sort((a, b) => a - b);
	return {half: lags[Math.floor(lags.length / 2)], most: lags[Math.floor(lags.length * 0.95)]};
}
