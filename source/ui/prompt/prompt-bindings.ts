import type {Binding} from '../binding.ts';

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
	{
		keys: ['left', 'ctrl-b'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'left'}},
		description: 'cursor left',
	},
	{
		keys: ['right', 'ctrl-f'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'right'}},
		description: 'cursor right',
	},
	{
		keys: ['home', 'ctrl-a'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'start'}},
		description: 'cursor to the start',
	},
	{
		keys: ['end', 'ctrl-e'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'end'}},
		description: 'cursor to the end',
	},
	{
		keys: ['backspace'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'before'}},
		description: 'delete the character before the cursor',
	},
	{
		keys: ['delete'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'after'}},
		description: 'delete the character under the cursor',
	},
	{
		keys: ['ctrl-w'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'word'}},
		description: 'delete the word before the cursor',
	},
	{
		keys: ['ctrl-u'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'to start'}},
		description: 'delete to the start',
		hint: 'clear',
	},
	{
		keys: ['ctrl-k'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'to end'}},
		description: 'delete to the end',
	},
];
