import type {Target} from '../../cloudtrail/event.ts';
import type {Caller, Ledger} from '../../store/ledger.ts';
import {countText} from '../number-text.ts';
import {type TimeLook, timeText} from '../time-text.ts';
import type {DetailSection} from './detail-sections.ts';

/**
What the ledger knows of a caller beyond what is held.
@param held the targets of all that is held of the caller; undefined where only a part of that is looked at
*/
export function ledgerSection(
	ledger: Ledger,
	caller: Caller,
	held: readonly Target[] | undefined,
	times: TimeLook,
): readonly DetailSection[] {
	const sum = ledger.caller(caller);
	if (sum === undefined) {
		return [];
	}

	const targets = ledger
		.entriesOf(caller)
		.flatMap(({target}) => (target === undefined ? [] : [JSON.stringify(target)]));
	const shown = new Set(held?.map(target => JSON.stringify(target)));
	const gone = held === undefined ? 0 : targets.filter(key => !shown.has(key)).length;
	const texts = [
		counted(sum.calls, 'call'),
		counted(sum.errors, 'error'),
		`on ${counted(targets.length, 'target')}`,
		...(sum.first === undefined ? [] : [`first ${timeText(sum.first, times).trim()}`]),
		...(gone === 0 ? [] : [`${counted(gone, 'target')} no longer held`]),
		...(sum.folded === 0 ? [] : [`${counted(sum.folded, 'call')} on earlier targets`]),
	];
	return [
		{
			label: 'Since start',
			entries: texts.map(text => ({text, count: undefined})),
			left: 0,
		},
	];
}

function counted(count: number, noun: string): string {
	return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`;
}
