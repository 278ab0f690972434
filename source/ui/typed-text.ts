import type {Action} from './action.ts';
import type {Place} from './binding.ts';

/** What typing a text means in a part of the screen; `undefined` where nothing is typed. */
export function insertionAt(place: Place, text: string): Action | undefined {
	const edit = {kind: 'insert', text} as const;
	switch (place) {
		case 'prompt':
			return {kind: 'edit filter', edit};
		case 'group line':
			return {kind: 'group', action: {kind: 'edit', edit}};
		default:
			return undefined;
	}
}
