import type {Origin} from '../cloudtrail/delivery.ts';
import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {type Field, fieldValues} from './field.ts';

/**
What a test asks about a record. `accepts` must be a pure function: the store asks it once for each distinct value
or caller.
*/
export type Question =
	/** Whether some value of the field is accepted. */
	| {
			readonly kind: 'field';
			readonly field: Field;
			readonly accepts: (value: string) => boolean;
	  }
	| {
			readonly kind: 'caller';
			readonly accepts: (principal: string, application: string) => boolean;
	  }
	| {readonly kind: 'origin'; readonly origin: Origin}
	/** Whether the record's text contains this in any casing. */
	| {readonly kind: 'text'; readonly lowerCase: string};

/** Holds when one of its questions is answered yes; negated, when none is. */
export type Test = {readonly any: readonly Question[]; readonly sense: 'has' | 'has not'};

/** Tests of which one must hold. */
export type Clause = readonly Test[];

/** Clauses that must all hold. The empty matcher takes everything, lines that are no records included. */
export type Matcher = readonly Clause[];

/** What can match. `event` is undefined for a line that is no CloudTrail record: it has no values and no caller. */
export type Subject = {
	readonly event: CloudTrailEvent | undefined;
	/** As it was received. */
	readonly text: string;
	readonly origin: Origin;
};

/** Whether some test asks about callers. */
export function asksForCallers(matcher: Matcher): boolean {
	return matcher.some(clause => clause.some(({any}) => any.some(({kind}) => kind === 'caller')));
}

/** Whether something that is in no store matches. */
export function matches(matcher: Matcher, subject: Subject): boolean {
	return matcher.every(clause =>
		clause.some(
			({any, sense}) => any.some(question => answer(question, subject)) === (sense === 'has'),
		),
	);
}

/** Whether some test of a clause looks into the text of records, which a store has to open first. */
export function asksForText(clause: Clause): boolean {
	return clause.some(({any}) => any.some(({kind}) => kind === 'text'));
}

function answer(question: Question, {event, text, origin}: Subject): boolean {
	switch (question.kind) {
		case 'field':
			return event !== undefined && fieldValues(event, question.field).some(question.accepts);
		case 'caller':
			return event !== undefined && question.accepts(event.principal, event.application);
		case 'origin':
			return origin === question.origin;
		case 'text':
			return text.toLowerCase().includes(question.lowerCase);
	}
}
