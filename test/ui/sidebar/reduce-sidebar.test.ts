import {expect, test} from 'vitest';
import {actionFor} from '../../../source/ui/keymap.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState} from '../../../source/ui/screen-state.ts';
import {drawnOf} from '../drawn-screen.ts';

const start = initialState('', 'arrival', 'local');

test.each([
	['1', 'event'],
	['2', 'target'],
	['4', 'principal'],
	['6', 'error'],
	['9', 'account'],
])('%s counts %s, in the list and in the sidebar', (key, facet) => {
	for (const place of ['list', 'sidebar'] as const) {
		const action = actionFor(place, key);
		expect(action).toEqual({kind: 'show facet', facet});
		expect(action && reduce(start, action, drawnOf())).toMatchObject({facet, focus: 'list'});
	}
});

test('on a narrow screen the counts take the place of the list', () => {
	const narrow = drawnOf({sidebarPlace: 'in place of the list'});
	expect(reduce(start, {kind: 'show facet', facet: 'index'}, narrow)).toMatchObject({
		facet: 'index',
		focus: 'sidebar',
	});
});

test('the cursor begins anew with another field', () => {
	const state = {...start, facetValue: 'Scan'};
	expect(reduce(state, {kind: 'show facet', facet: 'index'}, drawnOf())).toMatchObject({
		facetValue: undefined,
	});
});
