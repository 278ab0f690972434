import {useEffect, useLayoutEffect, useReducer} from 'react';
import type {Feed} from './feed.ts';
import type {FramePacing} from './frame-pacing.ts';

const clockTick = 1000;

/**
Draws again, paced, when the feed has changed, and once a second for what is counted in time. To be called
before anything else is done for the frame: what a frame costs is counted from here.
*/
export function useFrames(feed: Feed, pacing: FramePacing): void {
	const startedAt = performance.now();
	const [, draw] = useReducer((frame: number) => frame + 1, 0);
	// Ink has laid out and written the frame when layout effects run.
	useLayoutEffect(() => pacing.drawn(performance.now() - startedAt));
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
