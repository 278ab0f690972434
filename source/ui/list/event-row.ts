import type {EventStore} from '../../store/event-store.ts';
import {cell} from '../../terminal/cell.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {whoText} from '../../terminal/who-text.ts';
import type {TimeStyle} from '../screen-state.ts';
import type {Theme} from '../theme.ts';
import {timeText} from '../time-text.ts';
import type {Columns} from './columns.ts';

/** What decides how rows look, besides the event. */
export type RowLook = {
	readonly columns: Columns;
	readonly theme: Theme;
	readonly timeStyle: TimeStyle;
	readonly now: number;
};

/** The headings over the rows. */
export function headingRow({columns, theme, timeStyle}: RowLook): string {
	const cells = [
		cell(timeStyle === 'relative' ? 'AGE' : 'TIME', columns.time),
		cell('EVENT', columns.event + columns.error),
		cell('TABLE / INDEX', columns.target),
		cell('WHO', columns.who),
	];
	if (columns.from > 0) {
		cells.push(cell('FROM', columns.from));
	}

	return theme.heading(` ${cells.join(' '.repeat(columns.gap))}`);
}

/** One event as a row of exactly the width of its columns. */
export function eventRow(
	store: EventStore,
	sequence: number,
	look: RowLook,
	emphasis: 'selected' | 'normal',
): string {
	const {columns, timeStyle, now} = look;
	const theme = emphasis === 'selected' ? plainTheme(look.theme) : look.theme;
	const between = ' '.repeat(columns.gap);
	const marker = emphasis === 'selected' ? '>' : ' ';
	const time = store.time(sequence) ?? store.deliveredAt(sequence);
	const timeCell = cell(time === undefined ? '' : timeText(time, timeStyle, now), columns.time);
	const row = store.isRecord(sequence)
		? [
				marker + theme.dim(timeCell),
				eventCell(store, sequence, columns, theme),
				cell(targetText(store.targets.value(store.targetsCode(sequence))), columns.target),
				whoCell(store, sequence, columns.who, theme),
				...(columns.from > 0 ? [theme.dim(cell(fromText(store, sequence), columns.from))] : []),
			].join(between)
		: marker + theme.dim(timeCell) + between + lineCell(store.text(sequence), columns, theme);
	return emphasis === 'selected' ? look.theme.selected(row) : row;
}

function plainTheme(theme: Theme): Theme {
	return {
		...theme,
		dim: theme.plain,
		error: theme.plain,
		identity: type => ({...theme.identity(type), paint: theme.plain}),
	};
}

function eventCell(store: EventStore, sequence: number, columns: Columns, theme: Theme): string {
	const name = cell(toTerminalText(store.value(sequence, 'event')) || '-', columns.event);
	return store.value(sequence, 'error') === ''
		? name + ' '.repeat(columns.error)
		: name + theme.error(cell('✖', columns.error));
}

function whoCell(store: EventStore, sequence: number, width: number, theme: Theme): string {
	const {letter, paint} = theme.identity(store.value(sequence, 'type'));
	const who = whoText(store.value(sequence, 'principal'), store.value(sequence, 'session'));
	return paint(cell(`${letter} ${who}`, width));
}

function fromText(store: EventStore, sequence: number): string {
	const application = store.value(sequence, 'app');
	return toTerminalText(application === '-' ? store.value(sequence, 'ip') : application);
}

/** A line that is no CloudTrail record takes the room of all other columns. */
function lineCell(text: string, columns: Columns, theme: Theme): string {
	const {event, error, target, who, from, gap} = columns;
	const gaps = from > 0 ? 3 * gap : 2 * gap;
	const width = event + error + target + who + from + gaps;
	return theme.dim(cell(toTerminalText(text.slice(0, 4 * width)), width));
}
