import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {EventStore} from '../../../source/store/event-store.ts';
import type {Action} from '../../../source/ui/action.ts';
import {chooserLines, laidOver} from '../../../source/ui/list/chooser-lines.ts';
import {type EventValue, eventValues} from '../../../source/ui/list/event-values.ts';
import {following} from '../../../source/ui/list/list-place.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrivalOf, hostileRecord, hostileText} from '../../fixtures/hostile.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';
import {colors, everyWidth, expectAllExact, plain} from '../exact-line.ts';

function valuesOf(text: string): readonly EventValue[] {
	const store = new EventStore(10);
	return eventValues(store, store.append(arrivalOf(text)));
}

const values = valuesOf(
	dataEvent({eventName: 'Query', requestParameters: {tableName: 'orders', indexName: 'by-email'}}),
);
const start = {...initialState('cart', 'arrival', 'local'), place: following};

function acted(state: ScreenState, ...actions: readonly Action[]): ScreenState {
	const drawn = drawnOf({rows: rowsOf([3, 5, 8]), eventValues: values});
	return actions.reduce((current, action) => reduce(current, action, drawn), state);
}

const only: Action = {kind: 'open values', sense: 'has'};
const hide: Action = {kind: 'open values', sense: 'has not'};
const down: Action = {kind: 'move', by: 1, unit: 'row'};
const thisOne: Action = {kind: 'choose value', which: 'selected'};

test('lists what the event has, under letters that are always the same', () => {
	expect(values.map(({letter, field, value}) => [letter, field, value])).toEqual([
		['e', 'event', 'Query'],
		['t', 'target', 'orders'],
		['i', 'index', 'by-email'],
		['p', 'principal', 'checkout-api'],
		['s', 'session', 'task-77'],
		['a', 'app', 'aws-sdk-go'],
		['f', 'ip', '192.0.2.17'],
		['r', 'region', 'us-east-1'],
		['c', 'account', '111122223333'],
	]);
});

test('a batch has several tables, a line that is no record nothing', () => {
	const requestItems = {orders: {}, carts: {}};
	const batch = valuesOf(dataEvent({requestParameters: {requestItems}, resources: undefined}));
	const targets = batch.filter(({field}) => field === 'target');
	expect(targets.map(({letter}) => letter)).toEqual(['t', '']);
	expect(valuesOf('no record')).toEqual([]);
	expect(eventValues(new EventStore(1), 7)).toEqual([]);
});

describe('choosing', () => {
	test('by letter asks for the value, or for all without it', () => {
		expect(acted(start, only, {kind: 'choose value', which: 'p'})).toMatchObject({
			filter: 'cart principal:checkout-api',
			overlay: {kind: 'none'},
			history: ['cart principal:checkout-api'],
		});
		expect(acted(start, hide, {kind: 'choose value', which: 't'}).filter).toBe(
			'cart !target:orders',
		);
	});

	test('by the cursor', () => {
		expect(acted(start, only, thisOne).filter).toBe('cart event:Query');
		expect(acted(start, only, down, down, thisOne).filter).toBe('cart index:by-email');
		expect(acted(start, only, {kind: 'go', to: 'last'}, down, thisOne).filter).toBe(
			'cart account:111122223333',
		);
	});

	test('what the event does not have does nothing', () => {
		const open = acted(start, only);
		expect(acted(open, {kind: 'choose value', which: 'x'})).toBe(open);
	});

	test('keeps the selected event under the eyes, and Esc leaves the filter alone', () => {
		const open = acted(start, only);
		expect(open.place).toMatchObject({selected: 8});
		expect(acted(open, {kind: 'back'})).toMatchObject({filter: 'cart', overlay: {kind: 'none'}});
	});

	test('needs an event', () => {
		expect(reduce(start, only, drawnOf())).toBe(start);
	});
});

describe('its lines', () => {
	const chooser = {kind: 'values', sequence: 0, sense: 'has', row: 2} as const;

	test('are as wide as asked, to the column, whatever the values are', () => {
		for (const width of everyWidth) {
			const size = {width, height: 9, theme: colors};
			expectAllExact(chooserLines(chooser, values, size), width);
			expectAllExact(chooserLines(chooser, [], size), width);
		}

		fc.assert(
			fc.property(hostileText, text => {
				const size = {width: 70, height: 20, theme: colors};
				expectAllExact(chooserLines(chooser, valuesOf(hostileRecord(text)), size), 70);
			}),
		);
	});

	test('tell what choosing does, and where the cursor is', () => {
		const lines = chooserLines(chooser, values, {width: 50, height: 20, theme: plain});
		expect(lines[0]).toMatch(/^── Show only events with ─+$/);
		expect(lines[3]).toMatch(/^> i {2}index +by-email *$/);
		expect(lines).toHaveLength(values.length + 2);
	});

	test('keep the cursor in sight where there is little room', () => {
		for (let height = 3; height < 12; height++) {
			for (let row = 0; row < values.length; row++) {
				const size = {width: 50, height, theme: plain};
				const lines = chooserLines({...chooser, row}, values, size);
				expect(lines.length).toBeLessThanOrEqual(height);
				expect(lines.filter(line => line.startsWith('>'))).toHaveLength(1);
			}
		}
	});

	test('lie below the selected row, else above it, else wherever they fit', () => {
		const rows = ['0', '1', '2', '3', '4'];
		expect(laidOver(rows, ['a', 'b'], 1)).toEqual(['0', '1', 'a', 'b', '4']);
		expect(laidOver(rows, ['a', 'b'], 4)).toEqual(['0', '1', 'a', 'b', '4']);
		expect(laidOver(rows, ['a', 'b', 'c', 'd'], 2)).toEqual(['0', 'a', 'b', 'c', 'd']);
	});
});
