import {addTerm} from '../filter/add-term.ts';
import {quoteValue} from '../filter/quote-value.ts';
import type {FilterField} from '../filter/term.ts';
import type {Field} from '../store/field.ts';

/** A filter that asks for a value of a field as well, or for events without it. */
export function withValue(
	filter: string,
	field: FilterField,
	value: string,
	sense: 'has' | 'has not',
): string {
	return addTerm(filter, valueTerm(field, value, sense));
}

/** The term that asks for a value of a field, or rules it out; `''` is having none. */
export function valueTerm(field: Field, value: string, sense: 'has' | 'has not'): string {
	const asked = value === '' ? '*' : quoteValue(value);
	return `${(sense === 'has') === (value === '') ? '!' : ''}${field}:${asked}`;
}
