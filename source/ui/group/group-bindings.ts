import type {Binding} from '../binding.ts';
import {promptBindings} from '../prompt/prompt-bindings.ts';

/** The keys of the page of groups besides those that move, and the one that marks a caller as known anywhere. */
export const groupBindings: readonly Binding[] = [
	{
		keys: ['enter'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'drill'}},
		description: 'its events, in the list; Esc comes back',
		hint: 'events',
	},
	{
		keys: ['m'],
		places: ['list', 'record', 'group', 'answer'],
		action: {kind: 'mark caller'},
		description: 'keep the caller in your list of known callers, or take it out',
		hint: 'known',
	},
	{
		keys: ['right', 'l'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'details', shown: 'whole'}},
		description: 'all details of the group',
		hint: 'details',
	},
	{
		keys: ['left', 'h'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'details', shown: 'brief'}},
		description: 'the details in brief',
	},
	{
		keys: ['>', '.'],
		places: ['group', 'answer'],
		action: {kind: 'group', action: {kind: 'sort', by: 'next'}},
		description: 'order by the next column',
		hint: 'sort',
	},
	{
		keys: ['<', ','],
		places: ['group', 'answer'],
		action: {kind: 'group', action: {kind: 'sort', by: 'previous'}},
		description: 'order by the previous column',
	},
	{
		keys: ['r'],
		places: ['group', 'answer'],
		action: {kind: 'group', action: {kind: 'reverse'}},
		description: 'order the other way round',
		hint: 'reverse',
	},
	{
		keys: [']'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'regroup', to: 'next'}},
		description: 'group by something else: tables, events, errors, sessions, Regions',
		hint: 'group by',
	},
	{
		keys: ['['],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'regroup', to: 'previous'}},
		description: 'group by what was before that',
	},
	{
		keys: ['e'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'type', purpose: 'fields'}},
		description: 'type the fields to group by',
		hint: 'fields',
	},
	{
		keys: ['M'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'type', purpose: 'known caller'}},
		description: 'type a line for your list of known callers, such as etl-* @ *',
	},
	{
		keys: ['+'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'filter', sense: 'has'}},
		description: 'only groups with its first name, or the one that is ordered by',
	},
	{
		keys: ['-'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'filter', sense: 'has not'}},
		description: 'hide groups with its first name, or the one that is ordered by',
		hint: 'hide',
	},
	{
		keys: ['enter'],
		places: ['group line'],
		action: {kind: 'group', action: {kind: 'keep line'}},
		description: 'take the line',
		hint: 'take it',
	},
	{
		keys: ['tab'],
		places: ['group line'],
		action: {kind: 'group', action: {kind: 'complete'}},
		description: 'complete the name of a field',
		hint: 'complete',
	},
	{
		keys: ['esc'],
		places: ['group line'],
		action: {kind: 'back'},
		description: 'leave it as it was',
		hint: 'back',
		hintAt: 'end',
	},
	...promptBindings.flatMap((binding): readonly Binding[] =>
		binding.action.kind === 'edit filter'
			? [
					{
						...binding,
						places: ['group line'],
						action: {kind: 'group', action: {kind: 'edit', edit: binding.action.edit}},
					},
				]
			: [],
	),
];
