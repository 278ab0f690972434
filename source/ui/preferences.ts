import {noSavedFilters, type SavedFilters} from '../filter/saved-name.ts';

/** How times are written. */
export type TimeStyle = 'utc' | 'local' | 'relative';

export const timeStyles: readonly TimeStyle[] = ['utc', 'local', 'relative'];

/** What the user decided about the screen before it opened. */
export type Preferences = {
	/** How times are written at first. */
	readonly time: TimeStyle;
	readonly saved: SavedFilters;
};

export const usualPreferences: Preferences = {time: 'utc', saved: noSavedFilters};
