import type {Binding} from '../binding.ts';
import {editingBindings} from './editing-bindings.ts';

/** The keys while a filter is typed. */
export const promptBindings: readonly Binding[] = [
	{
		name: 'keep-filter',
		keys: ['enter'],
		places: ['prompt'],
		action: {kind: 'keep filter'},
		description: 'keep the filter',
		hint: 'keep',
	},
	{
		name: 'leave-filter',
		keys: ['esc'],
		places: ['prompt'],
		action: {kind: 'back'},
		description: 'back to the filter and the place before',
		hint: 'back',
	},
	{
		name: 'complete',
		keys: ['tab'],
		places: ['prompt'],
		action: {kind: 'take candidate'},
		description: 'complete: take the chosen candidate, or the first',
		hint: 'complete',
	},
	{
		name: 'next-candidate',
		keys: ['down'],
		places: ['prompt'],
		action: {kind: 'choose filter', towards: 'newer'},
		description: 'the next candidate; among earlier filters a later one',
		hint: 'choose',
	},
	{
		name: 'previous-candidate',
		keys: ['up'],
		places: ['prompt'],
		action: {kind: 'choose filter', towards: 'older'},
		description: 'the candidate before; above the first, earlier filters',
		hint: 'earlier filters',
	},
	...editingBindings('prompt', edit => ({kind: 'edit filter', edit})),
];
