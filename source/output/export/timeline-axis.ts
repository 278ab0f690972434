const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const timeSteps: readonly number[] = [
	...[1, 2, 5, 10, 15, 30].map(count => count * second),
	...[1, 2, 5, 10, 15, 30].map(count => count * minute),
	...[1, 2, 3, 6, 12].map(count => count * hour),
	...[1, 2, 7, 14, 30, 90, 365].map(count => count * day),
];

const mostTimes = 8;
const mostCounts = 4;

/** A place on an axis and what stands there. */
export type Tick = {readonly at: number; readonly label: string};

/** At most eight round times within a period, in UTC. @param from ms since the epoch */
export function timeTicks(from: number, to: number): readonly Tick[] {
	const span = to - from;
	const step = timeSteps.find(size => span / size <= mostTimes) ?? span / mostTimes;
	const ticks: Tick[] = [];
	for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
		ticks.push({at, label: timeLabel(at, step)});
	}

	return ticks;
}

/** A day where it begins, otherwise the time of day as exactly as the step needs it. */
function timeLabel(at: number, step: number): string {
	const iso = new Date(at).toISOString();
	const clock = iso.slice(
		'yyyy-mm-ddT'.length,
		step < minute ? -'.sssZ'.length : -':ss.sssZ'.length,
	);
	return step >= day || at % day === 0 ? iso.slice(0, 'yyyy-mm-dd'.length) : clock;
}

/** Zero and at most four round numbers above it; the last is no smaller than `highest`. */
export function countTicks(highest: number): readonly number[] {
	const step = roundUp(Math.max(1, highest / mostCounts));
	const steps = Math.max(1, Math.ceil(highest / step));
	return Array.from({length: steps + 1}, (_, place) => place * step);
}

/** The next 1, 2 or 5 with zeros behind it. */
function roundUp(number: number): number {
	const magnitude = 10 ** Math.floor(Math.log10(number));
	const [step = 10] = [1, 2, 5].filter(digit => digit * magnitude >= number);
	return step * magnitude;
}
