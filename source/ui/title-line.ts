import {progressText} from '../output/progress-text.ts';
import type {Completeness, HistoryProgress, ReadingProgress} from '../sources/source.ts';
import {cell, widthOf} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import type {Binding} from './binding.ts';
import {expectedRecords} from './expected-records.ts';
import type {FeedState} from './feed.ts';
import {withKeys} from './key-text.ts';
import {usualKeymap} from './keymap.ts';
import {countText, rateText} from './number-text.ts';
import type {Theme} from './theme.ts';
import {durationText} from './time-text.ts';

/** What the title line tells. Times and durations are ms. */
export type Status = {
	readonly name: string;
	readonly region: string | undefined;
	readonly state: FeedState;
	readonly stateSince: number;
	readonly now: number;
	/** Events received a second; `undefined` where nothing is live. */
	readonly rate: number | undefined;
	/** Half of the last events came at most this long after they happened. */
	readonly lag: number | undefined;
	readonly sampled: 'sampled' | 'whole';
	/** What a sweep has made sure of. */
	readonly completeness: Completeness | undefined;
	readonly gaps: number;
	readonly problems: number;
	readonly alerts: 'on' | 'off';
	/** Open time of tail sessions, and what a minute of it costs in US dollars. */
	readonly tailed: number;
	/** How many of them are open. */
	readonly sessions: number;
	readonly minutePrice: number | undefined;
	readonly received: number;
	readonly lines: number;
};

const nameGap = 2;
/** Columns that the name keeps while less important segments can leave. */
const keptName = 10;

type Segment = {readonly text: string; readonly paint: (text: string) => string};

/** The first line of the screen: what is watched on the left, how it goes on the right; what matters least leaves first. */
export function titleLine(
	status: Status,
	width: number,
	theme: Theme,
	keymap: readonly Binding[] = usualKeymap,
): string {
	const segments = [...stateSegments(status, theme, keymap)];
	const name =
		toTerminalText(status.name) + (status.region === undefined ? '' : ` · ${status.region}`);
	const brand = ' trailtail  ';
	const leastName = Math.min(widthOf(name), keptName);
	while (
		segments.length > 1 &&
		rightWidth(segments) + brand.length + leastName + nameGap + 1 > width
	) {
		segments.pop();
	}

	const right = rightWidth(segments);
	const room = width - right - brand.length - 1;
	if (room <= nameGap) {
		return cell(segments.map(({text}) => text).join('  '), width);
	}

	const painted = segments.map(({text, paint}) => paint(text)).join('  ');
	return `${theme.title(brand)}${cell(name, room - nameGap)}${' '.repeat(nameGap)}${painted} `;
}

function rightWidth(segments: readonly Segment[]): number {
	return segments.reduce((sum, {text}) => sum + widthOf(text) + 2, -2);
}

/** From what matters most to what matters least. */
function* stateSegments(
	status: Status,
	theme: Theme,
	keymap: readonly Binding[],
): Iterable<Segment> {
	const problemsKey = withKeys('{problems}', keymap);
	yield stateSegment(status, theme);
	if (status.sampled === 'sampled') {
		yield {text: withKeys('sampled {cloudwatch}', keymap), paint: theme.warning};
	}

	if (status.gaps > 0) {
		yield {
			text: `${countText(status.gaps)} gap${status.gaps === 1 ? '' : 's'} ${problemsKey}`,
			paint: theme.warning,
		};
	}

	const {completeness} = status;
	if (completeness !== undefined) {
		yield* completenessSegment(completeness, theme);
	}

	if (status.problems > 0) {
		const plural = status.problems === 1 ? 'problem' : 'problems';
		yield {text: `${countText(status.problems)} ${plural} ${problemsKey}`, paint: theme.warning};
	}

	if (status.alerts === 'on') {
		yield {text: 'alerts on', paint: theme.plain};
	}

	if (status.rate !== undefined) {
		yield {text: rateText(status.rate), paint: theme.plain};
	}

	if (status.lag !== undefined) {
		yield {text: `lag ${durationText(status.lag)}`, paint: theme.plain};
	}

	if (status.lines > 0) {
		yield {text: `${countText(status.lines)} not CloudTrail`, paint: theme.dim};
	}

	if (status.minutePrice !== undefined) {
		yield {text: costText(status, status.minutePrice), paint: theme.dim};
	}
}

function* completenessSegment(
	{completeTo, swept, behind, history}: Completeness,
	theme: Theme,
): Iterable<Segment> {
	if (history !== undefined && history.done < 1) {
		yield {text: historyText(history), paint: theme.warning};
	} else if (swept === 'catching up') {
		yield {text: `catching up, ${durationText(behind)} behind`, paint: theme.warning};
	} else if (completeTo !== undefined) {
		const time = new Date(completeTo).toISOString().slice(11, 16);
		yield {text: `complete to ${time}`, paint: theme.good};
	}
}

/** How much of what there is likely to be has been read. */
function historyText(history: HistoryProgress): string {
	const expected = expectedRecords(history);
	const part = `history ${Math.floor(history.done * 100)} %`;
	return expected === undefined ? part : `${part} of ≈ ${countText(expected)}`;
}

function stateSegment({state, stateSince, now, received}: Status, theme: Theme): Segment {
	switch (state.kind) {
		case 'connecting':
			return {text: '○ connecting', paint: theme.warning};
		case 'live':
			return {text: `● live for ${durationText(now - stateSince)}`, paint: theme.good};
		case 'reconnecting':
			return {
				text: `○ reconnecting in ${durationText(Math.max(0, state.at - now))}`,
				paint: theme.warning,
			};
		case 'polling':
			return {text: `● polling for ${durationText(now - stateSince)}`, paint: theme.warning};
		case 'reading':
			return {text: `○ ${readingText(state.progress, received)}`, paint: theme.warning};
		case 'ended':
			return {text: `■ read to the end, ${countText(received)} records`, paint: theme.plain};
		case 'failed':
			return {text: '✖ stopped !', paint: theme.error};
	}
}

function readingText(progress: ReadingProgress | undefined, received: number): string {
	if (progress === undefined) {
		return `reading, ${countText(received)} records`;
	}

	return progress.search === 'going on' && progress.files.found === 0
		? 'looking for log files'
		: `reading ${progressText(progress)}`;
}

/** Minutes of tail sessions and their price without the free minutes of an account. */
function costText({tailed, sessions}: Status, minutePrice: number): string {
	const minutes = Math.ceil(tailed / 60_000);
	const tails = sessions > 1 ? `${sessions} tails` : 'tail';
	return minutePrice === 0
		? `${tails} ${minutes} min, free`
		: `${tails} ${minutes} min ≈ $${(minutes * minutePrice).toFixed(2)}`;
}
