import {parseFilter} from '../../filter/parse.ts';
import type {FilterMistake} from '../../filter/term.ts';
import {unfinished} from '../../filter/unfinished.ts';
import type {Prompt} from '../screen-state.ts';

/** What is wrong with the filter being typed. */
export function mistakeOf(prompt: Prompt | undefined): FilterMistake | undefined {
	const parsed = parseFilter(unfinished(prompt?.line.text ?? ''));
	return parsed.kind === 'mistake' ? parsed : undefined;
}
