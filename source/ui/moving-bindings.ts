import type {Binding} from './binding.ts';
import {moving} from './places.ts';

/** The keys that move through rows, on every page that has some. */
export const movingBindings: readonly Binding[] = [
	{
		name: 'down',
		keys: ['down', 'j'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'row'},
		description: 'down',
	},
	{
		name: 'up',
		keys: ['up', 'k'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'row'},
		description: 'up; stops following',
	},
	{
		name: 'page-down',
		keys: ['pageDown', 'ctrl-f'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'page'},
		description: 'a page down',
	},
	{
		name: 'page-up',
		keys: ['pageUp', 'ctrl-b'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'page'},
		description: 'a page up',
	},
	{
		name: 'half-page-down',
		keys: ['ctrl-d'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'half'},
		description: 'half a page down',
	},
	{
		name: 'half-page-up',
		keys: ['ctrl-u'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'half'},
		description: 'half a page up',
	},
	{
		name: 'first',
		keys: ['home', 'g'],
		places: moving,
		action: {kind: 'go', to: 'first'},
		description: 'to the first',
	},
	{
		name: 'last',
		keys: ['end', 'G'],
		places: moving,
		action: {kind: 'go', to: 'last'},
		description: 'to the last; in the list, follow again',
	},
];
