import type {Overlay} from './screen-state.ts';

/** How many lines of an overlay are above the screen, now that it has so many and so many of them fit. */
export function scrollOf(overlay: Overlay, lines: number, height: number): number {
	return 'scrolled' in overlay ? Math.min(overlay.scrolled, Math.max(0, lines - height)) : 0;
}
