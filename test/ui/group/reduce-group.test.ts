import {describe, expect, test} from 'vitest';
import type {Action} from '../../../source/ui/action.ts';
import type {GroupAction} from '../../../source/ui/group/group-action.ts';
import type {GroupRow} from '../../../source/ui/group/group-table.ts';
import {placeOfKeys} from '../../../source/ui/place-of-keys.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {drawnOf} from '../drawn-screen.ts';
import {rowOf} from './group-rows.ts';

const callers = [rowOf('web'), rowOf('etl'), rowOf('jane')];
const start = initialState('table:orders', 'arrival', 'local');
const back: Action = {kind: 'back'};
const down: Action = {kind: 'move', by: 1, unit: 'row'};

function on(action: GroupAction): Action {
	return {kind: 'group', action};
}

const open = on({kind: 'open'});
const drill = on({kind: 'drill'});
const keepLine = on({kind: 'keep line'});

function typed(text: string): readonly Action[] {
	return [
		on({kind: 'edit', edit: {kind: 'delete', what: 'to start'}}),
		on({kind: 'edit', edit: {kind: 'insert', text}}),
	];
}

function acted(
	state: ScreenState,
	actions: readonly Action[],
	rows: readonly GroupRow[] = callers,
): ScreenState {
	const drawn = drawnOf({
		groupsOf: ({fields, order}) => ({
			table: {fields, order, rows, events: 0, calls: 0, groups: 0, unknown: undefined, searched: 1},
			height: 2,
			columns: [...fields, 'count', 'first'],
			asking: {readiness: {kind: 'ready'}, lowest: 3},
			headings: {row: 1, width: 100, at: () => undefined},
			now: 5000,
		}),
	});
	return actions.reduce((current, action) => reduce(current, action, drawn), state);
}

function page({overlay}: ScreenState) {
	return overlay.kind === 'group' ? overlay.page : undefined;
}

describe('the selection', () => {
	test('is the first group of the open page, by its name, not by its place', () => {
		expect(page(acted(start, [open]))?.selected).toEqual({key: 'web', row: 0});
		const moved = acted(acted(start, [open]), [down], [rowOf('new'), ...callers]);
		expect(page(moved)?.selected).toEqual({key: 'etl', row: 2});
	});

	test('moves within the rows, and holds them in place', () => {
		const last = acted(start, [open, {kind: 'go', to: 'last'}]);
		expect(page(last)).toMatchObject({selected: {key: 'jane', row: 2}, touchedAt: 5000});
		expect(page(acted(last, [down]))?.selected).toEqual({key: 'jane', row: 2});
		expect(page(acted(last, [{kind: 'go', to: 'first'}]))?.selected?.key).toBe('web');
		expect(page(acted(start, [open, {kind: 'move', by: 1, unit: 'page'}]))?.selected?.key).toBe(
			'etl',
		);
	});

	test('stays on its group when that is marked', () => {
		const marked = acted(start, [open, down, {kind: 'mark caller'}]);
		expect(page(marked)?.selected?.key).toBe('etl');
	});
});

describe('drilling in', () => {
	test('asks for the values of the group, and Esc is the page as it was', () => {
		const before = acted(start, [open, down]);
		const inside = acted(before, [drill]);
		expect(inside.filter).toBe('table:orders principal:etl app:boto3');
		expect(placeOfKeys(inside)).toBe('list');
		expect(inside.history[0]).toBe(inside.filter);
		const after = acted(inside, [back]);
		expect(after).toMatchObject({filter: 'table:orders', drilledFrom: undefined});
		expect(page(after)?.selected?.key).toBe('etl');
	});

	test('twice leads back twice, whatever was typed between', () => {
		const twice = acted(start, [open, drill, open, on({kind: 'regroup', to: 'next'}), drill]);
		const typing: readonly Action[] = [
			{kind: 'open filter'},
			{kind: 'edit filter', edit: {kind: 'insert', text: ' is:error'}},
			{kind: 'keep filter'},
		];
		const once = acted(acted(twice, typing), [back]);
		expect(once.filter).toBe('table:orders principal:web app:boto3');
		expect(page(once)?.fields).toEqual(['table', 'index']);
		const out = acted(once, [back, back, back]);
		expect(out).toMatchObject({filter: 'table:orders', drilledFrom: undefined});
		expect(placeOfKeys(out)).toBe('list');
	});

	test('into a group that is no longer held says that there is nothing', () => {
		const gone = acted(start, [open, drill], [{...rowOf('web'), state: 'gone'}]);
		expect(placeOfKeys(gone)).toBe('group');
		expect(gone.notice?.tone).toBe('bad');
	});

	test('does nothing where there is no group', () => {
		expect(acted(start, [open, drill], []).filter).toBe('table:orders');
	});
});

test('+ and - ask for the first name or the one that is ordered by, and stay', () => {
	const only = acted(start, [open, down, on({kind: 'filter', sense: 'has'})]);
	expect(only.filter).toBe('table:orders principal:etl');
	expect(placeOfKeys(only)).toBe('group');
	const byApplication = [
		on({kind: 'sort', by: 'previous'}),
		on({kind: 'filter', sense: 'has not'}),
	];
	expect(acted(start, [open, ...byApplication]).filter).toBe('table:orders !app:boto3');
});

test('orders by one column after the other: names from A, numbers from the largest', () => {
	const orders = ['next', 'next', 'next', 'next'].map(
		(_, count) =>
			page(
				acted(start, [open, ...Array.from({length: count}, () => on({kind: 'sort', by: 'next'}))]),
			)?.order,
	);
	expect(orders).toEqual([
		{column: 'count', direction: 'descending'},
		{column: 'first', direction: 'descending'},
		{column: 'principal', direction: 'ascending'},
		{column: 'app', direction: 'ascending'},
	]);
	const reversed = page(acted(start, [open, down, on({kind: 'reverse'})]));
	expect(reversed).toMatchObject({order: {direction: 'ascending'}, selected: {key: 'web'}});
});

test('groupings follow one another in both directions', () => {
	const next = acted(start, [open, on({kind: 'regroup', to: 'next'})]);
	expect(page(next)?.fields).toEqual(['table', 'index']);
	expect(page(acted(next, [on({kind: 'regroup', to: 'previous'})]))?.fields).toEqual([
		'principal',
		'app',
	]);
	const last = acted(start, [open, on({kind: 'regroup', to: 'previous'})]);
	expect(page(acted(last, [on({kind: 'regroup', to: 'next'})]))?.fields).toEqual([
		'principal',
		'app',
	]);
});

describe('a line', () => {
	const typing = acted(start, [open, on({kind: 'type', purpose: 'fields'})]);

	test('begins with the fields there are, and groups by those that it names', () => {
		expect(page(typing)?.typing?.line.text).toBe('principal,app');
		expect(placeOfKeys(typing)).toBe('group line');
		const kept = acted(typing, [...typed('principal,se'), on({kind: 'complete'}), keepLine]);
		expect(page(kept)).toMatchObject({fields: ['principal', 'session'], typing: undefined});
	});

	test('that names no field stays', () => {
		const kept = acted(typing, [...typed('nope'), keepLine]);
		expect(page(kept)).toMatchObject({
			fields: ['principal', 'app'],
			typing: {line: {text: 'nope'}},
		});
		expect(placeOfKeys(acted(kept, [back]))).toBe('group');
	});

	test('for the list begins with the caller of the row', () => {
		const line = acted(start, [open, down, on({kind: 'type', purpose: 'known caller'})]);
		expect(page(line)?.typing?.line.text).toBe('etl @ boto3');
		expect(page(acted(line, [...typed('@'), keepLine]))?.typing).toBeDefined();
		expect(page(acted(line, [...typed('etl-*'), keepLine]))?.typing).toBeUndefined();
	});
});

test('Esc closes the details before the page', () => {
	const whole = acted(start, [open, on({kind: 'details', shown: 'whole'})]);
	expect(page(acted(whole, [back]))?.details).toBe('brief');
	expect(placeOfKeys(acted(whole, [back, back]))).toBe('list');
});

test('a filter is typed over the groups, and Esc leaves them as they were', () => {
	const typing = acted(start, [open, {kind: 'open filter'}]);
	expect(page(typing)).toBeDefined();
	expect(page(acted(typing, [back]))).toBeDefined();
});
