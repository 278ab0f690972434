import type {Action} from '../action.ts';
import type {ScreenState} from '../screen-state.ts';
import type {SaveRequest} from './save-state.ts';

/** What is being saved now. */
export function requestOf({save}: ScreenState): SaveRequest | undefined {
	return save?.kind === 'saving' ? save.request : undefined;
}

/** While something is saved the keys go on as ever, except that Esc first gives that up; in a filter it leads out. */
export function savingAction(state: ScreenState, key: string): Action | undefined {
	return key === 'esc' && state.prompt === undefined && requestOf(state) !== undefined
		? {kind: 'save', step: {kind: 'leave'}}
		: undefined;
}
