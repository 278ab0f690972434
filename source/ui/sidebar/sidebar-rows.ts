import type {Facet, FacetCount} from '../../store/view.ts';
import {cell, rightCell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {countText, rateText} from '../number-text.ts';
import type {Theme} from '../theme.ts';

/** The counts of one facet, and what decides how they are drawn. */
export type SidebarLook = {
	readonly facet: Facet;
	readonly counts: readonly FacetCount[];
	/** Events a second per value; `undefined` where nothing is live. */
	readonly rates: ReadonlyMap<string, number> | undefined;
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
	/** The value the cursor is on, while the keys go to the sidebar. */
	readonly cursor: string | undefined;
};

const titles: Partial<Record<Facet, string>> = {
	event: 'EVENTS',
	target: 'TABLES AND OTHER TARGETS',
	index: 'INDEXES',
	principal: 'PRINCIPALS',
	app: 'APPLICATIONS',
	error: 'ERRORS',
	type: 'IDENTITY TYPES',
	region: 'REGIONS',
	account: 'ACCOUNTS',
};

/** Eighths of a cell, so that a bar's length is seen to differ. */
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const full = '█';
/** `>` marks the cursor, as in the list. */
const markWidth = 1;
const countWidth = 7;
const rateWidth = 6;
/** Cells a bar has before names get what is left. */
const leastBar = 5;

/** The heading of a sidebar, naming what it counts. */
export function sidebarHeading({facet, width, theme}: SidebarLook): string {
	return theme.heading(cell(` ${titles[facet] ?? facet.toUpperCase()}`, width));
}

/** One row a value: name, count, bar, rate, each exactly as wide as the sidebar. */
export function sidebarRows(look: SidebarLook): readonly string[] {
	const {counts, width, height, theme} = look;
	if (counts.length === 0) {
		return [theme.dim(cell(' nothing yet', width))];
	}

	const first = firstRow(look);
	const visible = counts.slice(first, first + height);
	const left = counts.length - first - visible.length;
	const rows = visible.map(count => sidebarRow(count, look));
	return left > 0
		? [...rows.slice(0, -1), theme.dim(cell(` + ${countText(left + 1)} more`, width))]
		: rows;
}

function firstRow({counts, cursor, height}: SidebarLook): number {
	const row = counts.findIndex(({value}) => value === cursor);
	return Math.max(0, Math.min(row - height + 2, counts.length - height));
}

function sidebarRow({value, count}: FacetCount, look: SidebarLook): string {
	const {width, theme, rates, counts, cursor} = look;
	const rate = rates === undefined ? '' : rightCell(rateText(rates.get(value) ?? 0), rateWidth);
	const fixed = markWidth + countWidth + 1 + rate.length;
	const name = Math.max(8, Math.min(24, width - fixed - leastBar));
	const barWidth = Math.max(0, width - fixed - name);
	const most = counts[0]?.count ?? count;
	const bar = barText(count / most, barWidth);
	const selected = value === cursor;
	const text = cell(toTerminalText(value), name);
	const number = rightCell(countText(count), countWidth);
	return selected
		? theme.selected(cell(`>${text}${number} ${bar}${rate}`, width))
		: ` ${text}${number} ${theme.accent(bar)}${theme.dim(rate)}`;
}

function barText(share: number, width: number): string {
	const units = Math.max(1, Math.round(share * width * 8));
	const bar = full.repeat(Math.floor(units / 8)) + (eighths[units % 8] ?? '');
	return bar.padEnd(width);
}
