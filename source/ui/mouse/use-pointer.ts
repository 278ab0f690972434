import {useEffect, useEffectEvent} from 'react';
import type {MouseReport} from './mouse-report.ts';
import type {Pointer} from './pointer.ts';

/** Calls the listener of the last frame with each report of the mouse, where there is one. */
export function usePointer(
	pointer: Pointer | undefined,
	listener: (report: MouseReport) => void,
): void {
	const hear = useEffectEvent(listener);
	useEffect(() => pointer?.subscribe(report => hear(report)), [pointer]);
}
