import {describe, expect, test} from 'vitest';
import {openedRecord} from '../../../source/ui/record/record-overlay.ts';
import {reduceSave} from '../../../source/ui/save/reduce-save.ts';
import type {SaveOutcome} from '../../../source/ui/save/save-state.ts';
import type {SaveStep} from '../../../source/ui/save/save-step.ts';
import {requestOf, savingAction} from '../../../source/ui/save/saving.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';

const drawn = drawnOf({rows: rowsOf([7, 3, 5])});
const list = initialState('event:Query', 'time', 'local');

function stepped(state: ScreenState, ...steps: readonly SaveStep[]): ScreenState {
	return steps.reduce((before, step) => reduceSave(before, step, drawn), state);
}

function nameOf({save}: ScreenState): string | undefined {
	return save?.kind === 'naming' ? save.line.text : undefined;
}

const saving = stepped(list, {kind: 'open'}, {kind: 'keep name'});
const request = requestOf(saving);

function ended(outcome: SaveOutcome, state: ScreenState = saving): ScreenState {
	if (request === undefined) {
		throw new Error('Nothing is being saved.');
	}

	return stepped(state, {kind: 'ended', request, outcome});
}

describe('the name', () => {
	test('is proposed, of the source and the time', () => {
		expect(nameOf(stepped(list, {kind: 'open'}))).toBe('trailtail-trail-20260301-062209.json.gz');
	});

	test('is edited, and its ending changed', () => {
		const named = stepped(
			list,
			{kind: 'open'},
			{kind: 'edit name', edit: {kind: 'insert', text: 'x'}},
		);
		expect(nameOf(named)).toBe('trailtail-trail-20260301-062209.json.gzx');
		const endings = ['.ndjson', '.csv', '.md', '.html', '.json.gz'];
		let state = stepped(list, {kind: 'open'});
		for (const ending of endings) {
			state = stepped(state, {kind: 'change ending'});
			expect(nameOf(state)).toBe(`trailtail-trail-20260301-062209${ending}`);
		}
	});

	test('without an ending that says the format is asked for again', () => {
		const state = stepped(
			list,
			{kind: 'open'},
			{kind: 'edit name', edit: {kind: 'insert', text: 'x'}},
			{kind: 'keep name'},
		);
		expect(nameOf(state)).toBeDefined();
		expect(state.notice).toMatchObject({tone: 'bad', text: expect.stringContaining('.csv')});
	});

	test('is left without a trace', () => {
		expect(stepped(list, {kind: 'open'}, {kind: 'leave'})).toEqual(list);
	});
});

test('the rows shown are fixed when the name is kept', () => {
	expect(request).toEqual({
		name: 'trailtail-trail-20260301-062209.json.gz',
		rows: [7, 3, 5],
		filter: 'event:Query',
		existing: 'keep',
	});
});

test('of an open record that one is saved', () => {
	const record: ScreenState = {...list, overlay: openedRecord(3)};
	const state = stepped(record, {kind: 'open'}, {kind: 'keep name'});
	expect(requestOf(state)).toMatchObject({
		name: 'trailtail-trail-20260301-062209.ndjson',
		rows: [3],
	});
});

test('rows that are still being searched are not half saved', () => {
	const half = drawnOf({rows: rowsOf([1]), searched: 0.437});
	const state = reduceSave(stepped(list, {kind: 'open'}), {kind: 'keep name'}, half);
	expect(requestOf(state)).toBeUndefined();
	expect(state.notice?.text).toContain('43%');
});

test('a second file waits for the first', () => {
	const state = stepped(saving, {kind: 'open'});
	expect(requestOf(state)).toBe(request);
	expect(state.notice?.tone).toBe('bad');
});

test('Esc cancels what is being saved, but leaves a filter first', () => {
	expect(savingAction(saving, 'esc')).toEqual({kind: 'save', step: {kind: 'leave'}});
	expect(savingAction(saving, 'enter')).toBeUndefined();
	expect(savingAction(list, 'esc')).toBeUndefined();
	const prompt = {
		line: {text: '', cursor: 0},
		before: {filter: '', place: list.place, overlay: list.overlay},
		recalled: undefined,
		chosen: undefined,
		typed: {text: '', cursor: 0},
	};
	expect(savingAction({...saving, prompt}, 'esc')).toBeUndefined();
	expect(requestOf(stepped(saving, {kind: 'leave'}))).toBeUndefined();
});

describe('the end', () => {
	test('written: where, and how many', () => {
		const state = ended({kind: 'written', path: '/tmp/a.csv', rows: 1204, leftOut: 0, gone: 0});
		expect(state.save).toBeUndefined();
		expect(state.notice).toEqual({text: '1,204 events saved: /tmp/a.csv', tone: 'good'});
	});

	test('written in part: what is not there is told', () => {
		const state = ended({kind: 'written', path: '/a.csv', rows: 1, leftOut: 2, gone: 12});
		expect(state.notice?.text).toBe(
			'1 event saved; 12 had left before their turn, 2 lines do not fit this format: /a.csv',
		);
	});

	test('a file of that name is there: replaced when wanted, else another name', () => {
		const asked = ended({kind: 'exists'});
		expect(asked.save?.kind).toBe('replacing');
		expect(requestOf(stepped(asked, {kind: 'replace file'}))).toEqual({
			...request,
			existing: 'replace',
		});
		expect(nameOf(stepped(asked, {kind: 'leave'}))).toBe(request?.name);
	});

	test('failed: another name can be given at once', () => {
		const state = ended({kind: 'failed', message: 'There is no room.'});
		expect(nameOf(state)).toBe(request?.name);
		expect(state.notice).toEqual({text: 'There is no room.', tone: 'bad'});
	});

	test('what was given up asks nothing any more, and says that there is no file', () => {
		const left = stepped(saving, {kind: 'leave'});
		expect(ended({kind: 'exists'}, left)).toEqual(left);
		expect(ended({kind: 'aborted'}, left).notice?.text).toContain('no file');
		expect(ended({kind: 'failed', message: 'x'}, left).save).toBeUndefined();
	});
});
