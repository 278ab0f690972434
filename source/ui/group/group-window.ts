import type {GroupPage} from './group-page.ts';
import type {GroupRow} from './group-table.ts';

/** Which row is selected, and how many are above the screen so that it is in sight. */
export type GroupWindow = {readonly top: number; readonly selected: number};

export function groupWindow(
	{selected, scrolled}: Pick<GroupPage, 'selected' | 'scrolled'>,
	rows: readonly GroupRow[],
	height: number,
): GroupWindow {
	const found = selected === undefined ? 0 : rows.findIndex(({key}) => key === selected.key);
	const row = found === -1 ? (selected?.row ?? 0) : found;
	const place = Math.max(0, Math.min(row, rows.length - 1));
	const lowest = Math.max(0, rows.length - height);
	const top = Math.max(place - height + 1, Math.min(scrolled, place));
	return {top: Math.max(0, Math.min(top, lowest)), selected: place};
}
