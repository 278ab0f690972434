import {noSavedFilters, type SavedFilters} from '../filter/saved-name.ts';
import type {Binding} from './binding.ts';
import {usualKeymap} from './keymap.ts';
import {type ColumnName, usualColumns} from './list/columns.ts';

/** How times are written. */
export type TimeStyle = 'utc' | 'local' | 'relative';

export const timeStyles: readonly TimeStyle[] = ['utc', 'local', 'relative'];

/** What the user decided about the screen before it opened. */
export type Preferences = {
	/** How times are written at first. */
	readonly time: TimeStyle;
	/** Of the list, from left to right. */
	readonly columns: readonly ColumnName[];
	readonly saved: SavedFilters;
	readonly keymap: readonly Binding[];
};

export const usualPreferences: Preferences = {
	time: 'utc',
	columns: usualColumns,
	saved: noSavedFilters,
	keymap: usualKeymap,
};
