import type {MouseReport} from './mouse-report.ts';

/** Which row is the first on the screen, and which one is selected: positions, the selected one in sight. */
export type RowWindow = {readonly top: number; readonly selected: number};

/** Rows of a part of the screen: those there are, and as many as it has room for. */
export type RowsShown = RowWindow & {readonly size: number; readonly height: number};

/** The rows after the wheel was turned; the selected one stays where it is as long as it is in sight. Undefined at an end. */
export function scrolled(
	{top, selected, size, height}: RowsShown,
	by: number,
): RowWindow | undefined {
	const wanted = Math.max(0, Math.min(top + by, size - height));
	return wanted === top
		? undefined
		: {top: wanted, selected: Math.max(wanted, Math.min(selected, wanted + height - 1))};
}

/** Rows that the wheel moves at once. */
const turn = 3;

/** How many rows the wheel was turned, down counted above 0. */
export function rowsTurned({towards}: Extract<MouseReport, {kind: 'wheel'}>): number {
	return towards === 'down' ? turn : -turn;
}
