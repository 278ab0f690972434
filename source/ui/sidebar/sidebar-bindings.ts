import type {Binding} from '../binding.ts';
import {facetTitles, sidebarFacets} from './facets.ts';

/** Keys of the counts beside the list. */
export const sidebarBindings: readonly Binding[] = [
	{
		name: 'only-value',
		keys: ['enter', '+'],
		places: ['sidebar'],
		action: {kind: 'filter by value', sense: 'has'},
		description: 'show only events with this value',
		hint: 'only this',
	},
	{
		name: 'hide-value',
		keys: ['-'],
		places: ['sidebar'],
		action: {kind: 'filter by value', sense: 'has not'},
		description: 'hide events with this value',
		hint: 'hide this',
	},
	{
		name: 'next-field',
		keys: ['right', 'l', ']'],
		places: ['sidebar'],
		action: {kind: 'change facet', to: 'next'},
		description: 'count the next field: tables, indexes, principals…',
		hint: 'next field',
	},
	{
		name: 'previous-field',
		keys: ['left', 'h', '['],
		places: ['sidebar'],
		action: {kind: 'change facet', to: 'previous'},
		description: 'count the previous field',
	},
	...sidebarFacets.map(
		(facet, place): Binding => ({
			keys: [`${place + 1}`],
			places: ['list', 'sidebar'],
			action: {kind: 'show facet', facet},
			description: `count ${facetTitles[facet].toLowerCase().replace('regions', 'Regions')}`,
		}),
	),
];
