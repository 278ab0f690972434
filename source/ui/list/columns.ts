/** Widths of the list's columns in terminal cells; a column of width 0 is left out. */
export type Columns = {
	readonly time: number;
	readonly event: number;
	readonly target: number;
	readonly who: number;
	readonly from: number;
	/** Between two columns. */
	readonly gap: number;
};

const marginLeft = 1;
const narrow = 60;
const middling = 80;
const roomy = 110;
const widestTarget = 40;
const widestWho = 60;

/**
Shares the width of the list among its columns: names of tables and principals get most of it.
@param time width of the times
*/
export function columnsFor(width: number, time: number): Columns {
	const gap = width < roomy ? 1 : 2;
	const event = eventWidth(width);
	const shares = width < narrow ? {target: 0.5, who: 1} : {target: 0.42, who: 0.6};
	const gaps = (width < narrow ? 3 : 4) * gap;
	const rest = Math.max(0, width - marginLeft - time - event - gaps);
	const target = Math.min(widestTarget, Math.floor(rest * shares.target));
	const who = Math.min(widestWho, Math.ceil((rest - target) * shares.who));
	return {time, event, target, who, from: Math.max(0, rest - target - who), gap};
}

/** `TransactWriteItems` and the mark of an error go into 20. */
function eventWidth(width: number): number {
	if (width >= roomy) {
		return 22;
	}

	return width >= middling ? 20 : width >= narrow ? 16 : 11;
}
