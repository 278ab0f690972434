import type {Feed} from './feed.ts';
import type {Status} from './title-line.ts';

/** Rates are means over this long, ms: Live Tail delivers once a second, so less would flicker. */
export const rateWindow = 10_000;
const lagSample = 300;

/** What the title line tells of a feed now. */
export function statusOf(feed: Feed, now: number): Status {
	const {source, store} = feed;
	return {
		name: source.name,
		region: source.region,
		state: feed.state,
		stateSince: feed.stateSince,
		now,
		rate:
			source.minutePrice === undefined
				? undefined
				: store.receivedSince(now - rateWindow) / rateSeconds(feed, now),
		lag: lagOf(feed),
		sampled: feed.sampled,
		gaps: feed.gaps,
		problems: feed.unreadable,
		tailed: feed.tailed(now),
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

/** The median of receipt − eventTime of the last live events, ms. */
function lagOf({store}: Feed): number | undefined {
	const lags: number[] = [];
	const oldest = Math.max(store.first, store.next - lagSample);
	for (let sequence = store.next - 1; sequence >= oldest; sequence--) {
		const time = store.time(sequence);
		if (time !== undefined && store.origin(sequence) === 'live') {
			lags.push(store.receivedAt(sequence) - time);
		}
	}

	lags.sort((a, b) => a - b);
	const median = lags[Math.floor(lags.length / 2)];
	return median === undefined ? undefined : Math.max(0, median);
}
