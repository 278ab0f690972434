import {cell} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {wrap} from '../terminal/wrap.ts';
import type {Incident} from './feed.ts';
import type {Theme} from './theme.ts';
import {type TimeLook, timeText} from './time-text.ts';

const timeWidth = 10;

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
		const paint = kind === 'failed' || kind === 'gap' ? theme.error : theme.plain;
		const lines = wrap(toTerminalText(message), Math.max(1, width - timeWidth - 2));
		return lines.map((line, place) => {
			const time = cell(place === 0 ? timeText(at, times) : '', timeWidth);
			return ` ${theme.dim(time)}${paint(cell(line, width - timeWidth - 1))}`;
		});
	});
	return [title, ...rows];
}
