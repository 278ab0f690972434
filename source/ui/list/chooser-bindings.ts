import type {Binding} from '../binding.ts';
import {valueFields} from './event-values.ts';

/** The keys that open the chooser of a value of the selected event. */
export const openChooserBindings: readonly Binding[] = [
	{
		name: 'only-this',
		keys: ['+'],
		places: ['list'],
		action: {kind: 'open values', sense: 'has'},
		description: 'show only events with a value of the selected one',
		hint: 'only this…',
	},
	{
		name: 'hide-this',
		keys: ['-'],
		places: ['list'],
		action: {kind: 'open values', sense: 'has not'},
		description: 'hide events with a value of the selected one',
	},
];

/** The keys of the chooser. */
export const chooserBindings: readonly Binding[] = [
	{
		name: 'choose-value',
		keys: ['enter'],
		places: ['values'],
		action: {kind: 'choose value', which: 'selected'},
		description: 'this value',
		hint: 'this value',
	},
	...valueFields.map(
		({letter, label}): Binding => ({
			keys: [letter],
			places: ['values'],
			action: {kind: 'choose value', which: letter},
			description: `its ${label}`,
		}),
	),
];
