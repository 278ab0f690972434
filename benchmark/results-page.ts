import {commandText} from './command.ts';
import type {Finding, Measurement, Row, Target, Timing, Unit} from './row.ts';

/** A row and what came of it; one that failed has only a reason. */
export type Outcome = {
	readonly row: Row;
	readonly measurement: Measurement | {readonly failed: string};
};

export type Page = {
	readonly machine: string;
	readonly versions: readonly string[];
	readonly date: Date;
	readonly runs: number;
	/** What `loadOfOthers` said at its worst. */
	readonly load: number;
	readonly outcomes: readonly Outcome[];
};

/** The results as a page of Markdown: every target as reached or not, then what was run. */
export function resultsPage({machine, versions, date, runs, load, outcomes}: Page): string {
	return [
		'# What was measured',
		'',
		'Written by `npm run benchmark`. Each command ran several times in turns with the others, and medians are told; outputs',
		'were compared before times were. *as fast as*: the time of the other divided by that of trailtail, by the clock, and in',
		'brackets by CPU time.',
		'',
		`- ${date.toISOString().slice(0, 10)}, ${runs} runs each`,
		`- ${machine}`,
		`- ${loadText(load)}`,
		...versions.map(version => `- ${version}`),
		'',
		'| work | | measured | target | |',
		'|---|---|---|---|---|',
		...outcomes.flatMap(findingLines),
		...outcomes.flatMap(details),
		'',
	].join('\n');
}

/** Above it the clock tells more of the other work than of ours. */
const quiet = 1.2;

function loadText(load: number): string {
	const took = `a loop took ${load.toFixed(1)}× its CPU time by the clock`;
	return load <= quiet
		? `the machine had nothing else to do: ${took}`
		: `**the machine had other work to do: ${took} at worst; what the clock says here is not to be relied on**`;
}

function findingLines({row, measurement}: Outcome): readonly string[] {
	if ('failed' in measurement) {
		return [`| ${row.work} | ${inCell(measurement.failed)} | | | **failed** |`];
	}

	return measurement.findings.map(
		(finding, place) => `| ${place === 0 ? row.work : ''} | ${findingCells(finding)} |`,
	);
}

function findingCells(finding: Finding): string {
	if (finding.kind === 'not measured') {
		return `${inCell(finding.what)} | | | not measured: ${inCell(finding.reason)}`;
	}

	const {what, value, unit, byCpu, target} = finding;
	const cpu = byCpu === undefined ? '' : ` (CPU ${numberText(byCpu, unit)})`;
	const cells = [inCell(what), numberText(value, unit) + cpu];
	return target === undefined
		? [...cells, '', ''].join(' | ')
		: [
				...cells,
				targetText(target, unit),
				isReached(value, target) ? 'reached' : '**not reached**',
			].join(' | ');
}

export function isReached(value: number, target: Target): boolean {
	return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

function targetText(target: Target, unit: Unit): string {
	return 'atMost' in target
		? `≤ ${numberText(target.atMost, unit)}`
		: `≥ ${numberText(target.atLeast, unit)}`;
}

function details({row, measurement}: Outcome): readonly string[] {
	if ('failed' in measurement || measurement.timings.length + measurement.notes.length === 0) {
		return [];
	}

	return ['', `## ${row.name}`, ...notes(measurement.notes), ...timingTable(measurement.timings)];
}

function notes(sentences: readonly string[]): readonly string[] {
	return sentences.length === 0 ? [] : ['', ...sentences.map(sentence => `- ${sentence}`)];
}

function timingTable(timings: readonly Timing[]): readonly string[] {
	if (timings.length === 0) {
		return [];
	}

	return [
		'',
		'| | clock | CPU | memory | command |',
		'|---|---|---|---|---|',
		...timings.map(({name, command, usage}) => {
			const cells = [
				numberText(usage.wall, 'ms'),
				numberText(usage.cpu, 'ms'),
				numberText(usage.memory / 1e6, 'MB'),
				`\`${inCell(commandText(command))}\``,
			];
			return `| ${inCell(name)} | ${cells.join(' | ')} |`;
		}),
	];
}

function numberText(value: number, unit: Unit): string {
	const digits =
		value === 0 ? 0 : Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(Math.abs(value)))));
	const number = value.toLocaleString('en', {maximumFractionDigits: digits});
	return unit === 'times' ? `${number}×` : `${number} ${unit}`;
}

function inCell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
