import {parseFilter} from '../../filter/parse.ts';
import type {SavedFilters} from '../../filter/saved-name.ts';
import type {FilterMistake} from '../../filter/term.ts';
import {unfinished} from '../../filter/unfinished.ts';
import type {Prompt} from '../screen-state.ts';

/** What is wrong with the filter being typed. */
export function mistakeOf(
	prompt: Prompt | undefined,
	saved: SavedFilters,
): FilterMistake | undefined {
	const parsed = parseFilter(unfinished(prompt?.line.text ?? '', saved), saved);
	return parsed.kind === 'mistake' ? parsed : undefined;
}
