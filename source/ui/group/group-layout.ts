import {separator} from '../layout.ts';
import type {GroupPage} from './group-page.ts';

/** Where the parts of the page lie, in terminal cells. */
export type GroupLayout = {
	/** Of the rows and of their headings. */
	readonly width: number;
	/** Rows of groups. */
	readonly height: number;
	readonly details: {
		readonly place: 'right' | 'below' | 'nowhere';
		readonly width: number;
		readonly height: number;
	};
};

const rightFrom = 150;
const rightShare = 0.36;
/** With their rule. */
const briefRows = 8;
const belowFrom = 17;

/**
@param height rows of the page with its headings
@param titles rows above the headings of the columns
*/
export function groupLayout(
	width: number,
	height: number,
	details: GroupPage['details'] | 'none',
	titles = 1,
): GroupLayout {
	const rows = Math.max(1, height - titles - 1);
	if (details === 'none') {
		return {width, height: rows, details: {place: 'nowhere', width, height: 0}};
	}

	if (width >= rightFrom) {
		const right = Math.floor(width * rightShare);
		return {
			width: width - right - separator.length,
			height: rows,
			details: {place: 'right', width: right, height: height - 1},
		};
	}

	const below = details === 'whole' ? Math.max(0, rows - 1) : height < belowFrom ? 0 : briefRows;
	return {
		width,
		height: rows - below,
		details: {place: below === 0 ? 'nowhere' : 'below', width, height: below},
	};
}
