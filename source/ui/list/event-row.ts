import type {EventStore} from '../../store/event-store.ts';
import {cell} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Theme} from '../theme.ts';
import type {Columns} from './columns.ts';
import {type CellLook, eventCell, headingOf, timeCell} from './event-cells.ts';

/** What decides how rows look, besides the event. */
export type RowLook = CellLook & {readonly columns: Columns};

/** How the list is told where the keys go. `other`: the selected row while they go elsewhere. */
export type Emphasis = 'selected' | 'other' | 'normal';

/** The headings over the rows. */
export function headingRow({columns: {shown, gap}, theme, times}: RowLook): string {
	const headings = shown.map(column => headingOf(column, times));
	return theme.heading(` ${headings.join(' '.repeat(gap))}`);
}

/** One event as a row of exactly the width of its columns. */
export function eventRow(
	store: EventStore,
	sequence: number,
	look: RowLook,
	emphasis: Emphasis,
): string {
	const theme = emphasis === 'selected' ? plainTheme(look.theme) : look.theme;
	const marker = emphasis === 'normal' ? originMark(store, sequence, theme) : '>';
	const cells = store.isRecord(sequence)
		? look.columns.shown.map(column => eventCell(store, sequence, column, {...look, theme}))
		: lineCells(store, sequence, {...look, theme});
	const row = marker + cells.join(' '.repeat(look.columns.gap));
	return emphasis === 'selected' ? look.theme.selected(row) : row;
}

/** What Live Tail had missed is marked. */
function originMark(store: EventStore, sequence: number, theme: Theme): string {
	return store.origin(sequence) === 'recovered' ? theme.dim('+') : ' ';
}

function plainTheme(theme: Theme): Theme {
	return {
		...theme,
		dim: theme.plain,
		error: theme.plain,
		identity: type => ({...theme.identity(type), paint: theme.plain}),
	};
}

/** A line that is no CloudTrail record takes the room of all columns but the time before it. */
function lineCells(store: EventStore, sequence: number, look: RowLook): readonly string[] {
	const {
		columns: {shown, gap},
		theme,
	} = look;
	const [first, ...others] = shown;
	const timed = first?.name === 'time' && others.length > 0 ? first : undefined;
	const taken = timed === undefined ? shown : others;
	const width = taken.reduce((sum, column) => sum + column.width, (taken.length - 1) * gap);
	const text = theme.dim(cell(toTerminalText(store.text(sequence).slice(0, 4 * width)), width));
	return timed === undefined ? [text] : [timeCell(store, sequence, timed.width, look), text];
}
