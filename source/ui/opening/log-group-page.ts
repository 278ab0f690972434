import {fuzzy} from '../../filter/fuzzy.ts';
import {distance} from '../distance.ts';
import type {KeyPress} from '../key-name.ts';
import {editOf} from '../prompt/editing-bindings.ts';
import {edited, type Line, type LineEdit, lineOf} from '../prompt/line-editor.ts';
import {logGroupLines, rowsOf} from './log-group-lines.ts';
import type {LogGroupRow} from './log-group-row.ts';
import type {Page, Pressed} from './page.ts';

/** What is typed, and which of the rows that match it is chosen. */
export type LogGroupPageState = {readonly line: Line; readonly row: number};

/** Asks which of several log groups is to be watched: what is typed narrows them down. The answer is an ARN. */
export function logGroupPage(rows: readonly LogGroupRow[]): Page<LogGroupPageState, string> {
	return {
		initial: {line: lineOf(''), row: 0},
		press(state, key, {height}) {
			const shown = matchingRows(rows, state.line.text);
			const chosen = shown[state.row];
			return key.name === 'enter' && chosen !== undefined
				? {kind: 'answer', answer: chosen.arn}
				: pressed(state, key, shown.length, rowsOf(height));
		},
		lines(state, size, look) {
			const shown = matchingRows(rows, state.line.text);
			return logGroupLines({...state, shown, all: rows}, size, look);
		},
	};
}

/** The rows in whose name, Region or trails each of the words is found, typos forgiven. */
export function matchingRows(rows: readonly LogGroupRow[], text: string): readonly LogGroupRow[] {
	const tests = text.split(/\s+/).flatMap(word => (word === '' ? [] : [fuzzy(word)]));
	return rows.filter(({name, region, trails}) =>
		tests.every(test => [name, region, ...trails].some(test)),
	);
}

function pressed(
	state: LogGroupPageState,
	{name, text}: KeyPress,
	count: number,
	height: number,
): Pressed<LogGroupPageState, string> {
	const move = (by: number) => moved(state, by, count);
	switch (name) {
		case 'down':
			return move(1);
		case 'up':
			return move(-1);
		case 'pageDown':
			return move(distance('page', height));
		case 'pageUp':
			return move(-distance('page', height));
		case 'ctrl-c':
			return {kind: 'leave'};
		case 'esc':
			return state.line.text === ''
				? {kind: 'leave'}
				: {kind: 'state', state: {line: lineOf(''), row: 0}};
		default:
			return typed(state, editOf(name) ?? (text === '' ? undefined : {kind: 'insert', text}));
	}
}

function moved(
	state: LogGroupPageState,
	by: number,
	count: number,
): Pressed<LogGroupPageState, string> {
	const row = Math.max(0, Math.min(state.row + by, count - 1));
	return {kind: 'state', state: {...state, row}};
}

/** Another text has other rows: the first of them is chosen. */
function typed(
	state: LogGroupPageState,
	edit: LineEdit | undefined,
): Pressed<LogGroupPageState, string> {
	if (edit === undefined) {
		return {kind: 'state', state};
	}

	const line = edited(state.line, edit);
	return {kind: 'state', state: {line, row: line.text === state.line.text ? state.row : 0}};
}
