/** Widths of the list's columns in terminal cells; a column of width 0 is left out. */
export type Columns = {
	readonly time: number;
	readonly event: number;
	/** The mark of an error. */
	readonly error: number;
	readonly target: number;
	readonly who: number;
	readonly from: number;
	/** Between two columns. */
	readonly gap: number;
};

const marginLeft = 1;
const timeWidth = 8;
const errorWidth = 1;
const narrow = 60;
const roomy = 110;
const widestTarget = 40;
const widestWho = 60;

/** Shares the width of the list among its columns: names of tables and principals get most of it. */
export function columnsFor(width: number): Columns {
	const gap = width < roomy ? 1 : 2;
	const event = width >= roomy ? 20 : width >= narrow ? 14 : 10;
	const shares = width < narrow ? {target: 0.5, who: 1} : {target: 0.42, who: 0.6};
	const gaps = (width < narrow ? 3 : 4) * gap;
	const rest = Math.max(0, width - marginLeft - timeWidth - event - errorWidth - gaps);
	const target = Math.min(widestTarget, Math.floor(rest * shares.target));
	const who = Math.min(widestWho, Math.ceil((rest - target) * shares.who));
	return {
		time: timeWidth,
		event,
		error: errorWidth,
		target,
		who,
		from: Math.max(0, rest - target - who),
		gap,
	};
}
