import type {FacetCount} from '../../store/view.ts';
import {cell, rightCell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {barText} from '../bar-text.ts';
import {countText, rateText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import {bars} from '../timeline/bars.ts';
import {facetTitles, type SidebarFacet, sidebarFacets} from './facets.ts';

/** The counts of one facet, and what decides how they are drawn. */
export type SidebarLook = {
	readonly facet: SidebarFacet;
	readonly counts: readonly FacetCount[];
	/** Events a second per value; `undefined` where nothing is live. */
	readonly rates: ReadonlyMap<string, number> | undefined;
	/** Counts over time of the values on screen, `first` being above, in so many buckets at most; the latest last. */
	readonly sparklines: (
		on: {readonly values: readonly string[]; readonly first: number},
		most: number,
	) => ReadonlyMap<string, readonly number[]>;
	readonly width: number;
	readonly height: number;
	readonly theme: Theme;
	/** The value the cursor is on, while the keys go to the sidebar. */
	readonly cursor: string | undefined;
};

/** `>` marks the cursor, as in the list. */
const markWidth = 1;
const countHeading = 'held';
const rateHeading = 'per s';
const rateWidth = 7;
/** Cells a bar has before names get what is left. */
const leastBar = 5;
const longestName = 24;
/** A sparkline is only where names have enough room beside it. */
const sparkFrom = 46;
const leastSpark = 8;
const longestSpark = 20;

/** Widths of a row's parts. */
type Parts = {
	readonly name: number;
	readonly count: number;
	readonly bar: number;
	readonly spark: number;
	readonly rate: number;
};

function partsOf({width, counts, rates}: SidebarLook): Parts {
	const count = 1 + Math.max(countHeading.length, countText(counts[0]?.count ?? 0).length);
	const rate = rates === undefined ? 0 : rateWidth;
	const all = Math.max(0, width - markWidth - count - 1 - rate);
	const spark =
		width < sparkFrom
			? 0
			: 1 + Math.min(longestSpark, leastSpark + Math.floor((width - sparkFrom) / 2));
	const rest = all - spark;
	const name = Math.max(Math.min(8, rest), Math.min(longestName, rest - leastBar));
	return {name, count, bar: rest - name, spark, rate};
}

/** The heading of a sidebar, naming what it counts. */
export function sidebarHeading(look: SidebarLook): string {
	const {facet, width, theme} = look;
	const title = `${sidebarFacets.indexOf(facet) + 1} ${facetTitles[facet]}`;
	const {name, count, bar, spark, rate} = partsOf(look);
	const numbers = rightCell(countHeading, count) + ' '.repeat(bar + 1 + spark);
	const whole = ` ${cell(title, name)}${numbers}${rate === 0 ? '' : rightCell(rateHeading, rate)}`;
	return theme.heading(title.length > name ? cell(` ${title}`, width) : whole);
}

/** One row a value: name, count, bar, rate, each exactly as wide as the sidebar. */
export function sidebarRows(look: SidebarLook): readonly string[] {
	const {counts, width, height, theme} = look;
	if (counts.length === 0) {
		return [theme.dim(cell(' nothing', width))];
	}

	const first = firstRow(look);
	const visible = counts.slice(first, first + height);
	const left = counts.length - first - visible.length;
	const {spark} = partsOf(look);
	const values = visible.map(({value}) => value);
	const lines = spark === 0 ? undefined : look.sparklines({values, first}, spark - 1);
	const rows = visible.map(count => sidebarRow(count, look, lines?.get(count.value) ?? []));
	return left > 0
		? [...rows.slice(0, -1), theme.dim(cell(` + ${countText(left + 1)} more`, width))]
		: rows;
}

function firstRow({counts, cursor, height}: SidebarLook): number {
	const row = counts.findIndex(({value}) => value === cursor);
	return firstShown(row, counts.length, height);
}

/** The first value on screen, so that the one with the cursor is in sight; without a cursor, −1, it is the first. */
export function firstShown(cursor: number, values: number, height: number): number {
	return Math.max(0, Math.min(cursor - height + 2, values - height));
}

function sidebarRow(
	{value, count}: FacetCount,
	look: SidebarLook,
	line: readonly number[],
): string {
	const {theme, rates, counts, cursor} = look;
	const parts = partsOf(look);
	const perSecond = rates?.get(value) ?? 0;
	const rate = rightCell(perSecond === 0 ? '' : rateText(perSecond), parts.rate);
	const bar = barText(count / (counts[0]?.count ?? count), parts.bar);
	const [sparkline = ''] = bars(line, 1, 1);
	const spark = rightCell(sparkline, parts.spark);
	const text = cell(toTerminalText(value), parts.name) + rightCell(countText(count), parts.count);
	return value === cursor
		? theme.selected(`>${text} ${bar}${spark}${rate}`)
		: ` ${text} ${theme.accent(bar)}${theme.dim(spark + rate)}`;
}
