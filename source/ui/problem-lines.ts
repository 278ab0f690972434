import {cell} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {wrap} from '../terminal/wrap.ts';
import type {Incident} from './feed.ts';
import type {Theme} from './theme.ts';
import {type TimeLook, timeText} from './time-text.ts';

const timeWidth = 10;
/** Before what took events away. */
const lossMark = '!';

/** What happened to the source, the latest first, in lines of exactly `width`. */
export function problemLines(
	incidents: readonly Incident[],
	width: number,
	{times, theme}: {readonly times: TimeLook; readonly theme: Theme},
): readonly string[] {
	const title = theme.title(cell(' What happened', width));
	if (incidents.length === 0) {
		return [title, cell(' Nothing: no gap, no reconnection, nothing unread.', width)];
	}

	const rows = incidents.toReversed().flatMap(({at, kind, message}) => {
		const isLoss = kind === 'failed' || kind === 'gap';
		const paint = isLoss ? theme.error : theme.plain;
		const lines = wrap(toTerminalText(message), Math.max(1, width - timeWidth - 2));
		return lines.map((line, place) => {
			const time = cell(place === 0 ? timeText(at, times) : '', timeWidth);
			const mark = isLoss && place === 0 ? paint(lossMark) : ' ';
			return `${mark}${theme.dim(time)}${paint(cell(line, width - timeWidth - 1))}`;
		});
	});
	return [title, ...rows];
}
