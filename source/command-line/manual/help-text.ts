import {optionLabel, optionsByKind} from '../named-options.ts';
import {
	type Entry,
	exitStatuses,
	filterTerms,
	forms,
	screenSentence,
	settingsSentence,
} from './usage.ts';
import {wrapped} from './wrapped.ts';

/** Columns of a line; the parser puts two more before it. */
const width = 116;
/** Columns of what is explained, with the blanks around it. */
const nameWidth = 28;

/** What `trailtail --help` prints under the first sentence. */
export const helpText = `
${section(
	'Usage',
	forms.map(([form, text]) => [`trailtail ${form}`, text]),
)}
${optionsByKind
	.map(({kind, options}) =>
		section(
			kind,
			options.map(option => [optionLabel(option), option.text]),
		),
	)
	.join('\n')}
${section('Filter', filterTerms)}
${wrapped(settingsSentence, width).join('\n')}

${wrapped(screenSentence, width).join('\n')}

${wrapped(`Exit status: ${exitStatuses.map(([status, text]) => `${status} ${text}`).join(', ')}.`, width).join('\n')}
`;

function section(title: string, entries: readonly Entry[]): string {
	return [title, ...entries.flatMap(entryLines), ''].join('\n');
}

function entryLines([name, text]: Entry): readonly string[] {
	const label = `  ${name}`;
	const lines = wrapped(text, width - nameWidth).map(line => ' '.repeat(nameWidth) + line);
	const [first = '', ...others] = lines;
	return label.length + 2 > nameWidth
		? [label, ...lines]
		: [label.padEnd(nameWidth) + first.trimStart(), ...others];
}
