import {describe, expect, test} from 'vitest';
import type {Action} from '../../source/ui/action.ts';
import {following, type ListPlace, windowOf} from '../../source/ui/list/list-place.ts';
import {openedRecord} from '../../source/ui/record/record-overlay.ts';
import {type Drawn, reduce} from '../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../source/ui/screen-state.ts';
import {scrollOf} from '../../source/ui/scroll-of.ts';
import {drawnOf, rowsOf} from './drawn-screen.ts';

const rows = rowsOf(Array.from({length: 100}, (_, sequence) => sequence));
const start = initialState('', 'arrival', 'local');

function acted(
	state: ScreenState,
	actions: readonly Action[],
	drawn: Partial<Drawn> = {},
): ScreenState {
	return actions.reduce(
		(current, action) => reduce(current, action, drawnOf({rows, ...drawn})),
		state,
	);
}

function type(text: string): Action {
	return {kind: 'edit filter', edit: {kind: 'insert', text}};
}

const open: Action = {kind: 'open filter'};
const keep: Action = {kind: 'keep filter'};
const back: Action = {kind: 'back'};
const up: Action = {kind: 'move', by: -1, unit: 'row'};
const older: Action = {kind: 'choose filter', towards: 'older'};
const newer: Action = {kind: 'choose filter', towards: 'newer'};
const clear: Action = {kind: 'edit filter', edit: {kind: 'delete', what: 'to start'}};

function kept(...filters: readonly string[]): ScreenState {
	return acted(
		start,
		filters.flatMap(filter => [open, clear, type(filter), keep]),
	);
}

describe('the filter prompt', () => {
	test('opens with the filter in force', () => {
		expect(acted({...start, filter: 'orders'}, [open]).prompt?.line).toEqual({
			text: 'orders',
			cursor: 6,
		});
	});

	test('applies what is typed at once', () => {
		expect(acted(start, [open, type('ord')]).filter).toBe('ord');
		expect(acted(start, [open, type('ord'), type('ers')]).filter).toBe('orders');
	});

	test('leaves the last good filter in force while what is typed is wrong', () => {
		const state = acted(start, [open, type('orders'), type(' nope:x')]);
		expect(state.filter).toBe('orders');
		expect(state.prompt?.line.text).toBe('orders nope:x');
		expect(acted(state, [clear, type('carts')]).filter).toBe('carts');
	});

	test('takes a value at its end for the beginning of one while it is typed', () => {
		expect(acted(start, [open, type('table:ord')]).filter).toBe('table:ord*');
		expect(acted(start, [open, type('table:ord'), back]).filter).toBe('');
	});

	test('keeps a value as it was typed, unless nothing has that value', () => {
		const counts = new Map([['table:orders', 3]]);
		const matching = (filter: string) => counts.get(filter) ?? 0;
		const keptAs = (text: string) => {
			const {filter, history} = acted(start, [open, type(text), keep], {matching});
			expect(history).toEqual([filter]);
			return filter;
		};

		expect(keptAs('table:orders')).toBe('table:orders');
		expect(keptAs('table:ord')).toBe('table:ord*');
		expect(keptAs('cart')).toBe('cart');
	});

	test('does not keep a wrong filter: it stays open', () => {
		const wrong = acted(start, [open, type('nope:1')]);
		expect(acted(wrong, [keep])).toEqual(wrong);
	});

	test('Enter keeps the filter', () => {
		const state = acted(start, [open, type('orders'), keep]);
		expect(state.filter).toBe('orders');
		expect(state.prompt).toBeUndefined();
	});

	test('Esc goes back to the filter, the place and the record before', () => {
		const place: ListPlace = {kind: 'anchored', selected: 40, top: 38};
		const before = acted({...start, filter: 'carts', place}, [{kind: 'open record'}]);
		const typed = acted(before, [open, clear, type('orders'), keep, open, type('x')]);
		expect(acted(before, [open, clear, type('orders'), back])).toEqual(before);
		expect(acted(typed, [back]).filter).toBe('orders');
		const scrolled = acted(before, [open, clear, type('nope:'), back]);
		expect(scrolled).toEqual(before);
	});

	test('typing without a prompt does nothing', () => {
		expect(acted(start, [type('x'), older])).toEqual(start);
	});
});

describe('candidates', () => {
	const candidates = ['table:orders', 'table:orders-archive'].map(text => ({
		text,
		count: 1,
		line: {text, cursor: text.length},
	}));
	const take: Action = {kind: 'take candidate'};
	const typed = acted(start, [open, type('table:o')]);
	const lines = (...actions: readonly Action[]) =>
		actions.map(
			(_, place) =>
				acted(typed, actions.slice(0, place + 1), {candidates}).prompt?.line.text ?? 'closed',
		);

	test('are gone through downwards, and what was typed stands above them', () => {
		expect(lines(newer, newer, newer, older, older)).toEqual([
			'table:orders',
			'table:orders-archive',
			'table:orders-archive',
			'table:orders',
			'table:o',
		]);
	});

	test('apply at once, and Enter keeps the one that is seen', () => {
		expect(acted(typed, [newer], {candidates}).filter).toBe('table:orders*');
		expect(acted(typed, [newer, newer, keep], {candidates}).filter).toBe('table:orders-archive');
	});

	test('Tab takes the chosen one, or the first, and typing goes on from there', () => {
		expect(lines(take, type('!'))).toEqual(['table:orders', 'table:orders!']);
		const taken = acted(typed, [newer, newer, take], {candidates});
		expect(taken.prompt).toMatchObject({
			line: {text: 'table:orders-archive'},
			typed: {text: 'table:orders-archive'},
			chosen: undefined,
		});
		expect(acted(typed, [take])).toEqual(typed);
	});

	test('lie below what was typed, earlier filters above it', () => {
		const state = acted(kept('one', 'two', ''), [open, type('x')]);
		const texts = [older, older, newer, newer, newer].map(
			(_, place, all) => acted(state, all.slice(0, place + 1), {candidates}).prompt?.line.text,
		);
		expect(texts).toEqual(['two', 'one', 'two', 'x', 'table:orders']);
	});

	test('Esc goes back to the filter before at once', () => {
		expect(acted(typed, [newer, back], {candidates})).toEqual(start);
	});
});

describe('earlier filters', () => {
	test('come back one by one, the last one first, and what was typed after them', () => {
		const state = acted(kept('one', 'two', 'three', ''), [open, type('ne')]);
		const texts = [older, older, older, older, newer, newer, newer, newer].map(
			(_, place, all) => acted(state, all.slice(0, place + 1)).prompt?.line.text,
		);
		expect(texts).toEqual(['three', 'two', 'one', 'one', 'two', 'three', 'ne', 'ne']);
	});

	test('apply at once', () => {
		expect(acted(kept('one', 'two', ''), [open, older]).filter).toBe('two');
	});

	test('leave out the one the prompt was opened with', () => {
		expect(acted(kept('one', 'two'), [open, older]).prompt?.line.text).toBe('one');
	});

	test('do not take away what is typed where there are none', () => {
		expect(acted(start, [open, type('orders'), older, newer]).prompt?.line.text).toBe('orders');
	});

	test('are remembered once each, and not when empty', () => {
		expect(kept('one', 'two', 'one', '', '  ').history).toEqual(['one', 'two']);
	});

	test('are at most a hundred', () => {
		const filters = Array.from({length: 150}, (_, place) => `f${place}`);
		expect(kept(...filters).history).toEqual(filters.slice(-100).reverse());
	});

	test('can be edited, and editing begins a new one', () => {
		const state = acted(kept('one', 'two', ''), [open, older, type('x')]);
		expect(state.filter).toBe('twox');
		expect(acted(state, [older]).prompt?.line.text).toBe('two');
		expect(acted(state, [older, newer]).prompt?.line.text).toBe('twox');
	});

	test('a filter that Esc cleared is one of them', () => {
		expect(acted(kept('one'), [back]).history).toEqual(['one']);
		expect(acted(kept('one'), [back]).filter).toBe('');
	});
});

describe('pause', () => {
	test('begins at the next event and ends with the same key', () => {
		const paused = acted(start, [{kind: 'pause'}], {nextSequence: 42});
		expect(paused.pausedAt).toBe(42);
		expect(acted(paused, [{kind: 'pause'}], {nextSequence: 50}).pausedAt).toBeUndefined();
	});

	test('ends when one follows again', () => {
		const paused = acted(start, [up, {kind: 'pause'}]);
		expect(acted(paused, [{kind: 'follow'}])).toMatchObject({
			pausedAt: undefined,
			place: following,
		});
	});
});

describe('following', () => {
	test('stops at the selected event and goes on', () => {
		const stopped = acted(start, [{kind: 'follow'}]);
		expect(stopped.place).toEqual({kind: 'anchored', selected: 99, top: 90});
		expect(acted(stopped, [{kind: 'follow'}]).place).toEqual(following);
	});

	test('is what End does, and Home stops it', () => {
		const first = acted(start, [{kind: 'go', to: 'first'}]);
		expect(first.place).toEqual({kind: 'anchored', selected: 0, top: 0});
		expect(acted(first, [{kind: 'go', to: 'last'}]).place).toEqual(following);
	});

	test.each([
		['row', 98],
		['half', 94],
		['page', 90],
	] as const)('a %s up selects row %i', (unit, selected) => {
		const state = acted(start, [{kind: 'move', by: -1, unit}]);
		expect(windowOf(state.place, rows, 10).selected).toBe(selected);
	});

	test('files begin at their first event', () => {
		expect(windowOf(initialState('', 'time', 'local').place, rows, 10)).toEqual({
			top: 0,
			selected: 0,
		});
	});
});

describe('the sidebar', () => {
	const facetValues = ['Query', 'Scan', 'Get Item'];
	const inside = acted(start, [{kind: 'change focus'}]);
	const step = (by: number): Action => ({kind: 'move', by, unit: 'row'});
	const only: Action = {kind: 'filter by value', sense: 'has'};
	const hide: Action = {kind: 'filter by value', sense: 'has not'};

	test('moves among its values and not beyond them', () => {
		const values = [[1], [1, 1], [9], [1, -9]].map(
			steps => acted(inside, steps.map(step), {facetValues}).facetValue,
		);
		expect(values).toEqual(['Scan', 'Get Item', 'Get Item', 'Query']);
	});

	test('goes to its ends', () => {
		const last = acted(inside, [{kind: 'go', to: 'last'}], {facetValues});
		expect(last.facetValue).toBe('Get Item');
		expect(acted(last, [{kind: 'go', to: 'first'}], {facetValues}).facetValue).toBe('Query');
	});

	test('moving there leaves the list where it is', () => {
		expect(acted(inside, [step(1)], {facetValues}).place).toEqual(following);
	});

	test('Enter shows only a value, in the list', () => {
		const state = acted(inside, [step(1), only], {facetValues});
		expect(state).toMatchObject({filter: 'event:Scan', focus: 'list', history: ['event:Scan']});
	});

	test('Enter quotes a value where it has to', () => {
		expect(acted(inside, [step(2), step(2), only], {facetValues}).filter).toBe('event:"Get Item"');
	});

	test('- hides one value after another', () => {
		const hidden = acted(inside, [hide], {facetValues});
		expect(hidden).toMatchObject({filter: '!event:Query', focus: 'sidebar'});
		const both = acted(hidden, [hide], {facetValues: ['Scan', 'Get Item']});
		expect(both.filter).toBe('!event:Query !event:Scan');
	});

	test('a value is asked for once, beside what was asked before', () => {
		const state = acted({...inside, filter: 'orders'}, [only, only], {facetValues});
		expect(state.filter).toBe('orders event:Query');
		const quoted = acted(inside, [step(2), only, step(2), only], {facetValues});
		expect(quoted.filter).toBe('event:"Get Item"');
	});

	test('does nothing where there are no values', () => {
		expect(acted(inside, [only, hide, step(1)])).toEqual({...inside, facetValue: undefined});
	});

	test('goes through all its facets and around, each from its top', () => {
		const next: Action = {kind: 'change facet', to: 'next'};
		const moved = acted(inside, [step(1)], {facetValues});
		const seen = new Set<string>();
		let state = moved;
		do {
			seen.add(state.facet);
			state = acted(state, [next]);
			expect(state.facetValue).toBeUndefined();
			expect(acted(state, [{kind: 'change facet', to: 'previous'}, next]).facet).toBe(state.facet);
		} while (state.facet !== moved.facet);

		expect([...seen]).toEqual(
			expect.arrayContaining(['event', 'target', 'index', 'principal', 'app', 'error', 'region']),
		);
	});

	test('Esc goes back to the list', () => {
		expect(acted(inside, [back]).focus).toBe('list');
	});
});

describe('what lies over the list', () => {
	const long = {overlayLines: 30, overlayHeight: 11};
	const help = acted(start, [{kind: 'open help'}]);
	const move = (by: number, unit: 'row' | 'half' | 'page'): Action => ({kind: 'move', by, unit});
	const scrolledAfter = (...actions: readonly Action[]) => {
		const {overlay} = acted(help, actions, long);
		return 'scrolled' in overlay ? overlay.scrolled : undefined;
	};

	test('scrolls within its lines', () => {
		expect(scrolledAfter(move(1, 'row'))).toBe(1);
		expect(scrolledAfter(move(-1, 'row'))).toBe(0);
		expect(scrolledAfter(move(1, 'half'))).toBe(5);
		expect(scrolledAfter(move(1, 'page'))).toBe(10);
		expect(scrolledAfter(move(1, 'page'), move(1, 'page'), move(1, 'row'))).toBe(19);
		expect(scrolledAfter({kind: 'go', to: 'last'})).toBe(19);
		expect(scrolledAfter({kind: 'go', to: 'last'}, move(-1, 'row'))).toBe(18);
		expect(scrolledAfter({kind: 'go', to: 'last'}, {kind: 'go', to: 'first'})).toBe(0);
	});

	test('does not scroll where all of it is on screen', () => {
		const short = acted(help, [move(1, 'page')], {overlayLines: 5});
		expect(short).toEqual(help);
	});

	test('scrolls from where it is seen, when the screen has become larger', () => {
		const bottom = acted(help, [{kind: 'go', to: 'last'}], long);
		const higher = {overlayLines: 30, overlayHeight: 26};
		expect(scrollOf(bottom.overlay, 30, 26)).toBe(4);
		expect(acted(bottom, [move(-1, 'row')], higher).overlay).toMatchObject({scrolled: 3});
	});

	test('the list below stays where it is', () => {
		expect(acted(help, [move(1, 'page'), up], long).place).toEqual(start.place);
	});

	test('a record is that of the selected event, which stays selected', () => {
		const state = acted(start, [up, {kind: 'open record'}]);
		expect(state.overlay).toEqual(openedRecord(98));
		expect(state.place).toMatchObject({kind: 'anchored', selected: 98});
	});

	test('a record does not open where there is no event', () => {
		expect(acted(start, [{kind: 'open record'}], {rows: rowsOf([])})).toEqual(start);
	});

	test('the neighbours of a record are those of the list', () => {
		const some = {rows: rowsOf([3, 5, 8]), ...long};
		const record = acted(start, [up, {kind: 'open record'}], some);
		const steps: readonly Action[] = [
			{kind: 'neighbour record', towards: 'newer'},
			{kind: 'neighbour record', towards: 'older'},
		];
		expect(record.overlay).toEqual(openedRecord(5));
		const [toNewer, toOlder] = steps.map(action => [action]);
		const newerOne = acted(record, toNewer ?? [], some);
		expect(newerOne.overlay).toEqual(openedRecord(8));
		expect(newerOne.place).toMatchObject({selected: 8});
		expect(acted(newerOne, toNewer ?? [], some).overlay).toEqual(newerOne.overlay);
		expect(acted(record, toOlder ?? [], some).overlay).toMatchObject({sequence: 3});
	});

	test('Esc closes it, and the help leads back to what it was opened from', () => {
		const record = acted(start, [{kind: 'open record'}]);
		expect(acted(record, [{kind: 'open help'}, back])).toEqual(record);
		expect(acted(record, [back]).overlay).toEqual({kind: 'none'});
		expect(acted(start, [{kind: 'open problems'}, back])).toEqual(start);
	});
});

test('order and style of times change in turn', () => {
	expect(acted(start, [{kind: 'change order'}]).order).toBe('time');
	expect(acted(start, [{kind: 'change order'}, {kind: 'change order'}]).order).toBe('arrival');
	const times = [1, 2, 3].map(
		count => acted(start, Array<Action>(count).fill({kind: 'change time'})).timeStyle,
	);
	expect(times).toEqual(['local', 'relative', 'utc']);
});

test('quit and suspend are for the program around', () => {
	expect(acted(start, [{kind: 'quit'}, {kind: 'suspend'}])).toBe(start);
});
