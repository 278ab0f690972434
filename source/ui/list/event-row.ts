import type {EventStore} from '../../store/event-store.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {whoText} from '../../terminal/who-text.ts';
import type {Theme} from '../theme.ts';
import {type TimeLook, timeHeading, timeText} from '../time-text.ts';
import type {Columns} from './columns.ts';

/** What decides how rows look, besides the event. */
export type RowLook = {
	readonly columns: Columns;
	readonly theme: Theme;
	readonly times: TimeLook;
};

/** How the list is told where the keys go. `other`: the selected row while they go elsewhere. */
export type Emphasis = 'selected' | 'other' | 'normal';

const errorMark = ' ✖';

/** The headings over the rows. */
export function headingRow({columns, theme, times}: RowLook): string {
	const cells = [
		timeHeading(times),
		cell('EVENT', columns.event),
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
	emphasis: Emphasis,
): string {
	const {columns, times} = look;
	const theme = emphasis === 'selected' ? plainTheme(look.theme) : look.theme;
	const between = ' '.repeat(columns.gap);
	const marker = emphasis === 'normal' ? originMark(store, sequence, theme) : '>';
	const time = store.time(sequence) ?? store.deliveredAt(sequence);
	const timeCell = cell(time === undefined ? '' : timeText(time, times), columns.time);
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

/** The mark of an error stands right behind the name, whatever has to be cut for it. */
function eventCell(store: EventStore, sequence: number, columns: Columns, theme: Theme): string {
	const name = toTerminalText(store.value(sequence, 'event')) || '-';
	if (store.value(sequence, 'error') === '') {
		return cell(name, columns.event);
	}

	const room = columns.event - errorMark.length;
	const shown = widthOf(name) > room ? cell(name, room) : name;
	return theme.error(cell(shown + errorMark, columns.event));
}

/**
The session only where all of it fits: half of an instance id tells nothing, and hides the role. What all
service-linked roles begin with gives way to what tells them apart.
*/
function whoCell(store: EventStore, sequence: number, width: number, theme: Theme): string {
	const {letter, paint} = theme.identity(store.value(sequence, 'type'));
	const principal = store.value(sequence, 'principal');
	const full = `${letter} ${whoText(principal, store.value(sequence, 'session'))}`;
	const short = `${letter} ${toTerminalText(principal)}`;
	const shortest = short.replace('AWSServiceRoleFor', '…');
	return paint(cell([full, short].find(who => widthOf(who) <= width) ?? shortest, width));
}

/** An application named as its principal is not named twice: what runs it is left, `java · ECS`. */
function fromText(store: EventStore, sequence: number): string {
	const application = store.value(sequence, 'app');
	if (application === '-') {
		return toTerminalText(store.value(sequence, 'ip'));
	}

	const principal = store.value(sequence, 'principal').replace(/-role$/, '');
	const runtime = application.startsWith(`${principal} (`)
		? application.slice(principal.length + 2, -1)
		: application;
	return toTerminalText(runtime);
}

/** A line that is no CloudTrail record takes the room of all other columns. */
function lineCell(text: string, columns: Columns, theme: Theme): string {
	const {event, target, who, from, gap} = columns;
	const gaps = from > 0 ? 3 * gap : 2 * gap;
	const width = event + target + who + from + gaps;
	return theme.dim(cell(toTerminalText(text.slice(0, 4 * width)), width));
}
