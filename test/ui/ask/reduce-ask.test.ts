import {describe, expect, test} from 'vitest';
import type {Action} from '../../../source/ui/action.ts';
import {askOf} from '../../../source/ui/ask/ask.ts';
import type {Readiness} from '../../../source/ui/ask/asker.ts';
import type {GroupAction} from '../../../source/ui/group/group-action.ts';
import {placeOfKeys} from '../../../source/ui/place-of-keys.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {drawnOf} from '../drawn-screen.ts';
import {rowOf} from '../group/group-rows.ts';

const back: Action = {kind: 'back'};
const start = initialState('table:orders', 'arrival', 'local');
const rows = [rowOf('web'), rowOf('etl')];

function on(action: GroupAction): Action {
	return {kind: 'group', action};
}

const open = on({kind: 'open'});
const question = on({kind: 'open question'});
const ask = on({kind: 'ask'});

function period(text: string): readonly Action[] {
	return [
		on({kind: 'edit period', edit: {kind: 'delete', what: 'to start'}}),
		on({kind: 'edit period', edit: {kind: 'insert', text}}),
	];
}

function acted(
	actions: readonly Action[],
	{state = start, readiness = {kind: 'ready'}}: {state?: ScreenState; readiness?: Readiness} = {},
): ScreenState {
	const drawn = drawnOf({
		groupsOf: ({fields, order}) => ({
			table: {fields, order, rows, events: 0, calls: 0, groups: 0, unknown: undefined, searched: 1},
			height: 2,
			columns: [...fields, 'count', 'last'],
			headings: {row: 1, width: 100, at: () => undefined},
			asking: {readiness, lowest: 3},
			now: 5000,
		}),
	});
	return actions.reduce((current, action) => reduce(current, action, drawn), state);
}

describe('a question', () => {
	test('runs nothing, and Esc leaves it as if it had not been there', () => {
		const groups = acted([open]);
		const asking = acted([question], {state: groups});
		expect(placeOfKeys(asking)).toBe('question');
		expect(askOf(asking)).toMatchObject({kind: 'question', line: {text: '24h'}, openedAt: 5000});
		expect(acted([back], {state: asking})).toEqual(groups);
	});

	test('is not there without an engine: why is said', () => {
		const reason = 'Only log groups can be asked.';
		const state = acted([open, question], {readiness: {kind: 'no engine', reason}});
		expect(askOf(state)).toBeUndefined();
		expect(state.notice).toEqual({text: reason, tone: 'bad'});
	});

	test.each(['', '3', '15x', '0h', '-1h', '9999999d', '2026-03-01'])(
		'is not put with “%s” for a period',
		text => {
			const state = acted([open, question, ...period(text), ask]);
			expect(askOf(state)).toMatchObject({kind: 'question', line: {text}});
		},
	);

	test.each([
		{kind: 'opening'},
		{kind: 'failed', reason: 'There is no such table.'},
	] satisfies readonly Readiness[])('is not put before it is shown: %j', readiness => {
		expect(askOf(acted([open, question, ask], {readiness}))?.kind).toBe('question');
	});

	test('is scrolled within its lines', () => {
		const down = (by: number): Action => ({kind: 'move', by, unit: 'row'});
		const scrolled = (...actions: readonly Action[]) => askOf(acted([open, question, ...actions]));
		expect(scrolled(down(1), down(1))).toMatchObject({scrolled: 2});
		expect(scrolled(down(1), down(9))).toMatchObject({scrolled: 3});
		expect(scrolled(down(2), down(-9))).toMatchObject({scrolled: 0});
	});
});

describe('an answer', () => {
	const answered = acted([open, question, ...period(' 2h '), ask]);

	test('is that to the question as it was shown', () => {
		expect(placeOfKeys(answered)).toBe('answer');
		expect(askOf(answered)).toMatchObject({
			kind: 'answer',
			request: {filter: 'table:orders', fields: ['principal', 'app'], period: '2h', to: 5000},
		});
	});

	test('goes on under the help, and ends with Esc: the groups before come back', () => {
		const help = acted([{kind: 'open help'}], {state: answered});
		expect(askOf(help)).toEqual(askOf(answered));
		const groups = acted([back, back], {state: help});
		expect(askOf(groups)).toBeUndefined();
		expect(groups.overlay).toEqual(acted([open]).overlay);
	});

	test('is ordered and moved in like other groups, and they keep their own order and place', () => {
		const last = on({kind: 'sort', by: 'next'});
		const first = acted([open, last, {kind: 'go', to: 'last'}]);
		const asked = acted([question, ask], {state: first});
		expect(asked.overlay).toMatchObject({
			page: {order: {column: 'count', direction: 'descending'}, selected: undefined},
		});
		const moved = acted([on({kind: 'reverse'}), {kind: 'go', to: 'last'}], {state: asked});
		expect(moved.overlay).toMatchObject({
			page: {order: {direction: 'ascending'}, selected: {key: 'etl', row: 1}},
		});
		expect(acted([back], {state: moved}).overlay).toEqual(first.overlay);
	});

	test('leaves its period to the next question of the run', () => {
		const again = acted([back, back, open, question], {state: answered});
		expect(askOf(again)).toMatchObject({kind: 'question', line: {text: '2h'}});
	});
});
