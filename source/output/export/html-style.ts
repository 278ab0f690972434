/** The style of a report: light or dark as the reader's system is, light on paper. */
export const htmlStyle = `
:root {
	color-scheme: light dark;
	--paper: #ffffff;
	--panel: #f5f6f8;
	--ink: #1c2128;
	--faint: #5b6572;
	--line: #d8dde3;
	--reads: #2f6fb5;
	--writes: #d98a1f;
	--errors: #c0343c;
	--unknown: #8a4b00;
	--unknown-paper: #fdf0dc;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--paper: #14181d;
		--panel: #1d232a;
		--ink: #e4e8ed;
		--faint: #9aa5b1;
		--line: #333c46;
		--reads: #5b9bdf;
		--writes: #e5a84b;
		--errors: #ee6a70;
		--unknown: #f4c987;
		--unknown-paper: #40301a;
	}
}
* { box-sizing: border-box; }
body {
	margin: 0 auto;
	padding: 2.5rem 1.5rem;
	max-width: 78rem;
	background: var(--paper);
	color: var(--ink);
	font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
	overflow-wrap: anywhere;
}
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; }
dl, dd { margin: 0; }
dt, footer, small { color: var(--faint); }
.facts div { display: grid; grid-template-columns: 9rem 1fr; padding: .15rem 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin-top: 1.75rem; }
.numbers div { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
.numbers dt { font-size: .85rem; }
.numbers dd { font-size: 1.6rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
figure { margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding-top: .5rem; color: var(--faint); font-size: .9rem; }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--faint); font-size: 12px; font-variant-numeric: tabular-nums; }
svg .count { text-anchor: end; }
svg .grid, svg .mark { stroke: var(--line); }
.reads { fill: var(--reads); background: var(--reads); }
.writes { fill: var(--writes); background: var(--writes); }
.errors { fill: var(--errors); background: var(--errors); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; }
th { font-weight: inherit; }
thead th { background: var(--panel); color: var(--faint); font-size: .85rem; overflow-wrap: normal; }
.text { min-width: 9.5rem; }
th.text { min-width: 12rem; }
.word, .number { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
strong { font-weight: 600; }
.unknown { padding: .1em .5em; border-radius: 1em; background: var(--unknown-paper); color: var(--unknown); font-weight: 600; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .9rem; }
@page { margin: 14mm; }
@media print {
	body { max-width: none; padding: 0; font-size: 9pt; }
	.scroll { overflow: visible; border: 0; }
	th, td { padding: .3rem .4rem; }
	.text, th.text { min-width: 0; }
	h2 { break-after: avoid; }
	tr, figure, .numbers { break-inside: avoid; }
	.reads, .writes, .errors, .unknown, thead th, .numbers div { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
