import {bytesText} from '../../output/counts/engine-notes.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {GroupTable} from '../group/group-table.ts';
import {groupingTitle} from '../group/groupings.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import type {AskRequest} from './ask.ts';
import type {Answer} from './asker.ts';

/** What the lines above an answer are made from. */
export type AnswerLook = {
	/** Of the engine. */
	readonly name: string;
	readonly request: AskRequest;
	readonly answer: Answer;
	readonly table: Pick<GroupTable, 'groups' | 'events' | 'unknown'>;
	/** Terms that were left out. */
	readonly inexpressible: readonly string[];
};

/** More of a sentence than a small screen has room for is cut. */
const mostLines = 4;

/** Whose counts these are and of which time, and how far they are; or what went wrong, in as many lines as it takes. */
export function answerLines(look: AnswerLook, width: number, theme: Theme): readonly string[] {
	const {name, request, answer} = look;
	const title = ` ${groupingTitle(request.fields)}  `;
	const moment = new Date(request.to).toISOString().slice(11, 16);
	const label = `${name} counts, not what is held: ${request.period} to ${moment} UTC`;
	const first =
		theme.title(cell(title, Math.min(widthOf(title), width))) +
		theme.warning(cell(label, width - widthOf(title)));
	const {failure} = answer;
	const text = failure ?? [stateText(look), ...numbersOf(look)].join(' · ');
	const paint = failure === undefined ? theme.plain : theme.error;
	const rest = wrap(toTerminalText(text), Math.max(1, width - 2))
		.slice(0, mostLines)
		.map(line => paint(cell(` ${line}`, width)));
	return [first, ...rest];
}

/** Said in place of groups where there is none. */
export function answerNothing({counted, failure}: Answer): string {
	if (failure !== undefined) {
		return '';
	}

	return counted === undefined || counted.completeness === 'partial'
		? 'Nothing counted so far.'
		: 'Nothing matches in that time.';
}

function stateText({answer: {counted}}: AnswerLook): string {
	switch (counted?.completeness) {
		case undefined:
			return 'running';
		case 'partial':
			return 'running, partial';
		case 'complete':
			return 'complete';
		case 'cut off':
			return 'cut off, lower bounds';
	}
}

function numbersOf({
	answer: {counted, scannedBytes, matched},
	table: {events, groups, unknown},
	inexpressible,
}: AnswerLook): readonly string[] {
	const isEnded = counted !== undefined && counted.completeness !== 'partial';
	return [
		...(inexpressible.length === 0 ? [] : [`upper bounds without ${inexpressible.join(' ')}`]),
		...(counted === undefined
			? []
			: [
					`${countText(events)} call${events === 1 ? '' : 's'} in ${countText(groups)} group${groups === 1 ? '' : 's'}`,
				]),
		...(counted === undefined || unknown === undefined ? [] : [`${countText(unknown)} unknown`]),
		`${bytesText(scannedBytes)} read`,
		...(matched === undefined || isEnded ? [] : [`${countText(matched)} records matched`]),
	];
}
