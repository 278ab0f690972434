import type {Target} from '../../cloudtrail/event.ts';
import type {EventStore} from '../../store/event-store.ts';
import {targetValues} from '../../store/field.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {targetText} from '../../terminal/target-text.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {whoText} from '../../terminal/who-text.ts';
import type {Theme} from '../theme.ts';
import {type TimeLook, timeHeading, timeText} from '../time-text.ts';
import type {Column} from './columns.ts';

export type CellLook = {readonly theme: Theme; readonly times: TimeLook};

const errorMark = ' ✖';

/** The heading over a column. */
export function headingOf({name, width}: Column, times: TimeLook): string {
	switch (name) {
		case 'time':
			return cell(timeHeading(times), width);
		case 'target':
			return cell('TABLE / INDEX', width);
		default:
			return cell(name.toUpperCase(), width);
	}
}

/** What a column shows of an event, in exactly its width. */
export function eventCell(
	store: EventStore,
	sequence: number,
	{name, width}: Column,
	{theme, times}: CellLook,
): string {
	switch (name) {
		case 'time':
			return timeCell(store, sequence, width, {theme, times});
		case 'event':
			return nameCell(store, sequence, width, theme);
		case 'target':
			return cell(targetText(targetsOf(store, sequence)), width);
		case 'index':
			return cell(indexText(targetsOf(store, sequence)), width);
		case 'who':
			return whoCell(store, sequence, width, theme);
		case 'from':
			return theme.dim(cell(fromText(store, sequence), width));
		case 'error':
			return theme.error(cell(toTerminalText(store.value(sequence, name)), width));
		case 'region':
		case 'account':
		case 'ip':
		case 'session':
			return theme.dim(cell(toTerminalText(store.value(sequence, name)), width));
	}
}

/** When it happened, of a line that does not tell when it was delivered. */
export function timeCell(
	store: EventStore,
	sequence: number,
	width: number,
	{theme, times}: CellLook,
): string {
	const time = store.time(sequence) ?? store.deliveredAt(sequence);
	return theme.dim(cell(time === undefined ? '' : timeText(time, times), width));
}

/** The mark of an error stands right behind the name, whatever has to be cut for it. */
function nameCell(store: EventStore, sequence: number, width: number, theme: Theme): string {
	const name = toTerminalText(store.value(sequence, 'event')) || '-';
	if (store.value(sequence, 'error') === '') {
		return cell(name, width);
	}

	const room = width - errorMark.length;
	const shown = widthOf(name) > room ? cell(name, room) : name;
	return theme.error(cell(shown + errorMark, width));
}

function targetsOf(store: EventStore, sequence: number): readonly Target[] {
	return store.targets.value(store.targetsCode(sequence));
}

/** `?` where the record cannot tell whether an index was used. */
function indexText(targets: readonly Target[]): string {
	const names = targetValues(targets, 'index');
	const isUntold = targets.some(
		target => target.kind === 'table' && target.index.state === 'not recorded',
	);
	return names.length === 0 && isUntold ? '?' : names.map(toTerminalText).join(', ');
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
