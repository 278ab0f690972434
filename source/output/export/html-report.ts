import {createHash} from 'node:crypto';
import {html, type Markup} from './html.ts';
import {htmlStyle} from './html-style.ts';
import type {Report, ReportedCaller, ReportedError} from './report.ts';
import {
	nameList,
	numberText,
	reportFacts,
	reportNote,
	reportNumbers,
	shortened,
	timeText,
} from './report-text.ts';
import {timelineFigure} from './timeline-svg.ts';

/** Nothing is loaded and nothing runs; the one style that applies is known by its hash. */
const policy = [
	"default-src 'none'",
	`style-src 'sha256-${createHash('sha256').update(htmlStyle).digest('base64')}'`,
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** A report as one HTML file that needs nothing else, a piece at a time. */
export function* htmlReport(report: Report): Iterable<string> {
	yield '<!doctype html>\n';
	yield head(report.title).markup;
	yield opening(report).markup;
	yield '<h2>Callers</h2>\n';
	yield* table('Callers', callerColumns, report.callers);
	yield '<h2>Errors</h2>\n';
	yield* table('Errors', errorColumns, report.errors);
	yield html`</main>
<footer>${reportNote}</footer>
</body>
</html>
`.markup;
}

function head(title: string): Markup {
	return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${shortened(title)}</title>
<style>${{markup: htmlStyle}}</style>
</head>
`;
}

function opening(report: Report): Markup {
	return html`<body>
<header>
<h1>${shortened(report.title)}</h1>
<dl class="facts">
${reportFacts(report).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>\n`)}</dl>
</header>
<main>
<dl class="numbers">
${reportNumbers(report).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>\n`)}</dl>
<h2>Calls over time</h2>
${timelineFigure(report.timeline)}
`;
}

type Column<Row> = {
	readonly heading: string;
	readonly kind: 'text' | 'word' | 'number' | 'time';
	readonly cell: (row: Row) => Markup;
};

const callerColumns: readonly Column<ReportedCaller>[] = [
	{
		heading: 'Caller',
		kind: 'text',
		cell: ({principal, application}) =>
			html`<strong>${shortened(principal)}</strong><br><small>${shortened(application)}</small>`,
	},
	{heading: 'Known', kind: 'word', cell: ({known}) => html`<span class="${known}">${known}</span>`},
	{heading: 'Calls', kind: 'number', cell: ({calls}) => number(calls)},
	{heading: 'Reads', kind: 'number', cell: ({reads}) => number(reads)},
	{heading: 'Writes', kind: 'number', cell: ({writes}) => number(writes)},
	{heading: 'Errors', kind: 'number', cell: ({errors}) => number(errors)},
	{heading: 'First and last, UTC', kind: 'time', cell: firstAndLast},
	{heading: 'Operations', kind: 'text', cell: ({operations}) => html`${nameList(operations)}`},
	{heading: 'Targets', kind: 'text', cell: ({targets}) => html`${nameList(targets)}`},
];

const errorColumns: readonly Column<ReportedError>[] = [
	{heading: 'Error', kind: 'text', cell: ({code}) => html`<strong>${shortened(code)}</strong>`},
	{heading: 'Action', kind: 'text', cell: ({action}) => html`${shortened(action)}`},
	{heading: 'Target', kind: 'text', cell: ({target}) => html`${shortened(target)}`},
	{heading: 'Principal', kind: 'text', cell: ({principal}) => html`${shortened(principal)}`},
	{heading: 'Reason', kind: 'text', cell: ({reason}) => html`${shortened(reason)}`},
	{heading: 'Calls', kind: 'number', cell: ({count}) => number(count)},
	{heading: 'First and last, UTC', kind: 'time', cell: firstAndLast},
];

function number(count: number): Markup {
	return html`${numberText(count)}`;
}

function firstAndLast({first, last}: Pick<ReportedCaller, 'first' | 'last'>): Markup {
	return first === last ? html`${timeText(first)}` : html`${timeText(first)}<br>${timeText(last)}`;
}

/** A table that scrolls by itself where it is too wide; the first cell of a row is its heading. */
function* table<Row>(
	name: string,
	columns: readonly Column<Row>[],
	rows: readonly Row[],
): Iterable<string> {
	if (rows.length === 0) {
		yield '<p>None.</p>\n';
		return;
	}

	yield html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
<table>
<thead><tr>${columns.map(({heading, kind}) => html`<th scope="col" class="${kind}">${heading}</th>`)}</tr></thead>
<tbody>
`.markup;
	for (const row of rows) {
		const cells = columns.map(({kind, cell}, place) =>
			place === 0
				? html`<th scope="row" class="${kind}">${cell(row)}</th>`
				: html`<td class="${kind}">${cell(row)}</td>`,
		);
		yield html`<tr>${cells}</tr>\n`.markup;
	}

	yield '</tbody>\n</table>\n</div>\n';
}
