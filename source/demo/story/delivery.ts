import {accountId, type Region} from './account.ts';
import type {Random} from './random.ts';

/**
How long CloudTrail takes to deliver, in ms, as quantiles: half of the records within 195 s, 95 % within 440 s,
all within 610 s. Measured on real records; AWS says about five minutes on average, without a promise.
*/
const lagQuantiles = [
	{share: 0, lag: 40_000},
	{share: 0.25, lag: 130_000},
	{share: 0.5, lag: 195_000},
	{share: 0.75, lag: 270_000},
	{share: 0.95, lag: 440_000},
	{share: 1, lag: 610_000},
] as const;

/** ms. */
export const longestLag = 610_000;

/** The share of records that CloudTrail delivers twice. */
const duplicateShare = 0.02;

/** ms, whole. Neighbours have lags of their own: that is why records are out of order. */
function drawLag(random: Random): number {
	const share = random.fraction();
	let from: (typeof lagQuantiles)[number] = lagQuantiles[0];
	for (const to of lagQuantiles) {
		if (share < to.share) {
			const along = (share - from.share) / (to.share - from.share);
			return Math.floor(from.lag + along * (to.lag - from.lag));
		}
		from = to;
	}
	return longestLag;
}

/** How many log streams the trail writes in each Region: more than one where there is much to write. */
const logStreams = {'us-east-1': 4, 'eu-west-1': 1} as const satisfies Record<Region, number>;

function drawLogStream(random: Random, region: Region): string {
	const name = `${accountId}_CloudTrail_${region}`;
	const number = 1 + random.below(logStreams[region]);
	return number === 1 ? name : `${name}_${number}`;
}

/** A record's arrival in the log group. */
export type Arrival = {
	/** ms since the epoch. */
	readonly deliveredAt: number;
	readonly logStreamName: string;
};

/** One arrival, now and then two. */
export function drawArrivals(
	random: Random,
	region: Region,
	eventTime: number,
): readonly Arrival[] {
	const count = random.fraction() < duplicateShare ? 2 : 1;
	return Array.from({length: count}, () => ({
		deliveredAt: eventTime + drawLag(random),
		logStreamName: drawLogStream(random, region),
	}));
}
