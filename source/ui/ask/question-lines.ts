import {filterText} from '../../filter/term-text.ts';
import {bytesText, unaskedNotes} from '../../output/counts/engine-notes.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {wrap} from '../../terminal/wrap.ts';
import type {Binding} from '../binding.ts';
import {withKeys} from '../key-text.ts';
import {usualKeymap} from '../keymap.ts';
import {lineText} from '../prompt/line-text.ts';
import type {Theme} from '../theme.ts';
import {type Ask, type AskRequest, readPeriod} from './ask.ts';
import type {Asker} from './asker.ts';

/** What tells of the engine before it is asked. */
export type QuestionSource = Pick<
	Asker,
	'name' | 'readiness' | 'notes' | 'lastScanned' | 'questionOf'
>;

/** The line of the period, and what is wrong with it or what Enter does. */
export function questionHeading(
	{name, readiness}: QuestionSource,
	{line}: Pick<Extract<Ask, {kind: 'question'}>, 'line'>,
	width: number,
	theme: Theme,
	keymap: readonly Binding[] = usualKeymap,
): readonly string[] {
	const label = ` Ask ${name} about the last `;
	const typed = lineText(line, Math.max(1, width - widthOf(label)), theme);
	const title = theme.title(cell(label, Math.min(widthOf(label), width - 1))) + typed;
	if (readPeriod(line.text) === undefined) {
		return [title, theme.error(cell(' A period is written like 15m, 2h or 3d.', width))];
	}

	return [
		title,
		readiness.kind === 'ready'
			? theme.dim(cell(withKeys(' Nothing runs before {run-query}.', keymap), width))
			: cell('', width),
	];
}

/** What would be asked and what that means, in lines of at most `width`; the query comes last. */
export function questionTexts(
	source: QuestionSource,
	request: AskRequest,
	width: number,
): readonly string[] {
	const {readiness} = source;
	const paragraph = (text: string) => wrap(toTerminalText(text), Math.max(1, width - 2));
	switch (readiness.kind) {
		case 'no engine':
		case 'failed':
			return paragraph(readiness.reason);
		case 'opening':
			return paragraph(`Looking up what ${source.name} reads …`);
		case 'ready': {
			const question = source.questionOf(request);
			if (question === undefined) {
				return [];
			}

			const sentences = [
				countsText(request),
				...source.notes,
				...unaskedNotes(source.name, question),
				...(question.decided.length === 0
					? []
					: [
							`trailtail decides ${filterText(question.decided)} itself, on the rows that come back.`,
						]),
				costText(source),
			];
			const query = question.query
				.split('\n')
				.flatMap(line =>
					wrap(toTerminalText(line.replaceAll('\t', '  ')), Math.max(1, width - 4)).map(
						part => `  ${part}`,
					),
				);
			return [...sentences.flatMap(paragraph), '', ...query];
		}
	}
}

function countsText({filter, fields}: AskRequest): string {
	const what = filter.trim() === '' ? 'all calls' : `what matches ${filter.trim()}`;
	return `Counts ${what} by ${fields.join(', ')}.`;
}

function costText({lastScanned}: QuestionSource): string {
	const last = lastScanned === undefined ? '' : ` The last run read ${bytesText(lastScanned)}.`;
	return `AWS bills the bytes that are scanned.${last}`;
}
