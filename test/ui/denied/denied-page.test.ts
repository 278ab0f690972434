import {describe, expect, test} from 'vitest';
import type {Action} from '../../../source/ui/action.ts';
import {refusalFilter} from '../../../source/ui/denied/denied-page.ts';
import {refusalsInOrder} from '../../../source/ui/denied/refusal-order.ts';
import {type Drawn, reduce} from '../../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {drawnOf} from '../drawn-screen.ts';
import {refusal} from './refused.ts';

const refusals = ['a', 'b', 'c', 'd', 'e'].map(key => refusal({key, principal: key}));
const start = initialState('table:orders', 'arrival', 'local');
const back: Action = {kind: 'back'};
const down: Action = {kind: 'move', by: 1, unit: 'row'};

function acted(
	state: ScreenState,
	actions: readonly Action[],
	drawn: Partial<Drawn> = {},
): ScreenState {
	return actions.reduce(
		(current, action) => reduce(current, action, drawnOf({refusals, refusalsHeight: 3, ...drawn})),
		state,
	);
}

const page = acted(start, [{kind: 'open denied'}]);

describe('the cursor', () => {
	test('moves within the rows, which scroll with it', () => {
		expect(acted(page, [down]).overlay).toMatchObject({selected: 'b', top: 0});
		expect(acted(page, [down, down, down]).overlay).toMatchObject({selected: 'd', top: 1});
		const last = acted(page, [{kind: 'go', to: 'last'}, down]);
		expect(last.overlay).toMatchObject({selected: 'e', top: 2});
		expect(acted(last, [{kind: 'go', to: 'first'}]).overlay).toMatchObject({top: 0});
		expect(acted(page, [{kind: 'move', by: 1, unit: 'page'}]).overlay).toMatchObject({
			selected: 'c',
		});
	});

	test('stays on its refusal when rows change their places', () => {
		const moved = refusals.toReversed();
		const state = acted(page, [down]);
		expect(acted(state, [down], {refusals: moved}).overlay).toMatchObject({selected: 'a'});
	});

	test('is nowhere while there are none', () => {
		expect(acted(page, [down], {refusals: []}).overlay).toMatchObject({selected: undefined});
	});
});

test('o changes the order and begins at its top', () => {
	const changed = acted(page, [down, {kind: 'change refusal order'}]);
	expect(changed.overlay).toEqual({
		kind: 'denied',
		order: 'most frequent',
		selected: undefined,
		top: 0,
	});
});

test('Enter shows the calls, and Esc there leads back to the page as it was', () => {
	const before = acted(page, [down]);
	const calls = acted(before, [{kind: 'show refused calls'}]);
	expect(calls).toMatchObject({
		overlay: {kind: 'none'},
		focus: 'list',
		filter: 'table:orders error:AccessDenied event:Query principal:b index:by-email',
	});
	expect({...acted(calls, [back]), history: []}).toEqual(before);
	expect(acted(calls, [back, back])).toMatchObject({
		overlay: {kind: 'none'},
		filter: 'table:orders',
	});
});

test('Enter without a row does nothing', () => {
	expect(acted(page, [{kind: 'show refused calls'}], {refusals: []})).toEqual(page);
});

test('what has no value is not asked for, other targets by their name', () => {
	expect(refusalFilter('', refusal({principal: '', targets: []}))).toBe(
		'error:AccessDenied event:Query',
	);
	const topic = {kind: 'resource', name: 'my topic'} as const;
	expect(refusalFilter('', refusal({targets: [topic]}))).toContain('target:"my topic"');
});

test('the newest or the most frequent come first, those without a time last', () => {
	const some = [
		refusal({key: 'old', count: 9, last: 1}),
		refusal({key: 'new', count: 1, last: 2}),
		refusal({key: 'untimed', count: 1, last: undefined}),
		refusal({key: 'equal', count: 1, last: 2}),
	];
	const keys = (order: 'newest' | 'most frequent') =>
		refusalsInOrder(some, order).map(({key}) => key);
	expect(keys('newest')).toEqual(['equal', 'new', 'old', 'untimed']);
	expect(keys('most frequent')).toEqual(['old', 'equal', 'new', 'untimed']);
});
