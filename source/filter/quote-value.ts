import {writePattern} from './typed-value.ts';

/** A value written so that a filter reads it back as that one value, asterisks and quotes included. */
export function quoteValue(value: string): string {
	return writePattern([value]);
}
