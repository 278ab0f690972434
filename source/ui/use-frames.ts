import {useEffect, useReducer} from 'react';
import type {Feed} from './feed.ts';
import type {FramePacing} from './frame-pacing.ts';

const clockTick = 1000;

/** Draws again, paced, when the feed has changed, and once a second for what is counted in time. */
export function useFrames(feed: Feed, pacing: FramePacing): void {
	const [, draw] = useReducer((frame: number) => frame + 1, 0);
	useEffect(() => {
		const stopPacing = pacing.start(draw);
		const unsubscribe = feed.subscribe(pacing.request);
		const timer = setInterval(pacing.request, clockTick);
		return () => {
			unsubscribe();
			clearInterval(timer);
			stopPacing();
		};
	}, [feed, pacing]);
}
