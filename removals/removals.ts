import {harmfulRecords} from './harmful-records.ts';
import {losses} from './losses.ts';
import type {Removal} from './removal.ts';
import {surroundings} from './surroundings.ts';
import {written} from './written.ts';

export const removals: readonly Removal[] = [
	...harmfulRecords,
	...losses,
	...surroundings,
	...written,
];
