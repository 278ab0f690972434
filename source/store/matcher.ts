import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {type Field, fieldValues} from './field.ts';

/**
One condition on an event: some value of one of the fields is accepted; negated, none is.
`accepts` must be a pure function of the value: the store asks it once for each distinct value.
*/
export type Test = {
	readonly fields: readonly Field[];
	readonly accepts: (value: string) => boolean;
	readonly sense: 'has' | 'has not';
};

/** Tests of which one must hold. */
export type Clause = readonly Test[];

/** Clauses that must all hold. The empty matcher takes everything, lines that are no records included. */
export type Matcher = readonly Clause[];

/** Whether one event, not in a store, matches. `undefined` is a line that is no CloudTrail record: it has no values. */
export function matches(matcher: Matcher, event: CloudTrailEvent | undefined): boolean {
	return matcher.every(clause => clause.some(test => holds(test, event)));
}

function holds(test: Test, event: CloudTrailEvent | undefined): boolean {
	const accepted =
		event !== undefined && test.fields.some(field => fieldValues(event, field).some(test.accepts));
	return accepted === (test.sense === 'has');
}
