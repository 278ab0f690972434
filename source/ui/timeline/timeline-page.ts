import type {Bucket, Period} from '../../store/timeline/timeline.ts';
import {drilled} from '../drill.ts';
import type {ListPlace} from '../list/list-place.ts';
import type {ScreenState} from '../screen-state.ts';
import type {Activity} from './activity.ts';

/** The page that shows events over time. */
export type TimelinePage = {
	readonly kind: 'timeline';
	/** The moment that the cursor is on, ms: new events do not move it. The latest bucket while undefined. */
	readonly cursor: number | undefined;
	/** The part of the time that is on screen; all of it while undefined. */
	readonly shown: Period | undefined;
};

export type TimelineAction =
	| {readonly kind: 'open timeline'}
	| {readonly kind: 'move in time'; readonly by: 1 | -1; readonly unit: 'bucket' | 'tenth'}
	| {readonly kind: 'go in time'; readonly to: 'first' | 'last'}
	/** The bucket of a moment, ms. */
	| {readonly kind: 'point in time'; readonly at: number}
	| {readonly kind: 'zoom'; readonly towards: 'in' | 'out'}
	| {readonly kind: 'show moment'};

/** What the page may know of what is drawn. */
export type TimelineDrawn = {
	readonly activity: Activity;
	/** The place in a list by time at the first event at or after a moment, ms. */
	readonly placeAt: (time: number) => ListPlace;
};

const narrowestBucket = 1000;

export function reduceTimeline(
	state: ScreenState,
	action: TimelineAction,
	drawn: TimelineDrawn,
): ScreenState {
	if (action.kind === 'open timeline') {
		return {...state, overlay: {kind: 'timeline', cursor: undefined, shown: undefined}};
	}

	const page = state.overlay;
	const {activity, placeAt} = drawn;
	const bucket = page.kind === 'timeline' ? bucketAt(activity, page.cursor) : undefined;
	if (page.kind !== 'timeline' || bucket === undefined || activity.whole === undefined) {
		return state;
	}

	switch (action.kind) {
		case 'show moment':
			return drilled(state, 'the timeline', {order: 'time', place: placeAt(bucket.at)});
		case 'zoom':
			return {...state, overlay: {...page, shown: zoomed(activity, bucket, action.towards)}};
		case 'point in time':
			return {...state, overlay: movedTo(page, action.at, activity.whole)};
		case 'go in time': {
			const cursor = action.to === 'last' ? undefined : activity.whole.from;
			return {...state, overlay: movedTo(page, cursor, activity.whole)};
		}

		case 'move in time': {
			const {length} = activity.buckets;
			const steps = action.unit === 'bucket' ? 1 : Math.max(1, Math.round(length / 10));
			const cursor = bucket.at + action.by * steps * activity.width;
			return {...state, overlay: movedTo(page, cursor, activity.whole)};
		}
	}
}

/** The bucket that a moment is in, or the nearest one; the latest for none. */
export function bucketAt(
	{buckets, width}: Activity,
	cursor: number | undefined,
): Bucket | undefined {
	const [first] = buckets;
	if (first === undefined || cursor === undefined) {
		return buckets.at(-1);
	}

	const place = Math.floor((cursor - first.at) / width);
	return buckets[Math.max(0, Math.min(buckets.length - 1, place))];
}

/** The part on screen follows the cursor. */
function movedTo(page: TimelinePage, to: number | undefined, whole: Period): TimelinePage {
	const cursor = to === undefined ? undefined : Math.max(whole.from, Math.min(whole.to, to));
	const {shown} = page;
	const at = cursor ?? whole.to;
	if (shown === undefined || (at >= shown.from && at <= shown.to)) {
		return {...page, cursor};
	}

	const by = at < shown.from ? at - shown.from : at - shown.to;
	return {...page, cursor, shown: {from: shown.from + by, to: shown.to + by}};
}

/** Half of the time around a bucket, or twice as much; `undefined` where that is all of it. */
function zoomed(
	{buckets, width, whole}: Activity,
	bucket: Bucket,
	towards: 'in' | 'out',
): Period | undefined {
	const [first = bucket] = buckets;
	const now = {from: first.at, to: (buckets.at(-1) ?? bucket).at + width - 1};
	if (towards === 'in' && (width <= narrowestBucket || buckets.length < 4)) {
		return now;
	}

	const length = (now.to - now.from) * (towards === 'in' ? 0.5 : 2);
	if (whole === undefined || length >= whole.to - whole.from) {
		return undefined;
	}

	const wanted = bucket.at + width / 2 - length / 2;
	const from = Math.max(whole.from, Math.min(whole.to - length, wanted));
	return {from, to: from + length};
}
