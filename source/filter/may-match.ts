import {accepting} from '../store/value-pattern.ts';
import type {FilterField, Term, TermClause} from './term.ts';

/** What all events of a place have in common, such as the Region of a log file; for fields with one value an event. */
export type CommonValues = Readonly<Partial<Record<FilterField, string>>>;

/** Whether an event with these values may match, whatever the rest of it is. */
export function mayMatch(clauses: readonly TermClause[], values: CommonValues): boolean {
	return clauses.every(clause => clause.some(term => mayHold(term, values)));
}

/** Whether nothing matches but what has this value in the field. */
export function asksFor(
	clauses: readonly TermClause[],
	field: FilterField,
	value: string,
): boolean {
	return clauses.some(clause =>
		clause.every(
			({condition, sense}) =>
				sense === 'has' &&
				condition.kind === 'field' &&
				condition.field === field &&
				condition.values.some(pattern => accepting(pattern)(value)),
		),
	);
}

function mayHold({condition, sense}: Term, values: CommonValues): boolean {
	if (condition.kind !== 'field') return true;
	const value = values[condition.field];
	if (value === undefined) return true;
	const accepted = condition.values.some(pattern => accepting(pattern)(value));
	return sense === 'has' ? accepted : !accepted;
}
