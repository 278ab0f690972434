import {type Layout, separator} from '../layout.ts';

/** A part of the screen, and the place in it: rows are those of its events, values or lines, from 0. */
export type Spot =
	| {readonly part: 'list' | 'sidebar'; readonly row: number}
	| {readonly part: 'page'; readonly row: number; readonly column: number}
	| {readonly part: 'none'};

/** What stands between the filter and the keys: a page has all of it, the sidebar where there is no room for both. */
export type Body = 'list' | 'sidebar' | 'page';

const none: Spot = {part: 'none'};

/** What is in a cell of the screen; headings, lines that tell something and what is between parts are none of it. */
export function spotAt(
	{column, row}: {readonly column: number; readonly row: number},
	body: Body,
	{width, top, listHeight, listWidth, sidebarWidth, overlayHeight}: Layout,
): Spot {
	const line = row - top;
	if (line < 0 || line >= overlayHeight || column >= width) {
		return none;
	}

	if (body === 'page') {
		return {part: 'page', row: line, column};
	}

	if (line === 0 || line > listHeight) {
		return none;
	}

	if (sidebarWidth === 0) {
		return {part: body, row: line - 1};
	}

	if (column < listWidth) {
		return {part: 'list', row: line - 1};
	}

	return column < listWidth + separator.length ? none : {part: 'sidebar', row: line - 1};
}
