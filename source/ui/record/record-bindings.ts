import type {Binding} from '../binding.ts';
import {editingBindings} from '../prompt/editing-bindings.ts';

/** The keys within a record, besides those that move. */
export const recordBindings: readonly Binding[] = [
	{
		keys: ['/'],
		places: ['record'],
		action: {kind: 'open search'},
		description: 'find a word in the record, folded parts as well',
		hint: 'find',
	},
	{
		keys: ['n'],
		places: ['record'],
		action: {kind: 'find', towards: 'next'},
		description: 'the next line with the word',
	},
	{
		keys: ['N'],
		places: ['record'],
		action: {kind: 'find', towards: 'previous'},
		description: 'the line with the word before',
	},
	{
		keys: ['+'],
		places: ['record'],
		action: {kind: 'filter by entry', sense: 'has'},
		description: 'show only events with the value in this line; Esc comes back',
		hint: 'only this',
	},
	{
		keys: ['y'],
		places: ['list', 'record'],
		action: {kind: 'copy', what: 'record'},
		description: 'copy the record as it was received',
		hint: 'copy',
	},
	{
		keys: ['space', 'enter'],
		places: ['record'],
		action: {kind: 'fold', what: 'entry'},
		description: 'fold or unfold the object or array in this line',
		hint: 'fold',
	},
	{
		keys: ['z'],
		places: ['record'],
		action: {kind: 'fold', what: 'all'},
		description: 'fold everything, or nothing',
		hint: 'fold all',
	},
	{
		keys: ['-'],
		places: ['record'],
		action: {kind: 'filter by entry', sense: 'has not'},
		description: 'hide events with the value in this line; Esc comes back',
		hint: 'hide this',
	},
	{
		keys: ['v'],
		places: ['record'],
		action: {kind: 'copy', what: 'value'},
		description: 'copy the value in this line',
		hint: 'copy value',
	},
	{
		keys: ['p'],
		places: ['record'],
		action: {kind: 'copy', what: 'path'},
		description: 'copy the path of this line, such as requestParameters.tableName',
	},
	{
		keys: ['Y'],
		places: ['record'],
		action: {kind: 'copy', what: 'line'},
		description: 'copy the record on one line',
	},
	{
		keys: ['right', 'l'],
		places: ['record'],
		action: {kind: 'neighbour record', towards: 'newer'},
		description: 'the next event of the list',
		hint: 'next',
	},
	{
		keys: ['left', 'h'],
		places: ['record'],
		action: {kind: 'neighbour record', towards: 'older'},
		description: 'the event before',
		hint: 'previous',
	},
	{
		keys: ['enter'],
		places: ['search'],
		action: {kind: 'keep search'},
		description: 'keep the word: n and N go from one to the next',
		hint: 'keep',
	},
	{
		keys: ['esc'],
		places: ['search'],
		action: {kind: 'back'},
		description: 'back to the place before',
		hint: 'back',
		hintAt: 'end',
	},
	...editingBindings('search', edit => ({kind: 'edit search', edit})),
];
