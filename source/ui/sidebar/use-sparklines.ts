import {useState} from 'react';
import {bucketCount, bucketWidth} from '../../store/timeline/bucket-width.ts';
import {type Span, sparklines} from '../../store/timeline/sparklines.ts';
import type {Period} from '../../store/timeline/timeline.ts';
import type {View} from '../../store/view.ts';
import type {Feed} from '../feed.ts';
import {OnceASecond} from '../once-a-second.ts';
import type {SidebarFacet} from './facets.ts';

const lately = 10 * 60_000;

/**
For each value of a facet, how many matches have it in each bucket of time, the latest last.
@param on the values on screen, and how many are above them
@param whole the time that matches are from
@param most how many buckets there may be
*/
export type SparklinesOf = (
	view: View,
	facet: SidebarFacet,
	on: {readonly values: readonly string[]; readonly first: number},
	whole: Period | undefined,
	most: number,
) => Sparklines;

export type Sparklines = ReadonlyMap<string, readonly number[]>;

/** Counted anew once a second while events come: over the last ten minutes there are, of files over all of their time. */
export function useSparklines(feed: Feed): SparklinesOf {
	const [kept] = useState(() => new OnceASecond<Sparklines>());
	return (view, facet, {values, first}, whole, most) => {
		const version = `${feed.version} ${view.progress} ${first}`;
		return kept.of([view, facet, most, feed.state.kind], version, () =>
			whole === undefined
				? new Map()
				: sparklines(feed.store, view.has, facet, values, spanOf(feed, whole, most)),
		);
	};
}

function spanOf({source}: Feed, {from, to}: Period, most: number): Span {
	const begin = source.minutePrice === undefined ? from : Math.max(from, to - lately);
	const width = bucketWidth(begin, to, most);
	return {
		from: Math.floor(begin / width) * width,
		width,
		length: bucketCount(begin, to, width),
	};
}
