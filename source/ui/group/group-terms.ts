import {addTerm} from '../../filter/add-term.ts';
import {quoteValue} from '../../filter/quote-value.ts';
import type {Group} from '../../store/group/grouping.ts';
import type {Facet} from '../../store/view.ts';

/** A filter that lets through only the events of a group. */
export function filterOfGroup(filter: string, fields: readonly Facet[], {values}: Group): string {
	return fields.reduce(
		(text, field, place) => addTerm(text, valueTerm(field, values[place] ?? '', 'has')),
		filter,
	);
}

/** The term that asks for a value of a field, or rules it out; `''` is having none. */
export function valueTerm(field: Facet, value: string, sense: 'has' | 'has not'): string {
	const asked = value === '' ? '*' : quoteValue(value);
	return `${(sense === 'has') === (value === '') ? '!' : ''}${field}:${asked}`;
}
