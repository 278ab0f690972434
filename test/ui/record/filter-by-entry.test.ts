import {expect, test} from 'vitest';
import type {Action} from '../../../source/ui/action.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';
import {Reading} from './reading.ts';

const reading = new Reading([dataEvent()]);
const drawn = drawnOf({rows: rowsOf([0]), records: reading.screen});

function acted(state: ScreenState, ...actions: readonly Action[]): ScreenState {
	return actions.reduce((current, action) => reduce(current, action, drawn), state);
}

const only: Action = {kind: 'filter by entry', sense: 'has'};
const hide: Action = {kind: 'filter by entry', sense: 'has not'};
const back: Action = {kind: 'back'};
const open: Action = {kind: 'open record'};
const list = initialState('orders', 'arrival', 'local');
const record = {...acted(list, open), overlay: reading.at('Session')};

test('goes to the list with the value as a term, Esc comes back to where one was', () => {
	const filtered = acted(record, only);
	expect(filtered).toMatchObject({overlay: {kind: 'none'}, filter: 'orders session:task-77'});
	expect(acted(filtered, back)).toMatchObject({overlay: record.overlay, filter: 'orders'});
	expect(acted(record, hide).filter).toBe('orders !session:task-77');
});

test('leads back step by step', () => {
	const twice = acted(record, only, open, only);
	expect(twice.filter).toBe('orders session:task-77 event:GetItem');
	expect(acted(twice, back)).toMatchObject({
		overlay: {kind: 'record'},
		filter: 'orders session:task-77',
	});
	const first = acted(twice, back, back, back);
	expect(first).toMatchObject({overlay: record.overlay, filter: 'orders'});
	expect(acted(first, back, back).filter).toBe('');
});

test('another filter takes over: Esc clears it', () => {
	const clearing: Action = {kind: 'edit filter', edit: {kind: 'delete', what: 'to start'}};
	const typing: Action = {kind: 'edit filter', edit: {kind: 'insert', text: 'x'}};
	const other = acted(record, only, {kind: 'open filter'}, clearing, typing, {kind: 'keep filter'});
	expect(acted(other, back)).toMatchObject({
		overlay: {kind: 'none'},
		filter: '',
		drilledFrom: undefined,
	});
});

test('a line that no filter can ask for is told, and nothing else changes', () => {
	const told = acted({...record, overlay: reading.at('Received')}, only);
	expect(told).toMatchObject({filter: 'orders', notice: {tone: 'bad'}});
	expect(told.overlay.kind).toBe('record');
});
