import {noSavedFilters, type SavedFilters} from '../../filter/saved-name.ts';
import type {Binding} from '../../ui/binding.ts';
import {usualKeymap} from '../../ui/keymap.ts';
import type {SettingFlags} from './setting.ts';

/** What holds for every run, where the command line says nothing else. */
export type Settings = {
	readonly flags: SettingFlags;
	readonly saved: SavedFilters;
	readonly keymap: readonly Binding[];
};

export const noSettings: Settings = {
	flags: {},
	saved: noSavedFilters,
	keymap: usualKeymap,
};
