import type {ScreenState} from '../screen-state.ts';
import type {GroupPage} from './group-page.ts';

/** The state with the page of groups over the list. */
export function withPage(state: ScreenState, page: GroupPage): ScreenState {
	return {...state, overlay: {kind: 'group', scrolled: 0, page}};
}
