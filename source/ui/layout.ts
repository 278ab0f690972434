/** Where the parts of the screen lie, in terminal cells. */
export type Layout = {
	readonly width: number;
	/** Rows above the list, or what lies over it. */
	readonly top: number;
	/** Rows of events. */
	readonly listHeight: number;
	readonly listWidth: number;
	/** 0 where the sidebar is folded away. */
	readonly sidebarWidth: number;
	/** 1 where the timeline is below the list. */
	readonly timelineHeight: 0 | 1;
	/** Rows of what lies over the list: those of the heading and the timeline are its as well. */
	readonly overlayHeight: number;
};

/** The smallest terminal the screen is drawn in. */
export const smallestTerminal = {columns: 40, rows: 8} as const;

/** Drawn between list and sidebar, whose rows begin with the mark of the cursor. */
export const separator = ' │';

const marginRight = 1;
const sidebarFrom = 100;
/** Title and filter. */
const rowsAbove = 2;
/** Headings and keys. */
const otherRows = 2;
const timelineFrom = 24;

/** @param extraRows rows taken by what shows up under the filter, such as a mistake */
export function layoutFor(columns: number, rows: number, extraRows: number): Layout {
	const width = columns - marginRight;
	const sidebarWidth = columns < sidebarFrom ? 0 : Math.min(60, Math.floor(columns * 0.3));
	const timelineHeight = rows < timelineFrom ? 0 : 1;
	const top = rowsAbove + extraRows;
	const listHeight = Math.max(1, rows - top - otherRows - timelineHeight);
	return {
		width,
		top,
		listHeight,
		listWidth: sidebarWidth === 0 ? width : width - sidebarWidth - separator.length,
		sidebarWidth,
		timelineHeight,
		overlayHeight: 1 + listHeight + timelineHeight,
	};
}
