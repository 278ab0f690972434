import type {Binding} from '../binding.ts';

/** The key that leads to the timeline. */
export const openTimelineBinding: Binding = {
	keys: ['T'],
	places: ['list', 'sidebar'],
	action: {kind: 'open timeline'},
	description: 'events over time: reads, writes, errors',
	hint: 'timeline',
};

/** Keys that mean something on the timeline alone. */
export const timelineBindings: readonly Binding[] = [
	{
		keys: ['enter'],
		places: ['timeline'],
		action: {kind: 'show moment'},
		description: 'the list at that moment; Esc there comes back',
		hint: 'its events',
	},
	{
		keys: ['right', 'l'],
		places: ['timeline'],
		action: {kind: 'move in time', by: 1, unit: 'bucket'},
		description: 'a bar later',
		hint: 'later',
	},
	{
		keys: ['left', 'h'],
		places: ['timeline'],
		action: {kind: 'move in time', by: -1, unit: 'bucket'},
		description: 'a bar earlier',
		hint: 'earlier',
	},
	{
		keys: ['pageDown', 'ctrl-f'],
		places: ['timeline'],
		action: {kind: 'move in time', by: 1, unit: 'tenth'},
		description: 'a tenth later',
	},
	{
		keys: ['pageUp', 'ctrl-b'],
		places: ['timeline'],
		action: {kind: 'move in time', by: -1, unit: 'tenth'},
		description: 'a tenth earlier',
	},
	{
		keys: ['home', 'g'],
		places: ['timeline'],
		action: {kind: 'go in time', to: 'first'},
		description: 'to the earliest',
	},
	{
		keys: ['end', 'G'],
		places: ['timeline'],
		action: {kind: 'go in time', to: 'last'},
		description: 'to the latest, and with it',
	},
	{
		keys: ['+'],
		places: ['timeline'],
		action: {kind: 'zoom', towards: 'in'},
		description: 'half of the time, around the mark',
		hint: 'zoom in',
	},
	{
		keys: ['-'],
		places: ['timeline'],
		action: {kind: 'zoom', towards: 'out'},
		description: 'twice as much of the time',
		hint: 'zoom out',
	},
];
