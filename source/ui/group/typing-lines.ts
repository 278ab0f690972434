import {readCallerLine} from '../../config/caller-line.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Binding} from '../binding.ts';
import {withKeys} from '../key-text.ts';
import {lineText} from '../prompt/line-text.ts';
import type {Theme} from '../theme.ts';
import {fieldCandidates, readFields, withCompletedField} from './fields-line.ts';
import type {TypedLine} from './group-page.ts';

const labels: Readonly<Record<TypedLine['purpose'], string>> = {
	fields: ' Group by ',
	'known caller': ' Known ',
};

/** The line being typed, in the place of the title. */
export function typedLine({purpose, line}: TypedLine, width: number, theme: Theme): string {
	const label = labels[purpose];
	return theme.title(label) + lineText(line, Math.max(1, width - widthOf(label)), theme);
}

/** What is wrong with it, or what it may become. */
export function typingHint(
	typing: TypedLine,
	width: number,
	theme: Theme,
	keymap: readonly Binding[],
): string {
	const mistake = isUnfinished(typing) ? undefined : typingMistake(typing);
	const text = (words: string) =>
		cell(`${' '.repeat(labels[typing.purpose].length)}${toTerminalText(words)}`, width);
	return mistake === undefined
		? theme.dim(text(withKeys(hintOf(typing), keymap)))
		: theme.error(text(mistake));
}

/** Nothing is wrong yet with the beginning of a field's name. */
function isUnfinished({purpose, line}: TypedLine): boolean {
	return purpose === 'fields' && readFields(withCompletedField(line).text).kind === 'fields';
}

/** Why a line that was typed cannot be taken, in one sentence. */
export function typingMistake({purpose, line: {text}}: TypedLine): string | undefined {
	switch (purpose) {
		case 'fields': {
			const read = readFields(text);
			return read.kind === 'mistake' ? read.sentence : undefined;
		}
		case 'known caller': {
			const read = readCallerLine(text);
			if (read.kind === 'blank') {
				return 'Type principal @ application; * stands for any characters.';
			}

			return read.kind === 'mistake' ? read.sentence : undefined;
		}
	}
}

function hintOf({purpose, line}: TypedLine): string {
	switch (purpose) {
		case 'fields': {
			const candidates = fieldCandidates(line);
			return candidates.length === 0
				? 'names of fields with commas between them'
				: `{complete-field} completes: ${candidates.join(' ')}`;
		}
		case 'known caller':
			return 'principal @ application; * stands for any characters';
	}
}
