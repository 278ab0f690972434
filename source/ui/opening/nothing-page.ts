import {cell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Theme} from '../theme.ts';
import {hintsLine} from './hints.ts';
import type {Page, PageSize} from './page.ts';

/** What one goes on with where no log group was found. */
export type GoOn = 'demo' | 'doctor';

const leaving: ReadonlySet<string> = new Set(['q', 'esc', 'ctrl-c']);
/** A longer line is harder to read. */
const widestText = 90;

/** Says what kept a log group from being found, and offers what can be done without one. */
export function nothingPage(sentence: string): Page<undefined, GoOn> {
	return {
		initial: undefined,
		press(_, {name}) {
			if (name === 'enter' || name === 'd') {
				return {kind: 'answer', answer: 'demo'};
			}

			if (name === 'c') {
				return {kind: 'answer', answer: 'doctor'};
			}

			return leaving.has(name) ? {kind: 'leave'} : {kind: 'state', state: undefined};
		},
		lines: (_, size, {theme}) => nothingLines(sentence, size, theme),
	};
}

function nothingLines(
	sentence: string,
	{width, height}: PageSize,
	theme: Theme,
): readonly string[] {
	const room = Math.min(widestText, width - 4);
	const text = (line: string) => cell(`   ${line}`, width);
	const said = wrap(toTerminalText(sentence), room).map(text);
	const key = (name: string, what: string) =>
		wrap(what, room - 8).map((line, place) =>
			place === 0
				? `   ${theme.accent(cell(name, 8))}${cell(line, width - 11)}`
				: cell(`${' '.repeat(11)}${line}`, width),
		);
	const body = [
		...wrap('No log group was named, and none was found.', room).map(text),
		'',
		...said.map(line => theme.warning(line)),
		'',
		...key('Enter', 'watch the demo: a shop with a caller to find; no AWS account'),
		...key('c', 'check what is missing, and print what fixes it: trailtail doctor'),
		...key('q', 'quit; then name a log group, a log file, or an s3:// location'),
	];
	const inside = height - 2;
	const above = Math.max(0, Math.min(2, inside - body.length));
	const shown = [...Array.from({length: above}, () => ''), ...body].slice(0, inside);
	return [
		theme.title(cell(' trailtail', width)),
		...shown.map(line => line || cell('', width)),
		...Array.from({length: inside - shown.length}, () => cell('', width)),
		hintsLine(
			[
				['Enter', 'demo'],
				['c', 'doctor'],
				['q', 'quit'],
			],
			width,
			theme,
		),
	];
}
