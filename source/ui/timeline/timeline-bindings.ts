import type {Binding} from '../binding.ts';

/** The key that leads to the timeline. */
export const openTimelineBinding: Binding = {
	name: 'timeline',
	keys: ['T'],
	places: ['list', 'sidebar'],
	action: {kind: 'open timeline'},
	description: 'events over time: reads, writes, errors',
	hint: 'timeline',
};

/** Keys that mean something on the timeline alone. */
export const timelineBindings: readonly Binding[] = [
	{
		name: 'moment',
		keys: ['enter'],
		places: ['timeline'],
		action: {kind: 'show moment'},
		description: 'the list at that moment; {back} there comes back',
		hint: 'its events',
	},
	{
		name: 'later',
		keys: ['right', 'l'],
		places: ['timeline'],
		action: {kind: 'move in time', by: 1, unit: 'bucket'},
		description: 'a bar later',
		hint: 'later',
	},
	{
		name: 'earlier',
		keys: ['left', 'h'],
		places: ['timeline'],
		action: {kind: 'move in time', by: -1, unit: 'bucket'},
		description: 'a bar earlier',
		hint: 'earlier',
	},
	{
		name: 'tenth-later',
		keys: ['pageDown', 'ctrl-f'],
		places: ['timeline'],
		action: {kind: 'move in time', by: 1, unit: 'tenth'},
		description: 'a tenth later',
	},
	{
		name: 'tenth-earlier',
		keys: ['pageUp', 'ctrl-b'],
		places: ['timeline'],
		action: {kind: 'move in time', by: -1, unit: 'tenth'},
		description: 'a tenth earlier',
	},
	{
		name: 'earliest',
		keys: ['home', 'g'],
		places: ['timeline'],
		action: {kind: 'go in time', to: 'first'},
		description: 'to the earliest',
	},
	{
		name: 'latest',
		keys: ['end', 'G'],
		places: ['timeline'],
		action: {kind: 'go in time', to: 'last'},
		description: 'to the latest, and with it',
	},
	{
		name: 'zoom-in',
		keys: ['+'],
		places: ['timeline'],
		action: {kind: 'zoom', towards: 'in'},
		description: 'half of the time, around the mark',
		hint: 'zoom in',
	},
	{
		name: 'zoom-out',
		keys: ['-'],
		places: ['timeline'],
		action: {kind: 'zoom', towards: 'out'},
		description: 'twice as much of the time',
		hint: 'zoom out',
	},
];
