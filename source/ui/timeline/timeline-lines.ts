import {timeTicks} from '../../output/export/timeline-axis.ts';
import type {Bucket} from '../../store/timeline/timeline.ts';
import {cell, rightCell, widthOf} from '../../terminal/cell.ts';
import {countText} from '../number-text.ts';
import type {TimeStyle} from '../preferences.ts';
import type {Theme} from '../theme.ts';
import type {Activity} from './activity.ts';
import {bars, barWidth} from './bars.ts';
import {periodText, shifted, widthText} from './period-text.ts';
import {countOf} from './timeline-line.ts';
import {bucketAt, type TimelinePage} from './timeline-page.ts';

/** What the page is drawn from. */
export type TimelineLook = {
	readonly page: TimelinePage;
	readonly activity: Activity;
	readonly width: number;
	readonly height: number;
	readonly style: TimeStyle;
	readonly theme: Theme;
};

type Kind = Exclude<keyof Bucket, 'at'>;

const bands: ReadonlyArray<{readonly kind: Kind; readonly name: string}> = [
	{kind: 'reads', name: 'reads'},
	{kind: 'writes', name: 'writes'},
	{kind: 'errors', name: 'errors'},
	{kind: 'unknown', name: 'other'},
];

const labelWidth = 20;
/** Title, the bucket under the cursor, a mark above and one below the bands, times. */
const otherRows = 5;

/** Buckets that a page has room for. */
export function pageBuckets(width: number): number {
	return Math.max(2, width - labelWidth - 1);
}

/** The bucket whose bars are in a column of cells; undefined beside them. */
export function bucketUnder(
	{buckets}: Activity,
	column: number,
	width: number,
): Bucket | undefined {
	const cells = barWidth(pageBuckets(width), buckets.length);
	return column < labelWidth ? undefined : buckets[Math.floor((column - labelWidth) / cells)];
}

/** The whole page, `height` lines of exactly `width`. */
export function timelineLines(look: TimelineLook): readonly string[] {
	const {page, activity, width, height, theme} = look;
	const bucket = bucketAt(activity, page.cursor);
	const lines =
		bucket === undefined
			? [titleLine(look), '', theme.dim(cell('   Nothing that matches has a time.', width))]
			: [titleLine(look), bucketLine(bucket, look), ...chartLines(bucket, look)];
	return Array.from({length: height}, (_, row) => lines[row] || cell('', width));
}

function titleLine({activity, width, theme}: TimelineLook): string {
	const {buckets, untimed, farOff} = activity;
	const count = buckets.reduce((sum, bucket) => sum + countOf(bucket), 0);
	const left = ` Timeline: ${countText(count)} events, bars of ${widthText(activity.width)}`;
	const right = [
		untimed === 0 ? '' : `${countText(untimed)} without a time`,
		farOff === 0 ? '' : `${countText(farOff)} far off left out`,
	].filter(part => part !== '');
	const note = right.length === 0 ? '' : `${right.join(', ')} `;
	const room = Math.max(0, width - widthOf(note));
	return theme.title(cell(left, room)) + theme.warning(cell(note, width - room));
}

/** The numbers under the cursor. */
function bucketLine(bucket: Bucket, {activity, width, style, theme}: TimelineLook): string {
	const period = {from: bucket.at, to: bucket.at + activity.width};
	const numbers = bands.map(({kind, name}) => `${name} ${countText(bucket[kind])}`);
	const text = ` ${periodText(period, style, 'seconds')}   ${numbers.join('   ')}`;
	return theme.plain(cell(text, width));
}

function chartLines(bucket: Bucket, look: TimelineLook): readonly string[] {
	const {activity, width, height} = look;
	const {buckets} = activity;
	const shown = bands.filter(
		({kind}) => kind !== 'unknown' || buckets.some(({unknown}) => unknown > 0),
	);
	const cells = barWidth(pageBuckets(width), buckets.length);
	const marked = Math.floor(cells / 2) + cells * buckets.indexOf(bucket);
	const bandHeight = Math.max(1, Math.floor((height - otherRows) / shown.length));
	return [
		markLine('▼', marked, look),
		...shown.flatMap(band => bandLines(band, bandHeight, cells, look)),
		markLine('▲', marked, look),
		timesLine(cells, look),
	];
}

function markLine(mark: string, column: number, {width, theme}: TimelineLook): string {
	return theme.accent(cell(' '.repeat(labelWidth + column) + mark, width));
}

/** Each band has its own scale, or a few errors would not be seen beside many reads. */
function bandLines(
	{kind, name}: (typeof bands)[number],
	height: number,
	cells: number,
	{activity, width, theme}: TimelineLook,
): readonly string[] {
	const numbers = activity.buckets.map(bucket => bucket[kind]);
	const gap = height > 2 ? 1 : 0;
	const largest = Math.max(0, ...numbers);
	const label = cell(` ${name}`, 8) + rightCell(`max ${countText(largest)} `, labelWidth - 8);
	const rows = bars(numbers, height - gap, cells).map(
		(row, place) =>
			theme.dim(cell(place === 0 ? label : '', labelWidth)) +
			paintOf(kind, theme)(cell(row, width - labelWidth)),
	);
	return gap === 0 ? rows : [...rows, cell('', width)];
}

function paintOf(kind: Kind, theme: Theme): (text: string) => string {
	switch (kind) {
		case 'reads':
			return theme.accent;
		case 'writes':
			return theme.warning;
		case 'errors':
			return theme.error;
		case 'unknown':
			return theme.plain;
	}
}

/** Round times below the bars, as many as have room. */
function timesLine(cells: number, {activity, width, style, theme}: TimelineLook): string {
	const {buckets, width: bucketWidth} = activity;
	const from = shifted(buckets[0]?.at ?? 0, style);
	const to = from + buckets.length * bucketWidth;
	let line = ' '.repeat(labelWidth);
	for (const {at, label} of timeTicks(from, to)) {
		const column = labelWidth + Math.floor((at - from) / bucketWidth) * cells;
		if (column >= line.length && column + label.length < width) {
			line = `${line.padEnd(column)}${label} `;
		}
	}

	return theme.dim(cell(line, width));
}
