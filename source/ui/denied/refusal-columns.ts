/** Widths of the columns in terminal cells, one cell apart; a column of width 0 is left out. */
export type RefusalColumns = {
	readonly count: number;
	readonly age: number;
	readonly first: number;
	readonly who: number;
	readonly event: number;
	readonly target: number;
	readonly error: number;
	readonly why: number;
};

const targetFrom = 60;
const firstFrom = 110;
const errorFrom = 150;
const widestEvent = 22;
const widestError = 24;

/** Shares a width among the columns: who and what get most of it, as why is told in full below. */
export function refusalColumns(width: number): RefusalColumns {
	const count = 6;
	const age = 7;
	const first = width < firstFrom ? 0 : 7;
	const error = width < errorFrom ? 0 : widestError;
	// One before each of the five that are always there, and before each other one.
	const gaps = 5 + [width >= targetFrom, first > 0, error > 0].filter(Boolean).length;
	const rest = Math.max(0, width - count - age - first - error - gaps);
	const event = Math.min(widestEvent, Math.floor(rest * 0.24));
	const who = Math.floor((rest - event) * 0.3);
	const target = width < targetFrom ? 0 : Math.floor((rest - event) * 0.32);
	return {count, age, first, who, event, target, error, why: rest - event - who - target};
}
