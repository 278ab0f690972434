import type {Binding} from '../binding.ts';

export const alertBinding: Binding = {
	name: 'alerts',
	keys: ['a'],
	places: ['list', 'sidebar', 'group'],
	action: {kind: 'change alerts'},
	description: 'alerts: a bell and a desktop notification when something comes that matches',
	hint: 'alerts',
};
