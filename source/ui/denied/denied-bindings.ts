import type {Binding} from '../binding.ts';

/** The key that leads to the page of refused calls. */
export const openDeniedBinding: Binding = {
	keys: ['D'],
	places: ['list', 'sidebar'],
	action: {kind: 'open denied'},
	description: 'who is denied what, and why',
	hint: 'denied',
};

/** Keys that mean something on the page alone. */
export const deniedBindings: readonly Binding[] = [
	{
		keys: ['enter'],
		places: ['denied'],
		action: {kind: 'show refused calls'},
		description: 'the calls that were refused; Esc there comes back',
		hint: 'its calls',
	},
	{
		keys: ['o'],
		places: ['denied'],
		action: {kind: 'change refusal order'},
		description: 'the newest first, or the most frequent',
		hint: 'order',
	},
];
