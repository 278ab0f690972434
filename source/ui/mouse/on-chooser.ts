import type {Action} from '../action.ts';
import {chooserRows, startOfOver} from '../list/chooser-lines.ts';
import {windowOf} from '../list/list-place.ts';
import type {ValueChooser} from '../list/value-chooser.ts';
import type {MouseReport} from './mouse-report.ts';
import type {PointedScreen} from './pointed-screen.ts';
import {rowsTurned} from './row-window.ts';

/** The mouse over the values of an event: a click takes one, beside them it leaves them. */
export function onChooser(
	report: MouseReport,
	row: number,
	{row: cursor}: ValueChooser,
	{state, drawn, layout: {listHeight}}: PointedScreen,
): readonly Action[] {
	if (report.kind === 'wheel') {
		return [{kind: 'move', by: Math.sign(rowsTurned(report)), unit: 'row'}];
	}

	const {first, height, lines} = chooserRows(cursor, drawn.eventValues.length, listHeight);
	const {top, selected} = windowOf(state.place, drawn.rows, listHeight);
	const line = row - startOfOver(listHeight, lines, selected - top);
	if (line < 0 || line >= lines) {
		return [{kind: 'back'}];
	}

	const value = first + line - 1;
	return line < 1 || line > height || value >= drawn.eventValues.length
		? []
		: [
				{kind: 'show rows', top: 0, selected: value},
				{kind: 'choose value', which: 'selected'},
			];
}
