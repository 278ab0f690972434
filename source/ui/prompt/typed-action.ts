import type {Action} from '../action.ts';
import type {Place} from '../binding.ts';

/** What typed text means where a line is edited; `undefined` where keys are commands. */
export function typedAction(place: Place, text: string): Action | undefined {
	const edit = {kind: 'insert', text} as const;
	switch (place) {
		case 'prompt':
			return {kind: 'edit filter', edit};
		case 'group line':
			return {kind: 'group', action: {kind: 'edit', edit}};
		case 'question':
			return {kind: 'group', action: {kind: 'edit period', edit}};
		case 'search':
			return {kind: 'edit search', edit};
		case 'file name':
			return {kind: 'save', step: {kind: 'edit name', edit}};
		default:
			return undefined;
	}
}
