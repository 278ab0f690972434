import type {Layout} from '../layout.ts';
import type {Drawn} from '../reduce.ts';
import type {ScreenState} from '../screen-state.ts';

/** What the mouse points at. */
export type PointedScreen = {
	readonly state: ScreenState;
	readonly drawn: Drawn;
	readonly layout: Layout;
	/** Sequence number of the event that was drawn first: more may have come since. */
	readonly listTop: number | undefined;
};
