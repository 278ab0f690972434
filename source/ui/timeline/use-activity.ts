import {useState} from 'react';
import type {View} from '../../store/view.ts';
import type {Feed} from '../feed.ts';
import {OnceASecond} from '../once-a-second.ts';
import type {ScreenState} from '../screen-state.ts';
import {type Activity, activityOf} from './activity.ts';

/** Gives what matches over time, in so many buckets at most. */
export type ActivityOf = (view: View, overlay: ScreenState['overlay'], most: number) => Activity;

/** Counted anew once a second while events come: that takes some 20 ms for 200,000 of them. */
export function useActivity(feed: Feed): ActivityOf {
	const [kept] = useState(() => new OnceASecond<Activity>());
	return (view, overlay, most) => {
		const shown = overlay.kind === 'timeline' ? overlay.shown : undefined;
		const version = `${feed.version} ${view.progress}`;
		// What was read to its end is told whole at once.
		return kept.of([view, most, shown, feed.state.kind], version, () =>
			activityOf(feed.store, view.rows, most, shown),
		);
	};
}
