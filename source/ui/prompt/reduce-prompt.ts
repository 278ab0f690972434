import type {Completion} from '../../filter/complete.ts';
import {parseFilter} from '../../filter/parse.ts';
import type {SavedFilters} from '../../filter/saved-name.ts';
import {unfinished} from '../../filter/unfinished.ts';
import type {Prompt, ScreenState} from '../screen-state.ts';
import {withFilter} from '../with-filter.ts';
import {edited, type Line, lineOf} from './line-editor.ts';
import type {PromptAction} from './prompt-action.ts';

/** What is known while a filter is typed. */
export type PromptScreen = {
	/** How many events another filter would let through. */
	readonly matching: (filter: string) => number;
	/** What may be meant at the cursor, as it is offered below the filter. */
	readonly candidates: readonly Completion[];
};

/** The state after an action on the line of the filter. */
export function reducePrompt(
	state: ScreenState,
	action: PromptAction,
	screen: PromptScreen,
): ScreenState {
	const {prompt} = state;
	if (action.kind === 'open filter') {
		return opened(state);
	}

	if (prompt === undefined) {
		return state;
	}

	switch (action.kind) {
		case 'keep filter':
			return keep(state, prompt, screen);
		case 'edit filter':
			return shownWith(state, typed(prompt, edited(prompt.line, action.edit)));
		case 'choose filter':
			return shownWith(state, chosen(prompt, action.towards, state.history, screen));
		case 'take candidate': {
			const candidate = screen.candidates[prompt.chosen ?? 0];
			return candidate === undefined ? state : shownWith(state, typed(prompt, candidate.line));
		}
	}
}

function opened(state: ScreenState): ScreenState {
	const {filter, place, overlay} = state;
	const line = lineOf(filter);
	return {
		...state,
		// Groups show what a filter does as well as the list.
		overlay: overlay.kind === 'group' ? overlay : {kind: 'none'},
		prompt: {
			line,
			before: {filter, place, overlay},
			recalled: undefined,
			chosen: undefined,
			typed: line,
		},
	};
}

/**
A filter that cannot be read is not kept: the prompt stays and says why. A value is kept as it was typed if that
finds anything, else as the beginning of a value that the view has shown all along.
*/
function keep(
	state: ScreenState,
	{line: {text}, before}: Prompt,
	{matching}: PromptScreen,
): ScreenState {
	const {saved} = state.preferences;
	const shown = unfinished(text, saved);
	if (!isFilter(shown, saved)) {
		return state;
	}

	const asTyped = text === before.filter || (isFilter(text, saved) && matching(text) > 0);
	const filter = asTyped ? text : shown;
	return {...withFilter(state, filter), prompt: undefined};
}

/** Candidates lie below what was typed, earlier filters above it. */
function chosen(
	prompt: Prompt,
	towards: 'older' | 'newer',
	history: readonly string[],
	{candidates}: PromptScreen,
): Prompt {
	const isAmongCandidates =
		prompt.chosen !== undefined || (towards === 'newer' && prompt.recalled === undefined);
	return isAmongCandidates
		? withCandidate(prompt, (prompt.chosen ?? -1) + (towards === 'newer' ? 1 : -1), candidates)
		: recalling(prompt, towards, history);
}

function withCandidate(prompt: Prompt, wanted: number, candidates: readonly Completion[]): Prompt {
	const place = Math.min(wanted, candidates.length - 1);
	const candidate = candidates[place];
	return candidate === undefined
		? {...prompt, line: prompt.typed, chosen: undefined}
		: {...prompt, line: candidate.line, chosen: place};
}

function recalling(prompt: Prompt, towards: 'older' | 'newer', history: readonly string[]): Prompt {
	// The filter that the prompt was opened with is the last one used: it is no earlier one.
	const earlier = history.filter(text => text !== prompt.before.filter.trim());
	const wanted = (prompt.recalled ?? -1) + (towards === 'older' ? 1 : -1);
	const recalled = Math.min(earlier.length - 1, wanted);
	const text = earlier[recalled];
	return text === undefined
		? {...prompt, line: prompt.typed, recalled: undefined}
		: {...prompt, line: lineOf(text), recalled};
}

function typed(prompt: Prompt, line: Line): Prompt {
	return {...prompt, line, recalled: undefined, chosen: undefined, typed: line};
}

/** A filter that cannot be read leaves the last good one in force. */
function shownWith(state: ScreenState, prompt: Prompt): ScreenState {
	const {saved} = state.preferences;
	const shown = unfinished(prompt.line.text, saved);
	return {...state, filter: isFilter(shown, saved) ? shown : state.filter, prompt};
}

function isFilter(text: string, saved: SavedFilters): boolean {
	return parseFilter(text, saved).kind === 'filter';
}
