/** A line a row, in steps of half a cell: blocks would melt into one another from row to row. */
const barCell = '━';
const barHalf = '╸';

/** A bar of a share, from 0 to 1, of a width; at least half a cell. */
export function barText(share: number, width: number): string {
	const halves = Math.max(1, Math.round(share * width * 2));
	return (barCell.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? barHalf : ''))
		.slice(0, width)
		.padEnd(width);
}
