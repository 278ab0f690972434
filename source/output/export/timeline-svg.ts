import {html, type Markup} from './html.ts';
import type {ReportedTimeline} from './report.ts';
import {lengthText, numberText, timeText} from './report-text.ts';
import {countTicks, timeTicks} from './timeline-axis.ts';

const picture = {width: 960, height: 240};
const plot = {left: 56, right: 952, top: 12, bottom: 210};
const gap = 1;

/** From the axis upwards. */
const layers = ['reads', 'writes', 'errors'] as const;

type Bucket = ReportedTimeline['buckets'][number];

/** Calls over time as stacked bars, with axes and a legend; says so in words where there is nothing to draw. */
export function timelineFigure({width, buckets}: ReportedTimeline): Markup {
	const [first] = buckets;
	const last = buckets.at(-1);
	if (first === undefined || last === undefined) {
		return html`<p>No event has a time.</p>`;
	}

	const from = first.at;
	const to = last.at + Math.max(1, width);
	const highest = buckets.reduce((most, bucket) => Math.max(most, callsOf(bucket)), 0);
	const counts = countTicks(highest);
	const top = counts.at(-1) ?? 1;
	const x = (at: number) => plot.left + ((at - from) / (to - from)) * (plot.right - plot.left);
	const y = (calls: number) => plot.bottom - (calls / top) * (plot.bottom - plot.top);
	return html`<figure>
<svg role="img" aria-labelledby="timeline-title timeline-words" viewBox="0 0 ${picture.width} ${picture.height}">
<title id="timeline-title">Calls over time</title>
<desc id="timeline-words">${describe(buckets)}</desc>
${counts.map(count => countLine(count, y(count)))}
${buckets.map(bucket => bar(bucket, x(bucket.at), x(bucket.at + width), y))}
${timeTicks(from, to).map(({at, label}) => timeMark(label, x(at)))}
</svg>
<figcaption>${layers.map(layer => legend(layer, buckets))}<span>One bar is ${lengthText(width)}.</span></figcaption>
</figure>`;
}

function callsOf({reads, writes, errors}: Bucket): number {
	return reads + writes + errors;
}

function describe(buckets: readonly Bucket[]): string {
	const busiest = buckets.reduce((one, other) => (callsOf(other) > callsOf(one) ? other : one));
	const sums = layers.map(layer => `${numberText(sumOf(layer, buckets))} ${layer}`).join(', ');
	return `${sums}. The most in one bar are ${numberText(callsOf(busiest))} calls, from ${timeText(busiest.at)} UTC on.`;
}

function sumOf(layer: (typeof layers)[number], buckets: readonly Bucket[]): number {
	return buckets.reduce((sum, bucket) => sum + bucket[layer], 0);
}

function legend(layer: (typeof layers)[number], buckets: readonly Bucket[]): Markup {
	return html`<span><span class="swatch ${layer}"></span>${numberText(sumOf(layer, buckets))} ${layer}</span> `;
}

function bar(bucket: Bucket, left: number, right: number, y: (calls: number) => number): Markup {
	const rects: Markup[] = [];
	let below = 0;
	for (const layer of layers) {
		const calls = bucket[layer];
		if (calls > 0) {
			const above = y(below + calls);
			const width = Math.max(1, right - left - gap);
			rects.push(
				html`<rect class="${layer}" x="${fixed(left)}" y="${fixed(above)}" width="${fixed(width)}" height="${fixed(y(below) - above)}"/>`,
			);
			below += calls;
		}
	}

	const words = layers.map(layer => `${numberText(bucket[layer])} ${layer}`).join(', ');
	return rects.length === 0
		? html``
		: html`<g><title>${timeText(bucket.at)} UTC: ${words}</title>${rects}</g>
`;
}

function countLine(count: number, y: number): Markup {
	return html`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${fixed(y)}" y2="${fixed(y)}"/><text class="count" x="${plot.left - 8}" y="${fixed(y + 4)}">${numberText(count)}</text>
`;
}

/** Labels at the edges would be cut there if they stood in the middle of their mark. */
function timeMark(label: string, x: number): Markup {
	const anchor = x < plot.left + 40 ? 'start' : x > plot.right - 40 ? 'end' : 'middle';
	return html`<line class="mark" x1="${fixed(x)}" x2="${fixed(x)}" y1="${plot.bottom}" y2="${plot.bottom + 5}"/><text text-anchor="${anchor}" x="${fixed(x)}" y="${plot.bottom + 20}">${label}</text>
`;
}

function fixed(number: number): string {
	return number.toFixed(2).replace(/\.?0+$/, '');
}
