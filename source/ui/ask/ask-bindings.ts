import type {Binding} from '../binding.ts';
import {editingBindings} from '../prompt/editing-bindings.ts';

/** The keys that ask an engine: the one that opens a question, and those while it is shown. */
export const askBindings: readonly Binding[] = [
	{
		name: 'ask',
		keys: ['A'],
		places: ['group'],
		action: {kind: 'group', action: {kind: 'open question'}},
		description: 'ask Logs Insights or Athena about more time; the query is shown first',
		hint: 'ask',
	},
	{
		name: 'run-query',
		keys: ['enter'],
		places: ['question'],
		action: {kind: 'group', action: {kind: 'ask'}},
		description: 'run the query, which AWS bills',
		hint: 'run it',
	},
	{
		name: 'leave-question',
		keys: ['esc'],
		places: ['question'],
		action: {kind: 'back'},
		description: 'back to the groups, without running it',
		hint: 'leave',
		hintAt: 'end',
	},
	{
		name: 'stop-query',
		keys: ['esc'],
		places: ['answer'],
		action: {kind: 'back'},
		description: 'stop the query, and back to the groups of what is held',
		hint: 'stop, back',
		hintAt: 'end',
	},
	{
		name: 'query-down',
		keys: ['down'],
		places: ['question'],
		action: {kind: 'move', by: 1, unit: 'row'},
		description: 'further down in the query',
	},
	{
		name: 'query-up',
		keys: ['up'],
		places: ['question'],
		action: {kind: 'move', by: -1, unit: 'row'},
		description: 'further up in the query',
	},
	{
		name: 'query-page-down',
		keys: ['pageDown'],
		places: ['question'],
		action: {kind: 'move', by: 1, unit: 'page'},
		description: 'a page down in the query',
	},
	{
		name: 'query-page-up',
		keys: ['pageUp'],
		places: ['question'],
		action: {kind: 'move', by: -1, unit: 'page'},
		description: 'a page up in the query',
	},
	...editingBindings('question', edit => ({
		kind: 'group',
		action: {kind: 'edit period', edit},
	})),
];
