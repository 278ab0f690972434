import {filterTerms} from '../../filter/filter-terms.ts';
import {parseFilter} from '../../filter/parse.ts';
import type {TermPlace} from '../../filter/pattern/compile-pattern.ts';
import {serverFilter} from '../../filter/pattern/server-filter.ts';
import {noSavedFilters, type SavedFilters} from '../../filter/saved-name.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Theme} from '../theme.ts';

/** A term of the filter as it is shown. */
export type Chip = {
	readonly text: string;
	readonly place: TermPlace;
	/** What stands between it and the one before: both must hold, or one of them. */
	readonly joint: 'and' | 'or';
};

/** Before a term that CloudWatch applies. */
export const serverMark = '↑';

/**
The terms of a filter, each with who applies it now; none of a filter that has no terms.
@param inForce the filter pattern that CloudWatch applies, as far as there is one
*/
export function filterChips(
	filter: string,
	inForce: string | undefined,
	saved: SavedFilters = noSavedFilters,
): readonly Chip[] {
	const parsed = parseFilter(filter, saved);
	const isSent =
		inForce !== undefined &&
		parsed.kind === 'filter' &&
		serverFilter(parsed.clauses)?.pattern === inForce;
	let end = 0;
	return filterTerms(filter, saved).map(term => {
		const joint = filter.slice(end, term.start).includes('|') ? 'or' : 'and';
		end = term.end;
		return {text: term.text, place: isSent ? term.place : 'local', joint};
	});
}

/** As many chips as fit into exactly `room` columns, and how many more there are. */
export function chipsText(chips: readonly Chip[], room: number, theme: Theme): string {
	const shown: string[] = [];
	let left = room;
	for (const [place, chip] of chips.entries()) {
		const text = chipText(chip);
		const before = place === 0 ? '' : chip.joint === 'or' ? ' | ' : ' ';
		const width = widthOf(before) + widthOf(text);
		const hidden = chips.length - place - 1;
		if (width + (hidden === 0 ? 0 : widthOf(` +${hidden}`)) > left) {
			break;
		}

		left -= width;
		shown.push(theme.dim(before) + (chip.place === 'server' ? theme.accent(text) : text));
	}

	const hidden = chips.length - shown.length;
	if (shown.length === 0 && chips[0] !== undefined) {
		const rest = hidden === 1 ? '' : ` +${hidden - 1}`;
		return (
			cell(chipText(chips[0]), Math.max(0, room - rest.length)) +
			theme.dim(cell(rest, Math.min(room, rest.length)))
		);
	}

	return shown.join('') + theme.dim(cell(hidden === 0 ? '' : ` +${hidden}`, left));
}

function chipText({text, place}: Chip): string {
	return (place === 'server' ? serverMark : '') + toTerminalText(text);
}
