import {addTerm} from '../filter/add-term.ts';
import {quoteValue} from '../filter/quote-value.ts';
import type {FilterField} from '../filter/term.ts';

/** A filter that asks for a value of a field as well, or for events without it. */
export function withValue(
	filter: string,
	field: FilterField,
	value: string,
	sense: 'has' | 'has not',
): string {
	return addTerm(filter, `${sense === 'has' ? '' : '!'}${field}:${quoteValue(value)}`);
}
