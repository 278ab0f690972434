import type {Report} from './report.ts';

/** UTF-16 units of a value that a report shows; records may hold hundreds of thousands. */
const longestValue = 500;
const mostNames = 20;

/** `2026-03-01 06:22:09`, in UTC; `-` for no time. */
export function timeText(time: number | undefined): string {
	return time === undefined
		? '-'
		: new Date(time).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ');
}

/** A whole number with its thousands apart: `48,219`. */
export function numberText(number: number): string {
	return number.toLocaleString('en-US');
}

/** A value, its end left out where it is longer than anybody would read. */
export function shortened(value: string): string {
	const rest = value.length - longestValue;
	return rest > 0
		? `${value.slice(0, longestValue)}… (${numberText(rest)} more characters)`
		: value;
}

/** Names one after the other, of many the first ones and how many more there are. */
export function nameList(names: readonly string[]): string {
	const more = names.length - mostNames;
	const shown = names.slice(0, mostNames).map(shortened).join(', ');
	return more > 0 ? `${shown} and ${numberText(more)} more` : shown;
}

/** A length of time in words: `15 minutes`. @param length ms */
export function lengthText(length: number): string {
	const [unit, size] = units.find(([, ms]) => length >= ms && length % ms === 0) ?? [
		'second',
		1000,
	];
	const number = length / size;
	return `${numberText(number)} ${unit}${number === 1 ? '' : 's'}`;
}

const units: readonly (readonly [name: string, ms: number])[] = [
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000],
];

/** What the report is about, by name. */
export function reportFacts(report: Report): readonly (readonly [name: string, text: string])[] {
	return [
		['Source', report.source],
		['Region', report.region ?? 'as recorded'],
		['Filter', report.filter === '' ? 'none: all events' : report.filter],
		['Period', `${timeText(report.from)} to ${timeText(report.to)} UTC`],
		['Completeness', report.completeness],
		['No longer held', report.evicted],
		['Made', `${timeText(report.madeAt)} UTC`],
	].flatMap(([name = '', text = '']) => (text === '' ? [] : [[name, shortened(text)] as const]));
}

/** The numbers of a report at a glance. */
export function reportNumbers(report: Report): readonly (readonly [name: string, text: string])[] {
	const unknown = report.callers.filter(({known}) => known === 'unknown').length;
	const errors = report.errors.reduce((sum, {count}) => sum + count, 0);
	return [
		['Events', numberText(report.events)],
		['Callers', numberText(report.callers.length)],
		['Unknown callers', numberText(unknown)],
		['Errors', numberText(errors)],
	];
}

/** What everybody who reads the counts has to know. */
export const reportNote =
	'Made by trailtail from CloudTrail records. Counts are calls, not capacity units; times are UTC.';
