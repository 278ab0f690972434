import type {MouseReport} from './mouse-report.ts';

/** Where the screen hears of the mouse. */
export type Pointer = {
	/** @returns ends it */
	readonly subscribe: (listener: (report: MouseReport) => void) => () => void;
};
