import type {Completeness} from '../sources/source.ts';
import {cell} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {wrap} from '../terminal/wrap.ts';
import type {Feed} from './feed.ts';
import {countText} from './number-text.ts';
import {lagsOf} from './status.ts';
import type {Theme} from './theme.ts';
import {durationText} from './time-text.ts';

/** How complete what is shown is: in words, in numbers, and for each stretch of time; lines of exactly `width`. */
export function completenessLines(feed: Feed, width: number, theme: Theme): readonly string[] {
	const {completeness} = feed;
	const sentences = [
		completeness === undefined ? uncheckedText(feed) : completenessText(completeness, feed),
		numbersText(feed),
	];
	return [
		theme.title(cell(' How complete', width)),
		...sentences.flatMap(text =>
			wrap(text, Math.max(1, width - 2)).map(line => ` ${cell(line, width - 1)}`),
		),
		...(completeness?.stretches ?? []).toReversed().map(({from, to, state}) => {
			const paint = state === 'gap' || state === 'sampled' ? theme.warning : theme.plain;
			return ` ${theme.dim(`${clock(from)} – ${clock(to)}`)}  ${paint(cell(state, width - 22))}`;
		}),
		'',
	];
}

function uncheckedText({source}: Feed): string {
	return source.minutePrice === undefined
		? 'What could be read is here.'
		: 'Not checked: no sweep reads what Live Tail misses. Counts are lower bounds.';
}

function completenessText(
	{completeFrom, completeTo, behind, swept}: Completeness,
	{reading}: Feed,
): string {
	const only = reading?.filter?.text;
	const all = only === undefined ? 'All' : `All for ${toTerminalText(only)}`;
	const to =
		completeTo === undefined
			? 'Nothing is known to be complete yet.'
			: `${all} that CloudWatch had from ${clock(completeFrom)} to ${clock(completeTo)} UTC is here; activity that CloudTrail delivers later is not.`;
	return swept === 'idle'
		? to
		: `${to} The sweep is ${durationText(behind)} behind: until it is through, counts after that are lower bounds.`;
}

function numbersText(feed: Feed): string {
	const {half, most} = lagsOf(feed);
	const lag =
		half === undefined || most === undefined
			? ''
			: ` Half of the last events came within ${durationText(half)} of the call, 95 of 100 within ${durationText(most)}.`;
	return `Found by sweeps: ${countText(feed.store.recovered)}. Gaps: ${countText(feed.gaps)}. Sampled updates: ${countText(feed.sampledUpdates)}. Delivered twice: ${countText(feed.duplicates)}.${lag}`;
}

function clock(time: number): string {
	return new Date(time).toISOString().slice(11, 19);
}
