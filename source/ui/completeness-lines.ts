import {cell} from '../terminal/cell.ts';
import {wrap} from '../terminal/wrap.ts';
import {completenessSentence} from './completeness-sentence.ts';
import type {Feed} from './feed.ts';
import {countText} from './number-text.ts';
import {lagsOf} from './status.ts';
import type {Theme} from './theme.ts';
import {durationText} from './time-text.ts';

/** How complete what is shown is: in words, in numbers, and for each stretch of time; lines of exactly `width`. */
export function completenessLines(feed: Feed, width: number, theme: Theme): readonly string[] {
	const {completeness} = feed;
	const sentences = [completenessSentence(feed), numbersText(feed)];
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
