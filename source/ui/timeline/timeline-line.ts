import type {Bucket} from '../../store/timeline/timeline.ts';
import {cell} from '../../terminal/cell.ts';
import {countText} from '../number-text.ts';
import type {TimeStyle} from '../preferences.ts';
import type {Theme} from '../theme.ts';
import type {Activity} from './activity.ts';
import {bars, barWidth, dottedBar} from './bars.ts';
import {periodText, widthText} from './period-text.ts';

const labelWidth = 12;
/** The time is told from here on, and how many errors. */
const periodFrom = 60;
const errorsFrom = 99;
/** `11-30 23:59–12-01 00:01 UTC`, and errors behind it. */
const periodWidth = 27;
const errorsWidth = 15;

/** Buckets that the line has room for. */
export function lineBuckets(width: number): number {
	return Math.max(2, width - labelWidth - 1 - tailWidth(width));
}

function tailWidth(width: number): number {
	return (width < periodFrom ? 0 : periodWidth) + (width < errorsFrom ? 0 : errorsWidth);
}

/**
One line below the list: events over time, one bar a bucket, the latest at the right. What failed, and what mostly
writes, has another colour, and another shape where a theme wants that.
*/
export function timelineLine(
	activity: Activity,
	width: number,
	style: TimeStyle,
	theme: Theme,
): string {
	const {buckets, whole} = activity;
	if (whole === undefined) {
		return cell('', width);
	}

	const most = lineBuckets(width);
	const cells = barWidth(most, buckets.length);
	const [row = ''] = bars(buckets.map(countOf), 1, cells);
	const painted = buckets
		.map((bucket, place) => {
			const kind = kindOf(bucket);
			const bar = row.slice(place * cells, (place + 1) * cells);
			return paintOf(kind, theme)(theme.shapes === 'telling' ? shaped(bar, kind) : bar);
		})
		.join('');
	const label = cell(` per ${widthText(activity.width)}`, labelWidth);
	const left = ' '.repeat(Math.max(0, most - row.length));
	const tail = cell(periodText(whole, style, 'minutes'), width < periodFrom ? 0 : periodWidth);
	return `${theme.dim(label)}${left}${painted} ${theme.dim(tail)}${errorsCell(activity, width, theme)}`;
}

function errorsCell({buckets}: Activity, width: number, theme: Theme): string {
	const errors = buckets.reduce((sum, bucket) => sum + bucket.errors, 0);
	const text = errors === 0 ? '' : `${countText(errors)} ${errors === 1 ? 'error' : 'errors'}`;
	return width < errorsFrom ? '' : theme.error(cell(text, errorsWidth));
}

/** All calls of a bucket. */
export function countOf({reads, writes, errors, unknown}: Bucket): number {
	return reads + writes + errors + unknown;
}

/** What a bar is told to be: some calls failed, or most of them write, or neither. */
type Kind = 'errors' | 'writes' | 'reads';

function kindOf({reads, writes, errors}: Bucket): Kind {
	if (errors > 0) {
		return 'errors';
	}

	return writes > reads ? 'writes' : 'reads';
}

function paintOf(kind: Kind, theme: Theme): (text: string) => string {
	switch (kind) {
		case 'errors':
			return theme.error;
		case 'writes':
			return theme.warning;
		case 'reads':
			return theme.accent;
	}
}

/** A mark for what failed, dots for what writes. */
function shaped(bar: string, kind: Kind): string {
	switch (kind) {
		case 'errors':
			return '✖'.padEnd(bar.length);
		case 'writes':
			return dottedBar(bar);
		case 'reads':
			return bar;
	}
}
