import type {Binding} from '../binding.ts';
import {editingBindings} from './editing-bindings.ts';

/** The keys while a filter is typed, as shells have them. */
export const promptBindings: readonly Binding[] = [
	{
		keys: ['enter'],
		places: ['prompt'],
		action: {kind: 'keep filter'},
		description: 'keep the filter',
		hint: 'keep',
	},
	{
		keys: ['esc'],
		places: ['prompt'],
		action: {kind: 'back'},
		description: 'back to the filter and the place before',
		hint: 'back',
	},
	{
		keys: ['up'],
		places: ['prompt'],
		action: {kind: 'recall filter', towards: 'older'},
		description: 'an earlier filter',
		hint: 'earlier filters',
	},
	{
		keys: ['down'],
		places: ['prompt'],
		action: {kind: 'recall filter', towards: 'newer'},
		description: 'a later filter',
	},
	...editingBindings('prompt', edit => ({kind: 'edit filter', edit})),
];
