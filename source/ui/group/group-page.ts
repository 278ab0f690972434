import type {GroupOrder} from '../../store/group/group-order.ts';
import type {Facet} from '../../store/view.ts';
import type {Ask} from '../ask/ask.ts';
import type {Line} from '../prompt/line-editor.ts';

/** What the page of groups remembers between two frames. */
export type GroupPage = {
	readonly fields: readonly Facet[];
	readonly order: GroupOrder;
	/** The first row while undefined. */
	readonly selected: SelectedGroup | undefined;
	/** How many rows are above the screen, as far as the selected one can be seen then. */
	readonly scrolled: number;
	/** `whole` takes the room of all rows but the selected one. */
	readonly details: 'brief' | 'whole';
	readonly typing: TypedLine | undefined;
	/** What is asked of an engine; undefined while the groups are those of what is held. */
	readonly ask: Ask | undefined;
	/** When a key last concerned a row, ms: rows keep their places for a while after. */
	readonly touchedAt: number | undefined;
};

/** A group, wherever its row moves, and the row it had: the one there takes over when the group is gone. */
export type SelectedGroup = {readonly key: string; readonly row: number};

/** A line typed on the page: the fields to group by, or a line for the list of known callers. */
export type TypedLine = {readonly purpose: 'fields' | 'known caller'; readonly line: Line};
