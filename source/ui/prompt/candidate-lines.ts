import type {Completion} from '../../filter/complete.ts';
import {cell, rightCell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';

const countWidth = 10;
/** The mark of the cursor, so that candidates begin where the filter does. */
const margin = 3;

/** Candidates and how many events have them, in lines of exactly `width`. */
export function candidateLines(
	candidates: readonly Completion[],
	chosen: number | undefined,
	width: number,
	theme: Theme,
): readonly string[] {
	const texts = candidates.map(({text}) => toTerminalText(text));
	const room = width - margin - countWidth;
	const longest = Math.max(0, ...texts.map(text => widthOf(text)));
	const textWidth = Math.max(1, Math.min(longest, room));
	return candidates.map(({count}, place) => {
		const text = cell(texts[place] ?? '', textWidth);
		const events = rightCell(count === undefined ? '' : countText(count), countWidth);
		const rest = cell('', width - margin - textWidth - countWidth);
		return place === chosen
			? theme.selected(cell(`>  ${text}${events}${rest}`, width))
			: `   ${theme.accent(text)}${theme.dim(events)}${rest}`;
	});
}
