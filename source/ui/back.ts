import {cameBack} from './drill.ts';
import {backFromGroup} from './group/reduce-group.ts';
import {remembering} from './prompt/history.ts';
import {withoutSearch} from './record/reduce-record.ts';
import type {ScreenState} from './screen-state.ts';

/** The state one step back: out of a line being typed, a page, the sidebar, to the page that led here, without filter. */
export function oneStepBack(state: ScreenState): ScreenState {
	const {prompt, overlay, focus} = state;
	if (prompt !== undefined) {
		return {...state, prompt: undefined, ...prompt.before};
	}

	switch (overlay.kind) {
		case 'none':
			return focus === 'sidebar' ? {...state, focus: 'list'} : (cameBack(state) ?? cleared(state));
		case 'help':
			return {...state, overlay: overlay.over};
		case 'record':
			return {...state, overlay: withoutSearch(overlay) ?? {kind: 'none'}};
		case 'group':
			return backFromGroup(state, overlay.page);
		case 'values':
		case 'denied':
		case 'timeline':
		case 'problems':
		case 'reading':
			return {...state, overlay: {kind: 'none'}};
	}
}

function cleared(state: ScreenState): ScreenState {
	const history = remembering(state.history, state.filter);
	return {...state, filter: '', drilledFrom: undefined, history};
}
