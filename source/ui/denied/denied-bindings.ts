import type {Binding} from '../binding.ts';

/** The key that leads to the page of refused calls. */
export const openDeniedBinding: Binding = {
	name: 'denied',
	keys: ['D'],
	places: ['list', 'sidebar'],
	action: {kind: 'open denied'},
	description: 'who is denied what, and why',
	hint: 'denied',
};

/** Keys that mean something on the page alone. */
export const deniedBindings: readonly Binding[] = [
	{
		name: 'refused-calls',
		keys: ['enter'],
		places: ['denied'],
		action: {kind: 'show refused calls'},
		description: 'the calls that were refused; {back} there comes back',
		hint: 'its calls',
	},
	{
		name: 'refusal-order',
		keys: ['o'],
		places: ['denied'],
		action: {kind: 'change refusal order'},
		description: 'the newest first, or the most frequent',
		hint: 'order',
	},
];
