import type {Completeness} from '../sources/source.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import type {Feed} from './feed.ts';
import {durationText} from './time-text.ts';

/** How complete what is here is, in a sentence or two. */
export function completenessSentence(feed: Feed): string {
	const {completeness} = feed;
	return completeness === undefined ? uncheckedText(feed) : completenessText(completeness, feed);
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

function clock(time: number): string {
	return new Date(time).toISOString().slice(11, 19);
}
