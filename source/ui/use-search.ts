import {useEffect} from 'react';
import type {View} from '../store/view.ts';
import type {FramePacing} from './frame-pacing.ts';

/** ms that keys may have to wait for it. */
const slice = 8;

/** Goes on looking into the text of records, between keys and frames, until a view has seen all rows. */
export function useSearch(view: View, pacing: FramePacing): void {
	useEffect(() => {
		let timer: NodeJS.Timeout | undefined;
		const goOn = () => {
			if (view.progress >= 1) return;
			const end = performance.now() + slice;
			view.work(() => performance.now() < end);
			pacing.request();
			timer = setTimeout(goOn);
		};
		goOn();
		return () => clearTimeout(timer);
	}, [view, pacing]);
}
