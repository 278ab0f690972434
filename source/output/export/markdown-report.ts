import {markdownTable, markdownText} from '../markdown.ts';
import type {Report, ReportedCaller, ReportedError, ReportedTimeline} from './report.ts';
import {
	lengthText,
	nameList,
	numberText,
	reportFacts,
	reportNote,
	reportNumbers,
	shortened,
	timeText,
} from './report-text.ts';

/** A report as Markdown, a line at a time with its end. */
export function* markdownReport(report: Report): Iterable<string> {
	yield `# ${markdownText(shortened(report.title))}\n\n`;
	for (const [name, text] of [...reportFacts(report), ...reportNumbers(report)]) {
		yield `- **${name}:** ${markdownText(text)}\n`;
	}

	yield '\n## Callers\n\n';
	yield* callerTable(report.callers);
	yield '\n## Errors\n\n';
	yield* errorTable(report.errors);
	yield '\n## Over time\n\n';
	yield* timelineTable(report.timeline);
	yield `\n${reportNote}\n`;
}

function* callerTable(callers: readonly ReportedCaller[]): Iterable<string> {
	if (callers.length === 0) {
		yield 'No callers.\n';
		return;
	}

	yield* markdownTable(
		[
			left('Principal'),
			left('Application'),
			left('Known'),
			right('Calls'),
			right('Reads'),
			right('Writes'),
			right('Errors'),
			left('First'),
			left('Last'),
			left('Operations'),
			left('Targets'),
		],
		callers.map(caller => [
			shortened(caller.principal),
			shortened(caller.application),
			caller.known,
			numberText(caller.calls),
			numberText(caller.reads),
			numberText(caller.writes),
			numberText(caller.errors),
			timeText(caller.first),
			timeText(caller.last),
			nameList(caller.operations),
			nameList(caller.targets),
		]),
	);
}

function* errorTable(errors: readonly ReportedError[]): Iterable<string> {
	if (errors.length === 0) {
		yield 'No errors.\n';
		return;
	}

	yield* markdownTable(
		[
			left('Error'),
			left('Action'),
			left('Target'),
			left('Principal'),
			left('Reason'),
			right('Calls'),
			left('First'),
			left('Last'),
		],
		errors.map(({code, action, target, principal, reason, count, first, last}) => [
			...[code, action, target, principal, reason].map(shortened),
			numberText(count),
			timeText(first),
			timeText(last),
		]),
	);
}

function* timelineTable({width, buckets}: ReportedTimeline): Iterable<string> {
	if (buckets.length === 0) {
		yield 'No event has a time.\n';
		return;
	}

	yield `Each line is ${lengthText(width)}.\n\n`;
	yield* markdownTable(
		[left('From'), right('Reads'), right('Writes'), right('Errors')],
		buckets.map(({at, reads, writes, errors}) => [
			timeText(at),
			...[reads, writes, errors].map(numberText),
		]),
	);
}

function left(heading: string) {
	return {heading, align: 'left'} as const;
}

function right(heading: string) {
	return {heading, align: 'right'} as const;
}
