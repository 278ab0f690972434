import {filterFields} from '../../filter/term.ts';
import type {Facet} from '../../store/view.ts';
import type {Line} from '../prompt/line-editor.ts';

export type ReadFields =
	| {readonly kind: 'fields'; readonly fields: readonly Facet[]}
	| {readonly kind: 'mistake'; readonly sentence: string};

/** An event each would be no grouping. */
const groupFields: readonly Facet[] = filterFields.filter(field => field !== 'id');

/** Reads names of fields with commas or spaces between them, such as `principal,session,ip`. */
export function readFields(text: string): ReadFields {
	const fields = new Set<Facet>();
	for (const name of text.toLowerCase().split(/[\s,]+/)) {
		const field = groupFields.find(candidate => candidate === name);
		if (field !== undefined) {
			fields.add(field);
		} else if (name !== '') {
			return {kind: 'mistake', sentence: `There is no field ${name}: ${groupFields.join(' ')}`};
		}
	}

	return fields.size === 0
		? {kind: 'mistake', sentence: `Type one or more of: ${groupFields.join(' ')}`}
		: {kind: 'fields', fields: [...fields]};
}

/** Fields that the name before the cursor may become. */
export function fieldCandidates(line: Line): readonly Facet[] {
	const typed = nameBefore(line).toLowerCase();
	return groupFields.filter(field => field.startsWith(typed) && field !== typed);
}

/** The line with the name before the cursor completed to the first candidate. */
export function withCompletedField(line: Line): Line {
	const [first] = fieldCandidates(line);
	if (first === undefined) {
		return line;
	}

	const start = line.cursor - nameBefore(line).length;
	return {
		text: line.text.slice(0, start) + first + line.text.slice(line.cursor),
		cursor: start + first.length,
	};
}

function nameBefore({text, cursor}: Line): string {
	return text.slice(0, cursor).split(/[\s,]/).at(-1) ?? '';
}
